import type { SourceRange } from '../../model/types.js'

/** Turns two offsets of a source into a range of it. */
export type Locate = (start: number, end: number) => SourceRange

/** Returns what turns offsets of a source into places; each takes time logarithmic in the number of lines. */
export function locator(source: string): Locate {
  const starts = [0]
  for (let feed = source.indexOf('\n'); feed >= 0; feed = source.indexOf('\n', feed + 1))
    starts.push(feed + 1)
  const pointAt = (given: number): SourceRange['start'] => {
    const offset = Math.min(Math.max(given, 0), source.length)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) })
}
