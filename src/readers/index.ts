import type { VFile } from 'vfile'
import type { Draft } from '../model/types.js'

export interface ReadOptions {
  /** Identifier of the draft in the corpus, or null. */
  readonly id: string | null
  /** RFC 5646 tag of the text; null to tell it from the text. */
  readonly language: string | null
  /** Whether to mend what extraction broke; without it the tree has what is printed. */
  readonly repair: boolean
  /** Wordings of status markers beside the known ones. */
  readonly statusMarkers: readonly string[]
}

/**
 * Returns the best tree that the text allows; what it did and what it noticed rides on the file as messages.
 * Throws `TreatyError` only where there is nothing to read.
 */
export type Read = (file: VFile, options: ReadOptions) => Draft

interface Reader {
  readonly extensions: readonly string[]
  readonly load: () => Promise<{ readonly read: Read }>
}

/** The formats that `treaty` reads; each is loaded when it is used. */
export const readers = {
  text: { extensions: ['.txt', '.text'], load: () => import('./text/index.js') },
  markdown: { extensions: ['.md', '.markdown'], load: () => import('./markdown/index.js') },
} satisfies Record<string, Reader>

export type ReadFormat = keyof typeof readers
