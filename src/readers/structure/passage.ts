import { endsInLetter } from './letters.js'

/** What stands at one place in a passage without being text. */
export type Mark =
  | { readonly kind: 'eop'; readonly at: number; readonly number: string | null; readonly offset: number }
  | {
      readonly kind: 'noteRef'
      readonly at: number
      readonly value: string
      readonly start: number
      readonly end: number
    }

/** Characters that stand side by side in the source, from index `at` of the text and `offset` of the source on. */
export interface Run {
  readonly at: number
  readonly offset: number
}

/** A stretch of a passage that the source emphasises; `to` is excluded. */
export interface Emphasised {
  readonly from: number
  readonly to: number
}

/** A word that was mended: what is printed and what is read, with the place of the break. */
export interface Mend {
  readonly at: number
  readonly printed: string
  readonly read: string
  readonly evidence: string
  readonly confidence: number
  readonly offset: number
}

/** Running text that remembers where each of its characters stands in the source. */
export interface Passage {
  readonly text: string
  /** Ordered by `at`; a space put in for a line break has the place of the break. */
  readonly runs: readonly Run[]
  /** Ordered by `at`, an index into `text`. */
  readonly marks: readonly Mark[]
  readonly emphasis: readonly Emphasised[]
  readonly mends: readonly Mend[]
}

export const emptyPassage: Passage = { text: '', runs: [], marks: [], emphasis: [], mends: [] }

/** A passage of characters that stand side by side in the source from `offset` on. */
export function passageAt(text: string, offset: number): Passage {
  return { text, runs: [{ at: 0, offset }], marks: [], emphasis: [], mends: [] }
}

/** Index of the run that a character of the passage's text belongs to. */
function runIndexAt({ runs }: Passage, index: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((runs[middle]?.at ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** The runs that begin inside a stretch of the passage's text, its first index excluded. */
function runsInside(passage: Passage, from: number, to: number): readonly Run[] {
  const { runs } = passage
  let end = runIndexAt(passage, from) + 1
  const start = (runs[end - 1]?.at ?? 0) > from ? end - 1 : end
  while ((runs[end]?.at ?? Number.POSITIVE_INFINITY) < to) end += 1
  return runs.slice(start, end)
}

/** Source offset of the character at an index of the passage's text. */
export function offsetAt(passage: Passage, index: number): number {
  const run = passage.runs[runIndexAt(passage, index)]
  return run === undefined ? 0 : run.offset + (index - run.at)
}

/** Source offset of the passage's first character. */
export function startOf(passage: Passage): number {
  return passage.runs[0]?.offset ?? 0
}

/** Source offset behind the passage's last character. */
export function endOf(passage: Passage): number {
  return passage.text === '' ? startOf(passage) : offsetAt(passage, passage.text.length - 1) + 1
}

/** One passage of several, with a space between two of them unless a word is broken at a hyphen. */
export function joinPassages(...passages: readonly Passage[]): Passage {
  const parts = passages.filter((passage) => passage.text !== '' || passage.marks.length > 0)
  const [only] = parts
  if (only === undefined) return emptyPassage
  if (parts.length === 1) return only
  const texts: string[] = []
  const runs: Run[] = []
  const marks: Mark[] = []
  const emphasis: Emphasised[] = []
  const mends: Mend[] = []
  let length = 0
  let last = ''
  for (const part of parts) {
    if (last !== '' && part.text !== '' && !isBrokenAtHyphen(last)) {
      texts.push(' ')
      length += 1
    }
    for (const run of part.runs) runs.push({ at: run.at + length, offset: run.offset })
    for (const mark of part.marks) marks.push({ ...mark, at: mark.at + length })
    for (const mend of part.mends) mends.push({ ...mend, at: mend.at + length })
    for (const range of part.emphasis) emphasis.push({ from: range.from + length, to: range.to + length })
    texts.push(part.text)
    length += part.text.length
    if (part.text !== '') last = part.text.slice(-3)
  }
  return { text: texts.join(''), runs, marks, emphasis, mends }
}

/** Part of a passage whose characters have nothing but white space between them in the source. */
export interface Piece {
  /** Indexes into the passage's text, the end excluded. */
  readonly from: number
  readonly to: number
  /** Offsets of its first and behind its last visible character. */
  readonly start: number
  readonly end: number
}

/** A stretch of a passage cut where the source has something between its characters: a page header, a bullet, markup. */
export function piecesOf(passage: Passage, from: number, to: number, source: string): Piece[] {
  const pieces: Piece[] = []
  let open = null as Piece | null
  const starts = runsInside(passage, from, to).map((run) => run.at)
  for (const [index, at] of [from, ...starts].entries()) {
    const next = pieceOf(passage, at, starts[index] ?? to)
    if (open !== null && source.slice(open.end, next.start).trim() === '') {
      open = { ...open, to: next.to, end: Math.max(open.end, next.end) }
      continue
    }
    if (open !== null) pieces.push(open)
    open = next
  }
  if (open !== null && open.to > open.from) pieces.push(open)
  return pieces
}

/** A space that was put in for a line break has no place of its own, so visible characters give the place. */
function pieceOf(passage: Passage, from: number, to: number): Piece {
  const text = passage.text.slice(from, to)
  const first = from + (text.length - text.trimStart().length)
  const last = from + text.trimEnd().length - 1
  if (last < first) return { from, to, start: offsetAt(passage, from), end: offsetAt(passage, from) }
  return { from, to, start: offsetAt(passage, first), end: offsetAt(passage, last) + 1 }
}

/** A line that ends in a hyphen goes on without a space: `non-` + `governmental`. */
function isBrokenAtHyphen(text: string): boolean {
  return text.endsWith('-') && endsInLetter(text.slice(0, -1).trimEnd())
}

/** The part of a passage from one index to another, without the white space around it. */
export function slicePassage(passage: Passage, from: number, to = passage.text.length): Passage {
  const raw = passage.text.slice(from, to)
  const start = from + (raw.length - raw.trimStart().length)
  const end = Math.max(start, to - (raw.length - raw.trimEnd().length))
  const inside = (at: number): number => Math.min(Math.max(at - start, 0), end - start)
  return {
    text: passage.text.slice(start, end),
    runs: [
      { at: 0, offset: offsetAt(passage, start) },
      ...runsInside(passage, start, end).map((run) => ({ ...run, at: run.at - start })),
    ],
    marks: passage.marks
      .filter((mark) => mark.at >= from && mark.at <= to)
      .map((mark) => ({ ...mark, at: inside(mark.at) })),
    emphasis: passage.emphasis
      .map((range) => ({ from: inside(range.from), to: inside(range.to) }))
      .filter((range) => range.from < range.to),
    mends: passage.mends
      .filter((mend) => mend.at > start && mend.at < end)
      .map((mend) => ({ ...mend, at: mend.at - start })),
  }
}

/** The passage without the characters at some indexes, which rise. */
export function removeCharacters(passage: Passage, indexes: readonly number[]): Passage {
  const ends = [...indexes, passage.text.length]
  const kept = ends.map((to, index) => ({ from: (indexes[index - 1] ?? -1) + 1, to, removed: index }))
  const moved = (at: number): number => at - indexes.filter((index) => index < at).length
  return {
    text: kept.map(({ from, to }) => passage.text.slice(from, to)).join(''),
    runs: kept.flatMap(({ from, to, removed }) => [
      { at: from - removed, offset: offsetAt(passage, from) },
      ...runsInside(passage, from, to).map((run) => ({ ...run, at: run.at - removed })),
    ]),
    marks: passage.marks.map((mark) => ({ ...mark, at: moved(mark.at) })),
    emphasis: passage.emphasis.map((range) => ({ from: moved(range.from), to: moved(range.to) })),
    mends: passage.mends.map((mend) => ({ ...mend, at: moved(mend.at) })),
  }
}
