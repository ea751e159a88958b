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

/** A stretch of a passage that the source emphasises; `to` is excluded. */
export interface Emphasised {
  readonly from: number
  readonly to: number
}

/** Running text that remembers where each of its characters stands in the source. */
export interface Passage {
  readonly text: string
  /** Source offset of each character of `text`; a space put in for a line break has the break's offset. */
  readonly offsets: readonly number[]
  /** Ordered by `at`, an index into `text`. */
  readonly marks: readonly Mark[]
  readonly emphasis: readonly Emphasised[]
}

export const emptyPassage: Passage = { text: '', offsets: [], marks: [], emphasis: [] }

/** A passage of characters that stand side by side in the source from `offset` on. */
export function passageAt(text: string, offset: number): Passage {
  return {
    text,
    offsets: Array.from({ length: text.length }, (_, index) => offset + index),
    marks: [],
    emphasis: [],
  }
}

/** Source offset of the passage's first character. */
export function startOf(passage: Passage): number {
  return passage.offsets[0] ?? 0
}

/** Source offset behind the passage's last character. */
export function endOf(passage: Passage): number {
  return (passage.offsets.at(-1) ?? -1) + 1
}

/** A line that ends in a hyphen goes on without a space: `non-` + `governmental`. */
const BROKEN_AT_HYPHEN = /\p{L} ?-$/u

/** One passage of two, with a space between them unless a word is broken at a hyphen. */
export function joinPassages(first: Passage, second: Passage): Passage {
  if (first.text === '' && first.marks.length === 0) return second
  if (second.text === '' && second.marks.length === 0) return first
  const glued = first.text === '' || second.text === '' || BROKEN_AT_HYPHEN.test(first.text)
  const shift = first.text.length + (glued ? 0 : 1)
  return {
    text: `${first.text}${glued ? '' : ' '}${second.text}`,
    offsets: [...first.offsets, ...(glued ? [] : [endOf(first)]), ...second.offsets],
    marks: [...first.marks, ...second.marks.map((mark) => ({ ...mark, at: mark.at + shift }))],
    emphasis: [
      ...first.emphasis,
      ...second.emphasis.map((range) => ({ from: range.from + shift, to: range.to + shift })),
    ],
  }
}

/** The part of a passage from one index to another, without the white space around it. */
export function slicePassage(passage: Passage, from: number, to = passage.text.length): Passage {
  const raw = passage.text.slice(from, to)
  const start = from + (raw.length - raw.trimStart().length)
  const end = Math.max(start, to - (raw.length - raw.trimEnd().length))
  return {
    text: passage.text.slice(start, end),
    offsets: passage.offsets.slice(start, end),
    marks: passage.marks
      .filter((mark) => mark.at >= from && mark.at <= to)
      .map((mark) => ({ ...mark, at: Math.min(Math.max(mark.at - start, 0), end - start) })),
    emphasis: passage.emphasis
      .map((range) => ({ from: Math.max(range.from, start) - start, to: Math.min(range.to, end) - start }))
      .filter((range) => range.from < range.to),
  }
}
