import type { Node } from 'unist'
import type { Noise } from '../../model/types.js'
import type { Passage } from './passage.js'

/**
 * What lies between a block and the one before it: the next line; a line end with room left for the next word; an
 * empty line; the end of a page.
 */
export type Gap = 'line' | 'short' | 'blank' | 'page'

/** The smallest unit of reading: nothing can begin inside it, but it may go on with what stands before it. */
export interface Block {
  readonly passage: Passage
  readonly gap: Gap
  /** Number printed on the page that begins here, where `gap` is `page`. */
  readonly page: string | null
  /** How many characters the line before could still have held; infinite where lines are not wrapped. */
  readonly room: number
  /** Whether a bullet stands before it. */
  readonly hasBullet: boolean
  /** Depth of a heading that the source marks up as one, else 0. */
  readonly headingDepth: number
}

/** A footnote found apart from the text. */
export interface NoteBlock {
  readonly mark: string
  /** Where the mark stands in the source, with the markup around it; the end is excluded. */
  readonly markStart: number
  readonly markEnd: number
  readonly passage: Passage
}

/** What a reader of one format hands to the structure builder: a unist node, so that plugins pass it on. */
export interface BlockSequence extends Node {
  readonly type: 'blocks'
  readonly blocks: readonly Block[]
  readonly notes: readonly NoteBlock[]
  /** Offset at which the document begins where something foreign stands before it, as its pages show; else null. */
  readonly documentStart: number | null
  readonly noise: readonly Noise[]
}
