import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, type Edge } from '../../../src/analyses/align/assignment.js'

const edges = (side: number) =>
  fc.uniqueArray(
    fc.record({
      row: fc.nat({ max: side }),
      column: fc.nat({ max: side }),
      gain: fc.integer({ min: -3, max: 9 }),
    }),
    { selector: ({ row, column }) => `${row}:${column}`, maxLength: 20 },
  )

/** The greatest gain there is, by trying everything. */
function greatestGain(rest: readonly Edge[]): number {
  const [first, ...others] = rest
  if (!first) return 0
  const compatible = others.filter((edge) => edge.row !== first.row && edge.column !== first.column)
  return Math.max(greatestGain(others), first.gain + greatestGain(compatible))
}

const sum = (pairs: readonly Edge[]): number => pairs.reduce((total, { gain }) => total + gain, 0)

describe('assign', () => {
  it('finds the greatest gain that trying everything finds', () => {
    fc.assert(
      fc.property(edges(4), (given) => {
        expect(sum(assign(given))).toBe(greatestGain(given))
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('takes no row and no column twice, and no pair that is worth nothing', () => {
    fc.assert(
      fc.property(edges(8), (given) => {
        const pairs = assign(given)
        expect(new Set(pairs.map((pair) => pair.row)).size).toBe(pairs.length)
        expect(new Set(pairs.map((pair) => pair.column)).size).toBe(pairs.length)
        expect(pairs.every((pair) => pair.gain > 0)).toBe(true)
      }),
      { seed: 1 },
    )
  })

  it('gives up the best single pair where two others together are worth more', () => {
    const pairs = assign([
      { row: 0, column: 0, gain: 5 },
      { row: 0, column: 1, gain: 4 },
      { row: 1, column: 0, gain: 4 },
    ])
    expect(pairs.map(({ row, column }) => [row, column])).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
})
