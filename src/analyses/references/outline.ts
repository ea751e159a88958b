import { childrenOf, headingOf, isProvision } from '../../model/tree.js'
import type { Address, AnyProvision, Draft, LegalNode } from '../../model/types.js'
import { isRoman, normalNumber, romanValue } from './numbering.js'
import type { Level } from './types.js'

/** A provision with its neighbours. */
export interface Entry {
  readonly node: AnyProvision
  readonly parent: Entry | null
  /** The provisions directly below it. */
  readonly children: readonly Entry[]
  /** Its place among all provisions, from 0. */
  readonly order: number
}

/** The provisions of a draft, for looking up. */
export interface Outline {
  readonly byAddress: ReadonlyMap<Address, Entry>
  /** All of one type in document order. */
  readonly ofType: (type: AnyProvision['type']) => readonly Entry[]
  /**
   * All of one type with a number; of containers `II` is found by `2` too, but `Article X` may be a blank.
   */
  readonly numbered: (type: AnyProvision['type'], number: string) => readonly Entry[]
}

/** What a level can be in the tree. */
export const TYPES: Readonly<Record<Level, readonly AnyProvision['type'][]>> = {
  annex: ['attachment'],
  part: ['part'],
  title: ['title'],
  chapter: ['chapter'],
  section: ['section'],
  subsection: ['subsection'],
  article: ['article'],
  recital: ['recital'],
  footnote: ['authorialNote'],
  paragraph: ['paragraph', 'point'],
  subparagraph: ['point', 'paragraph'],
  sentence: [],
}

/** The provisions of a draft with what looking them up needs. */
export function outlineOf(draft: Draft): Outline {
  const byAddress = new Map<Address, Entry>()
  const byType = new Map<string, Entry[]>()
  const byNumber = new Map<string, Entry[]>()

  const visit = (node: LegalNode, parent: Entry | null): Entry[] => {
    if (!isProvision(node)) return childrenOf(node).flatMap((child) => visit(child, parent))
    const children: Entry[] = []
    const entry: Entry = { node, parent, children, order: byAddress.size }
    byAddress.set(node.address, entry)
    append(byType, node.type, entry)
    for (const key of keysOf(node)) append(byNumber, `${node.type} ${key}`, entry)
    children.push(...childrenOf(node).flatMap((child) => visit(child, entry)))
    return [entry]
  }
  visit(draft, null)

  return {
    byAddress,
    ofType: (type) => byType.get(type) ?? [],
    numbered: (type, number) => {
      const exact = byNumber.get(`${type} ${normalNumber(number)}`)
      const other = type === 'article' ? undefined : byNumber.get(`${type} ${valueKey(number)}`)
      return exact ?? other ?? []
    },
  }
}

function append(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [entry])
  else list.push(entry)
}

/** By what a provision is found: its number, and the value of a Roman one. */
function keysOf(node: AnyProvision): readonly string[] {
  if (node.number === null) return []
  const printed = normalNumber(node.number)
  const value = valueKey(node.number)
  return printed === value ? [printed] : [printed, value]
}

/** `II` and `2` have one key. */
function valueKey(number: string): string {
  const printed = normalNumber(number)
  return isRoman(printed) ? `${romanValue(printed)}` : printed
}

/** The entry itself and those around it, innermost first. */
export function* outward(entry: Entry | null): Generator<Entry> {
  for (let at = entry; at !== null; at = at.parent) yield at
}

/** Whether an entry is, or stands in, another. */
export function isWithin(entry: Entry, container: Entry): boolean {
  for (const around of outward(entry)) if (around === container) return true
  return false
}

/**
 * Those of several entries that share most of what is around them with a place: `section 2` of the same
 * chapter.
 */
export function nearest(entries: readonly Entry[], from: Entry | null): readonly Entry[] {
  if (entries.length < 2) return entries
  for (const around of outward(from)) {
    const near = entries.filter((entry) => isWithin(entry, around))
    if (near.length > 0) return near
  }
  return entries
}

/** The words by which a title is compared: lower case, no articles. */
export function titleWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['the', 'a', 'an'].includes(word))
}

/**
 * The entries of one type whose heading a text names: one that it begins with, else one that begins with it.
 */
export function titled(
  outline: Outline,
  type: AnyProvision['type'],
  words: readonly string[],
): readonly Entry[] {
  const headings = outline
    .ofType(type)
    .map((entry) => ({ entry, heading: titleWords(headingOf(entry.node) ?? '') }))
    .filter(({ heading }) => heading.length > 0)
  const whole = headings.filter(({ heading }) => startsWith(words, heading))
  const longest = Math.max(0, ...whole.map(({ heading }) => heading.length))
  if (longest > 0) return whole.filter(({ heading }) => heading.length === longest).map(({ entry }) => entry)
  return headings.filter(({ heading }) => startsWith(heading, words)).map(({ entry }) => entry)
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.length > 0 && beginning.every((word, at) => words[at] === word)
}
