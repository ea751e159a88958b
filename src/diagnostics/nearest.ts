/** More edits than this are another word, not a slip (commander's rule). */
const MAX_DISTANCE = 3

/** A candidate shares more than this part of its letters with the word (commander's rule). */
const MIN_SIMILARITY = 0.4

/**
 * The candidates that a word was most likely meant to be: at most three edits away, more than 0.4 alike, and all of
 * those that are equally near; each once, sorted by code unit. A candidate of one character is never proposed.
 */
export function findNearest(word: string, candidates: Iterable<string>): string[] {
  let nearest: string[] = []
  let best = MAX_DISTANCE
  for (const candidate of new Set(candidates)) {
    if (candidate.length <= 1 || Math.abs(candidate.length - word.length) > best) continue
    const distance = editDistance(word, candidate)
    const length = Math.max(candidate.length, word.length)
    if (distance > best || (length - distance) / length <= MIN_SIMILARITY) continue
    if (distance < best) nearest = []
    best = distance
    nearest.push(candidate)
  }
  return nearest.sort((a, b) => (a < b ? -1 : 1))
}

/**
 * Damerau–Levenshtein distance (optimal string alignment) in UTF-16 units: insertions, deletions, substitutions and
 * swaps of neighbours. Cost is the product of both lengths.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const edited = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(swapped ? Math.min(edited, at(beforeLast, column - 2) + 1) : edited)
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
