import { join } from 'node:path'
import { findNearest } from '../diagnostics/nearest.js'
import { type Diagnostic, diagnosticsOf } from '../diagnostics/report.js'
import { TreatyError } from '../diagnostics/treaty-error.js'
import type { Draft } from '../model/types.js'
import type { ReadFormat, ReadOptions } from '../readers/index.js'
import type { Corpus } from './load-corpus.js'
import { loadText, type SourceText } from './load-text.js'
import { type CorpusDraft, formatOfName, readFormats } from './manifest.js'
import type { TreeCache } from './tree-cache.js'

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

/**
 * Reads a draft of the corpus, or takes from `cache` what was read of the same text in the same way. `language` null
 * takes the manifest's; for a text outside it, what the text shows.
 */
export async function openDraft(
  corpus: Corpus,
  work: CorpusDraft,
  options: TextOptions,
  cache: TreeCache | null = null,
): Promise<OpenedDraft> {
  const path = join(corpus.place.directory, work.file)
  const text = await loadText(path, work.file)
  const asked = {
    id: work.id,
    ...options,
    language: options.language ?? work.language,
    statusMarkers: work.statusMarkers,
  }
  const key = [work.format, asked, text]
  const known = (await cache?.get(key)) as ReadDraft | null | undefined
  const read = known ?? (await readDraft(text, work.format, asked))
  if (!known) await cache?.put(key, read)
  return { ...read, path, text: text.value, work }
}

/** Reads a text that is no draft of a corpus. */
export async function openText(
  text: SourceText,
  format: ReadFormat,
  options: TextOptions,
): Promise<OpenedDraft> {
  const { draft, diagnostics } = await readDraft(text, format, { ...options, id: null, statusMarkers: [] })
  return { draft, diagnostics, path: text.path, text: text.value, work: null }
}

type ReadDraft = Pick<OpenedDraft, 'draft' | 'diagnostics'>

async function readDraft(
  text: SourceText,
  format: ReadFormat,
  options: ReadOptions & TextOptions,
): Promise<ReadDraft> {
  const [{ VFile }, { readers }] = await Promise.all([import('vfile'), import('../readers/index.js')])
  const { read } = await readers[format].load()
  const file = new VFile({ ...text })
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
