import { wordsOf } from '../words.js'
import { candidatePairs } from './candidates.js'
import { compareUnits } from './score.js'
import { alignLists, type Pair } from './siblings.js'
import type { Unit } from './units.js'

/** Shorter provisions occur anywhere in the same words (`Training;`) without having been moved. */
const MIN_WORDS = 8

const NO_TERMS = { weights: new Map<string, number>(), length: 0 }

/**
 * The pairs among units without a counterpart in their own surroundings that say the same elsewhere: in another
 * article, or as another kind of provision. Only own words count.
 */
export function pairElsewhere(rows: readonly Unit[], columns: readonly Unit[], minOdds: number): Pair[] {
  const original = new Map<Unit, Unit>()
  const stripAll = (units: readonly Unit[]): Unit[] =>
    units.filter(isLongEnough).map((unit) => {
      const words = wordsOnly(unit)
      original.set(words, unit)
      return words
    })
  const judge = { candidates: candidatePairs, compare: compareUnits, isOrdered: false }
  return alignLists(stripAll(rows), stripAll(columns), minOdds, judge).pairs.map((pair) => ({
    ...pair,
    from: original.get(pair.from) ?? pair.from,
    to: original.get(pair.to) ?? pair.to,
  }))
}

function isLongEnough(unit: Unit): boolean {
  return wordsOf(unit.text).length >= MIN_WORDS
}

/** The unit without number, heading and what stands below. */
function wordsOnly(unit: Unit): Unit {
  return {
    ...unit,
    number: null,
    heading: null,
    wording: unit.text,
    children: [],
    whole: unit.own,
    title: NO_TERMS,
  }
}
