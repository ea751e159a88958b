import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRising, orderScore } from '../../../src/analyses/align/order.js'

describe('orderScore', () => {
  it('is 1 between neighbours that both point there', () => {
    const score = orderScore(
      new Map([
        [0, 0],
        [2, 2],
      ]),
      3,
      3,
    )
    expect(score(1, 1)).toBe(1)
  })

  it('is 1 behind an anchored predecessor, however much was put in after it', () => {
    const score = orderScore(
      new Map([
        [0, 0],
        [2, 20],
      ]),
      3,
      21,
    )
    expect(score(1, 1)).toBe(1)
  })

  it('falls with the distance from where the neighbours point', () => {
    const score = orderScore(
      new Map([
        [0, 0],
        [2, 2],
      ]),
      10,
      10,
    )
    expect(score(1, 3)).toBeLessThan(score(1, 1))
    expect(score(1, 8)).toBeLessThan(score(1, 3))
  })

  it('does not let an anchor confirm itself', () => {
    const score = orderScore(new Map([[5, 1]]), 10, 10)
    expect(score(5, 1)).toBeLessThan(1)
  })

  it('judges both lists alike', () => {
    const anchors = new Map([
      [0, 3],
      [4, 1],
      [6, 6],
    ])
    const mirrored = new Map([...anchors].map(([row, column]) => [column, row]))
    const [score, mirror] = [orderScore(anchors, 8, 9), orderScore(mirrored, 9, 8)]
    expect(score(2, 5)).toBe(mirror(5, 2))
  })
})

describe('longestRising', () => {
  const rises = (values: readonly number[]): boolean =>
    values.every((value, place) => place === 0 || (values[place - 1] ?? 0) < value)

  it('chooses places whose values rise, and as many as any choice has', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 9 }), (values) => {
        const chosen = longestRising(values)
        expect(rises(values.filter((_, place) => chosen.has(place)))).toBe(true)
        const subsets = Array.from({ length: 2 ** values.length }, (_, bits) =>
          values.filter((_value, place) => (bits >> place) % 2 === 1),
        )
        const longest = Math.max(...subsets.filter(rises).map((subset) => subset.length))
        expect(chosen.size).toBe(longest)
      }),
      { seed: 1, numRuns: 60 },
    )
  })
})
