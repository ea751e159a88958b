import type { Unit } from './units.js'
import type { TermVector } from './weights.js'

/** How many occurrences of its terms in the other list a unit follows, rarest terms first. */
const OCCURRENCES_FOLLOWED = 4000

/** How many candidates a unit proposes by its words, by its heading, and among those of the very same wording. */
const PROPOSALS = 10

/** A pair of places worth comparing closely. */
export type CandidatePair = readonly [row: number, column: number]

type Take = (row: number, column: number) => void

/**
 * The pairs worth comparing: for each unit of either list, those of the other that share most of its rare words, or
 * of the rare words of its heading, or have its very wording. In order of rows, then columns. The cost is linear in
 * the number of units, since each follows a limited number of occurrences.
 */
export function candidatePairs(rows: readonly Unit[], columns: readonly Unit[]): CandidatePair[] {
  const found = new Map<number, Set<number>>()
  const take: Take = (row, column) => {
    const ofRow = found.get(row) ?? new Set()
    found.set(row, ofRow.add(column))
  }
  for (const vectorOf of [(unit: Unit) => unit.whole, (unit: Unit) => unit.title]) {
    const rowVectors = rows.map(vectorOf)
    const columnVectors = columns.map(vectorOf)
    proposeByTerms(rowVectors, columnVectors, take)
    proposeByTerms(columnVectors, rowVectors, (column, row) => take(row, column))
  }
  proposeByWording(rows, columns, take)
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, ofRow]) => [...ofRow].sort((a, b) => a - b).map((column): CandidatePair => [row, column]))
}

/** Where a term occurs in a list, and how much it weighs there. */
interface Occurrence {
  readonly place: number
  readonly weight: number
}

/** Takes, for each vector of `from`, the places of `among` nearest to it. */
function proposeByTerms(from: readonly TermVector[], among: readonly TermVector[], take: Take): void {
  const occurrences = indexTerms(among)
  for (const [place, vector] of from.entries()) {
    const products = productsWith(vector, occurrences)
    const nearest = [...products]
      .map(([other, product]) => ({ other, likeness: product / (among[other]?.length || 1) }))
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
    for (const { other } of nearest.slice(0, PROPOSALS)) take(place, other)
  }
}

/** The inner products with the vectors that share its rarest terms, by their places. */
function productsWith(
  vector: TermVector,
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
): Map<number, number> {
  const known = [...vector.weights].flatMap(([term, weight]) => {
    const found = occurrences.get(term)
    return found ? [{ weight, found }] : []
  })
  const products = new Map<number, number>()
  let left = OCCURRENCES_FOLLOWED
  for (const { weight, found } of known.sort((a, b) => a.found.length - b.found.length)) {
    if (left <= 0) break
    left -= found.length
    for (const other of found) {
      products.set(other.place, (products.get(other.place) ?? 0) + weight * other.weight)
    }
  }
  return products
}

function indexTerms(vectors: readonly TermVector[]): Map<string, Occurrence[]> {
  const occurrences = new Map<string, Occurrence[]>()
  for (const [place, vector] of vectors.entries()) {
    for (const [term, weight] of vector.weights) {
      const found = occurrences.get(term)
      if (found) found.push({ place, weight })
      else occurrences.set(term, [{ place, weight }])
    }
  }
  return occurrences
}

/** Takes units of one wording, the first of it on one side with the first few on the other, and so on. */
function proposeByWording(rows: readonly Unit[], columns: readonly Unit[], take: Take): void {
  const ofColumns = groupByWording(columns)
  for (const [wording, rowPlaces] of groupByWording(rows)) {
    const columnPlaces = ofColumns.get(wording) ?? []
    for (const [rank, row] of rowPlaces.entries()) {
      const from = Math.max(0, rank - PROPOSALS / 2)
      for (const column of columnPlaces.slice(from, from + PROPOSALS)) take(row, column)
    }
  }
}

function groupByWording(units: readonly Unit[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [place, unit] of units.entries()) {
    const places = groups.get(unit.wording)
    if (places) places.push(place)
    else groups.set(unit.wording, [place])
  }
  return groups
}
