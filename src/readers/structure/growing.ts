import type { ContainerType, Flag } from '../../model/types.js'
import { emptyPassage, endOf, type Passage, startOf } from './passage.js'

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

/** Source offsets from the first to behind the last character of a provision and all below it; null if it has none. */
export function extentOf(node: Growing): { start: number; end: number } | null {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  const take = (passage: Passage): void => {
    if (passage.text === '') return
    start = Math.min(start, startOf(passage))
    end = Math.max(end, endOf(passage))
  }
  const visit = (each: Growing): void => {
    for (const passage of [
      each.num,
      each.heading,
      each.statusBefore,
      each.text,
      each.wrapUp,
      each.statusAfter,
    ]) {
      take(passage)
    }
    each.children.forEach(visit)
  }
  visit(node)
  return start < end ? { start, end } : null
}
