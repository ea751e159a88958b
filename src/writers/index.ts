import type { Diagnostic } from '../diagnostics/report.js'
import type { AnyProvision, Draft } from '../model/types.js'
import type { Work } from '../model/work.js'

export interface WriteOptions {
  /** The provision to write, or null for the whole draft. */
  readonly root: AnyProvision | null
  /** What is known about the draft beside its text, or null. */
  readonly work: Work | null
  /** Day of the writing, `YYYY-MM-DD`, or null where none was given; never the clock. */
  readonly date: string | null
  /** Version of treaty, for formats that name their maker. */
  readonly toolVersion: string
}

/** What a writer made; what the format cannot hold is among the diagnostics. */
export interface Written {
  readonly content: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Deterministic: the same draft and options give the same bytes, with one final newline. */
export type Write = (draft: Draft, options: WriteOptions) => Written

interface Writer {
  readonly extensions: readonly string[]
  readonly load: () => Promise<{ readonly write: Write }>
}

/** The formats that `treaty export` writes; each is loaded when it is used. */
export const writers = {
  json: { extensions: ['.json'], load: () => import('./json/index.js') },
  akn: { extensions: ['.xml', '.akn'], load: () => import('./akn/index.js') },
  md: { extensions: ['.md', '.markdown'], load: () => import('./markdown/index.js') },
} satisfies Record<string, Writer>

export type WriteFormat = keyof typeof writers
