import type { Token } from '../words.js'
import { OPENING_OF, SENTENCE_ENDS } from './marks.js'
import { type Hunk, mergeHunks, type Range, type Sides, sizeOf } from './script.js'
import { slideAll } from './slide.js'

/** Words up to this length stand alone between changes by chance: `of`, `the`, `may`. */
const SHORT_WORD = 3

/** What a short word or a mark weighs against the letters of other words. */
const LIGHT = 1

/** A sentence is shown as replaced when less than this share of its shorter wording survives. */
const MIN_SURVIVING = 0.35

/**
 * A script that reads as a person would mark the change: no words left standing that only happen to be on both
 * sides, no sentence in shreds, changes at the borders of sentences and phrases where they can be moved there.
 */
export function makeReadable(script: readonly Hunk[], sides: Sides): Hunk[] {
  const joined = dropIslands(slideAll(script, sides), sides)
  const replaced = dropIslands(replaceShredded(joined, sides), sides)
  return closeBrackets(slideAll(replaced, sides), sides)
}

/** Makes equal hunks between changes part of the change where they are small beside it, until none is left. */
function dropIslands(script: readonly Hunk[], sides: Sides): Hunk[] {
  let hunks = [...script]
  for (;;) {
    const kept = mergeHunks(
      hunks.map((hunk, place) =>
        isIsland(hunks[place - 1], hunk, hunks[place + 1], sides) ? { ...hunk, isEqual: false } : hunk,
      ),
    )
    if (kept.length === hunks.length) return kept
    hunks = kept
  }
}

function isIsland(before: Hunk | undefined, hunk: Hunk, after: Hunk | undefined, sides: Sides): boolean {
  if (!hunk.isEqual || !before || !after) return false
  const tokens = sides.a.slice(...hunk.a)
  const words = tokens.filter((token) => token.kind !== 'mark')
  if (words.length === 0) return true
  if (words.length === 1 && (words[0]?.key.length ?? 0) <= SHORT_WORD) return true
  const isExchange = sizeOf(before.a) + sizeOf(after.a) > 0 && sizeOf(before.b) + sizeOf(after.b) > 0
  const weight = weightOf(tokens)
  return isExchange && [before, after].every((change) => weight <= changeWeight(change, sides))
}

function changeWeight(change: Hunk, sides: Sides): number {
  return Math.max(weightOf(sides.a.slice(...change.a)), weightOf(sides.b.slice(...change.b)))
}

/** Letters, of which those of short words and marks hardly count. */
function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce(
    (sum, { key, kind }) => sum + (kind === 'mark' || key.length <= SHORT_WORD ? LIGHT : key.length),
    0,
  )
}

/** Replaces as a whole each sentence of which too little survives. */
function replaceShredded(script: readonly Hunk[], sides: Sides): Hunk[] {
  return mergeHunks(
    sentencesOf(script, sides).flatMap((sentence) =>
      isShredded(sentence, sides) ? sentence.map((hunk) => ({ ...hunk, isEqual: false })) : sentence,
    ),
  )
}

/** The script cut behind each end of a sentence that both texts have. */
function sentencesOf(script: readonly Hunk[], sides: Sides): Hunk[][] {
  const sentences: Hunk[][] = []
  let open: Hunk[] = []
  for (const hunk of script) {
    let rest = hunk
    for (let place = hunk.a[0]; hunk.isEqual && place < hunk.a[1]; place += 1) {
      if (!SENTENCE_ENDS.has(sides.a[place]?.key ?? '')) continue
      const [head, tail] = splitEqual(rest, place + 1)
      sentences.push([...open, head])
      open = []
      rest = tail
    }
    open.push(rest)
  }
  return [...sentences, open]
}

/** An equal hunk in two, the second beginning at a place of the first text. */
function splitEqual(hunk: Hunk, at: number): [Hunk, Hunk] {
  const atB = hunk.b[0] + (at - hunk.a[0])
  return [
    { ...hunk, a: [hunk.a[0], at], b: [hunk.b[0], atB] },
    { ...hunk, a: [at, hunk.a[1]], b: [atB, hunk.b[1]] },
  ]
}

function isShredded(sentence: readonly Hunk[], sides: Sides): boolean {
  const weigh = (ranges: readonly Range[], tokens: readonly Token[]): number =>
    ranges.reduce((sum, range) => sum + weightOf(tokens.slice(...range)), 0)
  const surviving = weigh(
    sentence.filter((hunk) => hunk.isEqual).map((hunk) => hunk.a),
    sides.a,
  )
  const inA = weigh(
    sentence.map((hunk) => hunk.a),
    sides.a,
  )
  const inB = weigh(
    sentence.map((hunk) => hunk.b),
    sides.b,
  )
  return surviving < MIN_SURVIVING * Math.min(inA, inB)
}

/** Takes a closing bracket into the change that has its opening one: `[-1 (a)-] {+2 (b)+}`. */
function closeBrackets(script: readonly Hunk[], sides: Sides): Hunk[] {
  const hunks = [...script]
  for (const [place, hunk] of hunks.entries()) {
    const next = hunks[place + 1]
    const closing = next && sides.a[next.a[0]]?.key
    if (hunk.isEqual || !next || closing === undefined) continue
    const changed = [sides.a.slice(...hunk.a), sides.b.slice(...hunk.b)]
    if (!changed.some((tokens) => leavesOpen(tokens, closing))) continue
    const [bracket, rest] = splitEqual(next, next.a[0] + 1)
    hunks[place] = { ...hunk, a: [hunk.a[0], bracket.a[1]], b: [hunk.b[0], bracket.b[1]] }
    hunks[place + 1] = rest
  }
  return mergeHunks(hunks)
}

/** Whether tokens open a bracket that this mark closes. */
function leavesOpen(tokens: readonly Token[], closing: string): boolean {
  const count = (key: string | undefined): number => tokens.filter((token) => token.key === key).length
  return OPENING_OF.has(closing) && count(OPENING_OF.get(closing)) > count(closing)
}
