import { assign } from './assignment.js'
import { type CandidatePair, candidatePairs } from './candidates.js'
import { type Anchors, orderScore } from './order.js'
import { compareUnits, type Evidence, type Likeness, logOdds } from './score.js'
import type { Unit } from './units.js'

/** Two units that were compared. */
export interface Pair {
  readonly from: Unit
  readonly to: Unit
  /** Logarithm of the odds that they are the same provision; infinite where their role says so. */
  readonly odds: number
  readonly evidence: Evidence
}

/** What two lists of units have in common. */
export interface ListAlignment {
  /** The pairs taken, in the order of the first list. */
  readonly pairs: readonly Pair[]
  /** For each unit of either list the pair with the best odds, taken or not. */
  readonly nearest: ReadonlyMap<Unit, Pair>
}

/** How units are compared where it is not by their words. */
export interface Judge {
  readonly candidates: (rows: readonly Unit[], columns: readonly Unit[]) => readonly CandidatePair[]
  readonly compare: (from: Unit, to: Unit) => Likeness
  /** Whether neighbours say anything about a pair. */
  readonly isOrdered: boolean
}

interface PlacedPair extends Pair {
  readonly row: number
  readonly column: number
}

const BY_WORDS: Judge = { candidates: candidatePairs, compare: compareUnits, isOrdered: true }

/** Order is unknown before the first anchors; this is its usual score. */
const ORDER_UNKNOWN = 0.4

/** Anchors settle within three rounds; the limit is for texts in which they swing. */
const MAX_ROUNDS = 5

/**
 * Aligns two lists in the order of their texts: the set of pairs with the greatest sum of odds above `minOdds`.
 * The pairs of one round are the anchors by which the next one judges order.
 */
export function alignLists(
  rows: readonly Unit[],
  columns: readonly Unit[],
  minOdds: number,
  judge: Judge = BY_WORDS,
): ListAlignment {
  const compared = judge.candidates(rows, columns).flatMap(([row, column]) => {
    const [from, to] = [rows[row], columns[column]]
    return from && to ? [{ row, column, from, to, likeness: judge.compare(from, to) }] : []
  })
  const judgeAll = (order: (row: number, column: number) => number): PlacedPair[] =>
    compared.map(({ likeness, ...pair }) => {
      const evidence = { ...likeness, order: order(pair.row, pair.column) }
      return { ...pair, evidence, odds: logOdds(evidence) }
    })
  let judged = judgeAll(() => (judge.isOrdered ? ORDER_UNKNOWN : 0))
  let pairs = takeBest(judged, minOdds)
  for (let round = 1; judge.isOrdered && round < MAX_ROUNDS; round += 1) {
    const anchors = anchorsOf(pairs)
    judged = judgeAll(orderScore(anchors, rows.length, columns.length))
    pairs = takeBest(judged, minOdds)
    if (isSame(anchors, anchorsOf(pairs))) break
  }
  return { pairs, nearest: nearestOf(judged) }
}

function takeBest(judged: readonly PlacedPair[], minOdds: number): PlacedPair[] {
  return assign(judged.map((pair) => ({ ...pair, gain: pair.odds - minOdds })))
}

function anchorsOf(pairs: readonly PlacedPair[]): Anchors {
  return new Map(pairs.map((pair) => [pair.row, pair.column]))
}

function isSame(a: Anchors, b: Anchors): boolean {
  return a.size === b.size && [...a].every(([row, column]) => b.get(row) === column)
}

function nearestOf(pairs: readonly Pair[]): Map<Unit, Pair> {
  const nearest = new Map<Unit, Pair>()
  for (const pair of pairs) {
    for (const unit of [pair.from, pair.to]) {
      const before = nearest.get(unit)
      if (!before || pair.odds > before.odds) nearest.set(unit, pair)
    }
  }
  return nearest
}
