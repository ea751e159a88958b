import type { ContainerType, Flag } from '../../model/types.js'
import { emptyPassage, type Passage, startOf } from './passage.js'

/** A provision while it is being read: its words still as passages, its children still open. */
export interface Growing {
  readonly type: ContainerType | 'article' | 'attachment' | 'paragraph' | 'point' | 'body'
  readonly number: string | null
  num: Passage
  heading: Passage
  /** Its own words before its children. */
  text: Passage
  /** Its own words behind its children. */
  wrapUp: Passage
  /** Status markers on lines of their own under the heading, and behind the last provision. */
  statusBefore: Passage
  statusAfter: Passage
  readonly children: Growing[]
  readonly flags: Flag[]
  /** What was done to its number, for the repairs that are recorded. */
  readonly numbering: Numbering | null
}

export interface Numbering {
  readonly repair: 'num-corrected' | 'num-recovered' | 'heading-recovered' | null
  readonly irregular: 'duplicate' | 'gap' | null
  readonly missing: string | null
}

/** A provision with nothing in it yet. */
export function grow(
  type: Growing['type'],
  number: string | null,
  numbering: Numbering | null = null,
): Growing {
  return {
    type,
    number,
    num: emptyPassage,
    heading: emptyPassage,
    text: emptyPassage,
    wrapUp: emptyPassage,
    statusBefore: emptyPassage,
    statusAfter: emptyPassage,
    children: [],
    flags: [],
    numbering,
  }
}

/** A provision's own passages in the order in which they are printed. */
export function passagesOf(node: Growing): Passage[] {
  const { num, heading, statusBefore, text, wrapUp, statusAfter } = node
  return [num, heading, statusBefore, text, wrapUp, statusAfter].filter((passage) => passage.text !== '')
}

/** Source offset of a provision's first character, its own or of what stands below it; null if it has none. */
export function firstOffset(node: Growing): number | null {
  const [first] = passagesOf(node)
  if (first !== undefined && first !== node.wrapUp && first !== node.statusAfter) return startOf(first)
  for (const child of node.children) {
    const offset = firstOffset(child)
    if (offset !== null) return offset
  }
  return first === undefined ? null : startOf(first)
}
