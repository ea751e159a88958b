import type { Work, WorkKind } from '../model/work.js'
import type { ReadFormat } from '../readers/index.js'
import { readers } from '../readers/index.js'

/** A draft as the manifest describes it; keys that may be left out are null, or empty lists, once read. */
export interface ManifestDraft
  extends Pick<Work, 'id' | 'title' | 'kind' | 'language' | 'country'>,
    Partial<Pick<Work, 'aliases' | 'author' | 'symbol' | 'version' | 'job' | 'stage' | 'date'>> {
  /** Path of the text, relative to the manifest, with `/`. */
  readonly file: string
  /** Format of the text; by default what the extension says. */
  readonly format?: ReadFormat
  /** Wordings of status markers beside the ones that treaty knows. */
  readonly statusMarkers?: readonly string[]
}

/** The file `manifest.json` of a corpus, as people write it. */
export interface ManifestFile {
  /** Place of the JSON Schema, for editors. */
  readonly $schema?: string
  readonly schema: 'treaty/manifest@1'
  readonly title: string
  /** The draft that is meant where none is named. */
  readonly default?: string | null
  /** The two drafts that are compared where none is named, older first. */
  readonly compare?: readonly [string, string] | null
  readonly drafts: readonly ManifestDraft[]
}

/** A draft of a corpus: what is known about it, and where its text is. */
export interface CorpusDraft extends Work {
  /** Relative to the manifest, with `/`. */
  readonly file: string
  readonly format: ReadFormat
  readonly statusMarkers: readonly string[]
}

/** A manifest as read: every key there, every reference checked. */
export interface Manifest {
  readonly schema: 'treaty/manifest@1'
  readonly title: string
  readonly default: string | null
  readonly compare: readonly [string, string] | null
  readonly drafts: readonly CorpusDraft[]
}

/** What an id of a draft looks like: two characters or more, so that `C:\x.txt` never starts with one. */
export const DRAFT_ID = /^[a-z][a-z0-9-]+$/u

export const WORK_KINDS = [
  'convention',
  'protocol',
  'agreement',
  'proposal',
  'contribution',
] as const satisfies readonly WorkKind[]

/** The formats that drafts can have; `Object.keys` forgets that the table has no other keys. */
export const readFormats = Object.keys(readers) as readonly ReadFormat[]

/** The format that the extension of a file name stands for, or null. */
export function formatOfName(name: string): ReadFormat | null {
  const lower = name.toLowerCase()
  return readFormats.find((format) => readers[format].extensions.some((end) => lower.endsWith(end))) ?? null
}
