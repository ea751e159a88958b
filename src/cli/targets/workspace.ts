import { resolve } from 'node:path'
import { type Corpus, draftNamed, findDraft, loadCorpus } from '../../corpus/load-corpus.js'
import { loadText, readBytes, textFile } from '../../corpus/load-text.js'
import type { CorpusDraft } from '../../corpus/manifest.js'
import { formatFor, type OpenedDraft, openDraft, openText } from '../../corpus/open-draft.js'
import { shownPath } from '../../corpus/shown-path.js'
import { openTreeCache } from '../../corpus/tree-cache.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'
import { languageOf } from '../flag-values.js'
import type { Io } from '../io.js'
import { withProgress } from '../output/progress.js'

/** The flags that say what is read and how; a command has those that apply to it. */
export interface InputFlags {
  readonly corpus?: string | null
  readonly from?: string | null
  readonly name?: string | null
  readonly lang?: string | null
  readonly repair?: boolean
  /** False for a run that neither uses nor keeps what was read of the corpus. */
  readonly cache?: boolean
  readonly quiet?: boolean
  /** Whether references and defined terms are marked in the trees; for commands that print them. */
  readonly references?: boolean
}

/** The corpus and the texts of one run, each read once. */
export interface Workspace {
  readonly corpus: () => Promise<Corpus>
  /** The draft with this id or alias. Throws `address/draft-unknown`, or what reading throws. */
  readonly draft: (name: string) => Promise<OpenedDraft>
  /** The text of a file, or of standard input for `-`. Throws what reading throws. */
  readonly file: (path: string) => Promise<OpenedDraft>
}

export function openWorkspace(io: Io, flags: InputFlags): Workspace {
  const options = {
    language: languageOf(flags.lang ?? null),
    repair: flags.repair ?? true,
    references: flags.references ?? false,
  }
  const steps = { quiet: flags.quiet ?? false }

  const corpus = once(() =>
    loadCorpus({
      flag: flags.corpus ?? null,
      environment: io.env['TREATY_CORPUS'] || null,
      workingDirectory: io.workingDirectory,
    }),
  )
  const cache = once(async () => (flags.cache === false ? null : openTreeCache(io.env)))
  const readWork = onceEach(async (work: CorpusDraft) => {
    const place = await corpus()
    return withProgress(io, steps, `reading ${work.id}`, async () =>
      openDraft(place, work, options, await cache()),
    )
  })
  const file = onceEach((path: string) =>
    withProgress(io, steps, `reading ${path}`, async () => {
      if (path !== '-') {
        const text = await loadText(resolve(io.workingDirectory, path), path.replaceAll('\\', '/'))
        return openText(text, formatFor(path, flags.from ?? null), options)
      }
      const text = textFile(await readStdin(io, flags.from ?? null), flags.name ?? 'stdin')
      return openText(text, formatFor('-', flags.from ?? null), options)
    }),
  )
  return {
    corpus,
    draft: async (name) => readWork(draftNamed(await corpus(), name)),
    file,
  }
}

/** The path of a text as messages give it, so that it can be opened. */
export function pathOf(io: Io, { path, work }: OpenedDraft): string {
  return work === null ? path : shownPath(path, io.workingDirectory)
}

/** The id of the draft with this name, or null where the corpus has none. */
export async function draftIdOf(workspace: Workspace, name: string): Promise<string | null> {
  return findDraft(await workspace.corpus(), name)?.id ?? null
}

async function readStdin(io: Io, from: string | null): Promise<Buffer> {
  if (from === null) {
    throw new TreatyError('read/format-unknown', 'the format of standard input is not given', {
      help: 'add --from text or --from markdown',
    })
  }
  if (io.stdin.isTTY === true) {
    throw new TreatyError('usage/arguments', 'standard input is a terminal, there is nothing to read', {
      help: 'name a file, or send a text: treaty parse - --from text < draft.txt',
    })
  }
  return readBytes(io.stdin, 'standard input')
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}

function onceEach<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<K, Promise<T>>()
  return (key) => {
    const existing = made.get(key) ?? make(key)
    made.set(key, existing)
    return existing
  }
}
