import { join } from 'node:path'
import type { VFile } from 'vfile'
import { findNearest } from '../diagnostics/nearest.js'
import { type Diagnostic, diagnosticsOf } from '../diagnostics/report.js'
import { TreatyError } from '../diagnostics/treaty-error.js'
import type { Draft } from '../model/types.js'
import { type ReadFormat, type ReadOptions, readers } from '../readers/index.js'
import type { Corpus } from './load-corpus.js'
import { loadText } from './load-text.js'
import { type CorpusDraft, formatOfName, readFormats } from './manifest.js'

/** A draft as read, and what its reader had to say. */
export interface OpenedDraft {
  readonly draft: Draft
  /** In order of place; their file is the name of the draft's text: as given, or as in the manifest. */
  readonly diagnostics: readonly Diagnostic[]
  /** Path that can be opened: absolute for a draft of a corpus, else as given; `stdin` or its label for `-`. */
  readonly path: string
  /** The text as read, which all offsets refer to. */
  readonly text: string
  /** What the manifest knows about it; null for a file outside the corpus. */
  readonly work: CorpusDraft | null
}

/** How a text is read, beside its format. */
export interface TextOptions extends Pick<ReadOptions, 'language' | 'repair'> {
  /** Whether references and defined terms are marked in the tree; it takes about as long as reading. */
  readonly references: boolean
}

/** Reads a draft of the corpus. `language` null takes the manifest's; for a text outside it, what the text shows. */
export async function openDraft(
  corpus: Corpus,
  work: CorpusDraft,
  options: TextOptions,
): Promise<OpenedDraft> {
  const path = join(corpus.place.directory, work.file)
  const file = await loadText(path, work.file)
  const { draft, diagnostics } = await readDraft(file, work.format, {
    id: work.id,
    ...options,
    language: options.language ?? work.language,
    statusMarkers: work.statusMarkers,
  })
  return { draft, diagnostics, path, text: String(file), work }
}

/** Reads a text that is no draft of a corpus. */
export async function openText(file: VFile, format: ReadFormat, options: TextOptions): Promise<OpenedDraft> {
  const { draft, diagnostics } = await readDraft(file, format, { ...options, id: null, statusMarkers: [] })
  return { draft, diagnostics, path: file.path, text: String(file), work: null }
}

async function readDraft(
  file: VFile,
  format: ReadFormat,
  options: ReadOptions & TextOptions,
): Promise<Pick<OpenedDraft, 'draft' | 'diagnostics'>> {
  const { read } = await readers[format].load()
  const plain = read(file, options)
  const draft = options.references ? (await import('../analyses/references.js')).linkReferences(plain) : plain
  return { draft, diagnostics: diagnosticsOf(file) }
}

/**
 * The format that is meant: `asked` if it is one, else what the name says. Throws `read/format-unknown`.
 */
export function formatFor(name: string, asked: string | null): ReadFormat {
  const format = asked === null ? formatOfName(name) : readFormats.find((known) => known === asked)
  if (format) return format
  if (asked === null) {
    throw new TreatyError('read/format-unknown', `the format of "${name}" cannot be told from its name`, {
      at: { file: name, line: null, column: null },
      help: `say which it is: ${readFormats.map((known) => `--from ${known}`).join(' or ')}`,
    })
  }
  const close = findNearest(asked, readFormats)
  throw new TreatyError('read/format-unknown', `"${asked}" is no format that treaty reads`, {
    help: close.length > 0 ? `did you mean "${close.join('" or "')}"?` : `it reads ${readFormats.join(', ')}`,
  })
}
