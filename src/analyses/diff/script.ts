import { diffArrays } from 'diff'
import type { Token } from '../words.js'
import { SENTENCE_ENDS } from './marks.js'

/**
 * A stretch of two token lists, each given by its first place and the place after its last: equal, token by token,
 * or changed from what the first has to what the second has.
 */
export interface Hunk {
  readonly isEqual: boolean
  readonly a: Range
  readonly b: Range
}

export type Range = readonly [start: number, end: number]

/** Two token lists that are compared. */
export interface Sides {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
}

/**
 * Insertions and deletions after which two texts count as unrelated. The time grows with the square of it: a
 * thousand take about a tenth of a second, far more than two wordings of one paragraph need.
 */
const MAX_EDITS = 1000

/**
 * The shortest script of equal and changed hunks, in turn, that leads from one token list to the other. Where it
 * would have too many edits, the same in two steps: sentences first, then the tokens of those that changed; of
 * texts that are still too different, one change between what both begin and end with.
 */
export function editScript(sides: Sides): Hunk[] {
  const keys = [sides.a, sides.b].map((tokens) => tokens.map((token) => token.key))
  return mergeHunks(shortestScript(keys[0] ?? [], keys[1] ?? []) ?? scriptBySentences(sides))
}

/** The same script with neighbouring hunks of one kind made one, and empty ones left out. */
export function mergeHunks(hunks: readonly Hunk[]): Hunk[] {
  const merged: Hunk[] = []
  for (const hunk of hunks) {
    if (sizeOf(hunk.a) + sizeOf(hunk.b) === 0) continue
    const last = merged.at(-1)
    if (last?.isEqual === hunk.isEqual) {
      merged[merged.length - 1] = { ...last, a: [last.a[0], hunk.a[1]], b: [last.b[0], hunk.b[1]] }
    } else merged.push(hunk)
  }
  return merged
}

/** Number of tokens in a range. */
export function sizeOf(range: Range): number {
  return range[1] - range[0]
}

/** The shortest script between two lists of keys, or null where it has too many edits. */
function shortestScript(a: readonly string[], b: readonly string[]): Hunk[] | null {
  const changes = diffArrays([...a], [...b], { maxEditLength: MAX_EDITS })
  if (changes === undefined) return null
  const hunks: Hunk[] = []
  let [atA, atB] = [0, 0]
  for (const { added, removed, count } of changes) {
    const [endA, endB] = [added ? atA : atA + count, removed ? atB : atB + count]
    hunks.push({ isEqual: !added && !removed, a: [atA, endA], b: [atB, endB] })
    ;[atA, atB] = [endA, endB]
  }
  return mergeHunks(hunks)
}

/** A list of tokens cut into sentences: where each begins, the end of the list last, and what each says. */
interface Sentences {
  readonly starts: readonly number[]
  readonly keys: readonly string[]
}

function scriptBySentences(sides: Sides): Hunk[] {
  const [a, b] = [cutSentences(sides.a), cutSentences(sides.b)]
  const script = shortestScript(a.keys, b.keys)
  if (script === null) return replaceMiddle(sides)
  const tokensIn = ({ starts }: Sentences, [start, end]: Range): Range => [
    starts[start] ?? 0,
    starts[end] ?? 0,
  ]
  return script.flatMap((hunk) => {
    const wide: Hunk = { isEqual: hunk.isEqual, a: tokensIn(a, hunk.a), b: tokensIn(b, hunk.b) }
    return wide.isEqual ? [wide] : refine(wide, sides)
  })
}

function cutSentences(tokens: readonly Token[]): Sentences {
  const starts = [0]
  for (const [place, token] of tokens.entries()) {
    if (SENTENCE_ENDS.has(token.key) && place + 1 < tokens.length) starts.push(place + 1)
  }
  const ends = [...starts.slice(1), tokens.length]
  const keys = starts.map((start, index) =>
    tokens
      .slice(start, ends[index])
      .map((token) => token.key)
      .join(' '),
  )
  return { starts: [...starts, tokens.length], keys }
}

/** The script within a changed hunk. */
function refine(hunk: Hunk, sides: Sides): Hunk[] {
  const part: Sides = { a: sides.a.slice(...hunk.a), b: sides.b.slice(...hunk.b) }
  const [a, b] = [part.a, part.b].map((tokens) => tokens.map((token) => token.key))
  const script = shortestScript(a ?? [], b ?? []) ?? replaceMiddle(part)
  const from = ([start, end]: Range, offset: number): Range => [start + offset, end + offset]
  return script.map((inner) => ({ ...inner, a: from(inner.a, hunk.a[0]), b: from(inner.b, hunk.b[0]) }))
}

function replaceMiddle({ a, b }: Sides): Hunk[] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start]?.key === b[start]?.key) start += 1
  let end = 0
  while (end < shorter - start && a.at(-1 - end)?.key === b.at(-1 - end)?.key) end += 1
  return [
    { isEqual: true, a: [0, start], b: [0, start] },
    { isEqual: false, a: [start, a.length - end], b: [start, b.length - end] },
    { isEqual: true, a: [a.length - end, a.length], b: [b.length - end, b.length] },
  ]
}
