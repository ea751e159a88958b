import type { Token } from '../words.js'
import { OPENING_OF, OPENINGS, PHRASE_ENDS, SENTENCE_ENDS } from './marks.js'
import { type Hunk, mergeHunks, type Range, type Sides, sizeOf } from './script.js'

/** How well a change may begin or end between two tokens. */
const AT_TEXT_END = 5
const AT_SENTENCE_END = 4
const AT_PHRASE_END = 2
/** What it is worth that a change holds both brackets of each pair, or none. */
const BALANCED = 3

/** What it is worth that two changes become one. */
const JOINED = 10

/** How many tokens a change may slide, and after how many it meets another of its kind, if it can. */
interface Room {
  readonly steps: number
  readonly joinsAt: number | null
}

/**
 * The script with each insertion and each deletion where its borders are best among the places that say the same:
 * `a, {+b,+} c` rather than `a{+, b+}, c` matters little, `{+One sentence.+}` rather than `{+sentence. One+}` much.
 */
export function slideAll(script: readonly Hunk[], sides: Sides): Hunk[] {
  const hunks = pad(script)
  for (const [place, hunk] of hunks.entries()) {
    const [before, after] = [hunks[place - 1], hunks[place + 1]]
    const isExchange = sizeOf(hunk.a) > 0 && sizeOf(hunk.b) > 0
    if (hunk.isEqual || isExchange || !before || !after) continue
    const [tokens, range] = sizeOf(hunk.a) === 0 ? [sides.b, hunk.b] : [sides.a, hunk.a]
    const room = [roomIn(before, hunks[place - 2], hunk), roomIn(after, hunks[place + 2], hunk)] as const
    hunks.splice(place - 1, 3, ...shift([before, hunk, after], bestSlide(tokens, range, room)))
  }
  return mergeHunks(hunks)
}

/** The script with an equal hunk, empty if need be, at either end. */
function pad(script: readonly Hunk[]): Hunk[] {
  const [first, last] = [script[0], script.at(-1)]
  if (!first || !last) return []
  const start: Hunk = { isEqual: true, a: [first.a[0], first.a[0]], b: [first.b[0], first.b[0]] }
  const end: Hunk = { isEqual: true, a: [last.a[1], last.a[1]], b: [last.b[1], last.b[1]] }
  return [...(first.isEqual ? [] : [start]), ...script, ...(last.isEqual ? [] : [end])]
}

/**
 * How far a change may slide into a neighbour: all the way to the end of the text or to another change of its kind,
 * with which it becomes one; else a token of the neighbour stays.
 */
function roomIn(neighbour: Hunk, beyond: Hunk | undefined, change: Hunk): Room {
  const size = sizeOf(neighbour.a)
  if (!beyond) return { steps: size, joinsAt: null }
  const isOneKind =
    [beyond, change].every((hunk) => sizeOf(hunk.a) === 0) ||
    [beyond, change].every((hunk) => sizeOf(hunk.b) === 0)
  return isOneKind ? { steps: size, joinsAt: size } : { steps: Math.max(0, size - 1), joinsAt: null }
}

/** By how many tokens to slide a range, negative to the left; the leftmost of equally good places. */
function bestSlide(tokens: readonly Token[], range: Range, [before, after]: readonly [Room, Room]): number {
  const key = (place: number): string | undefined => tokens[place]?.key
  let left = 0
  while (left < before.steps && key(range[0] - 1 - left) === key(range[1] - 1 - left)) left += 1
  let right = 0
  while (right < after.steps && key(range[0] + right) === key(range[1] + right)) right += 1
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let steps = -left; steps <= right; steps += 1) {
    const joins = steps !== 0 && (-steps === before.joinsAt || steps === after.joinsAt)
    const score = placeScore(tokens, [range[0] + steps, range[1] + steps]) + (joins ? JOINED : 0)
    if (score > bestScore) [best, bestScore] = [steps, score]
  }
  return best
}

function placeScore(tokens: readonly Token[], [start, end]: Range): number {
  const isBalanced = isBalancedIn(tokens.slice(start, end))
  return borderScore(tokens, start) + borderScore(tokens, end) + (isBalanced ? BALANCED : 0)
}

function borderScore(tokens: readonly Token[], at: number): number {
  const [before, after] = [tokens[at - 1], tokens[at]]
  if (!before || !after) return AT_TEXT_END
  if (SENTENCE_ENDS.has(before.key) && after.space !== '') return AT_SENTENCE_END
  if (PHRASE_ENDS.has(before.key) || OPENINGS.has(after.key)) return AT_PHRASE_END
  return 0
}

function isBalancedIn(tokens: readonly Token[]): boolean {
  let open = 0
  for (const { key } of tokens) {
    if (OPENINGS.has(key)) open += 1
    if (OPENING_OF.has(key)) open -= 1
    if (open < 0) return false
  }
  return open === 0
}

/** A change moved between its neighbours. */
function shift([before, change, after]: readonly [Hunk, Hunk, Hunk], steps: number): Hunk[] {
  const moved = ([start, end]: Range): Range => [start + steps, end + steps]
  return [
    { ...before, a: [before.a[0], before.a[1] + steps], b: [before.b[0], before.b[1] + steps] },
    { ...change, a: moved(change.a), b: moved(change.b) },
    { ...after, a: [after.a[0] + steps, after.a[1]], b: [after.b[0] + steps, after.b[1]] },
  ]
}
