import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, findNearest } from '../../src/diagnostics/nearest.js'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 7 })
const seed = { seed: 20240206 }

describe('findNearest', () => {
  it('proposes the verb that a slip was meant to be', () => {
    const verbs = ['show', 'toc', 'search', 'refs', 'status', 'diff', 'validate']
    expect(findNearest('shwo', verbs)).toEqual(['show'])
    expect(findNearest('serach', verbs)).toEqual(['search'])
    expect(findNearest('dif', verbs)).toEqual(['diff'])
  })

  it('gives all that are equally near, sorted, each once, and none that is farther', () => {
    expect(findNearest('rev', ['rev3', 'rev2', 'rev2', 'draft', 'reverse'])).toEqual(['rev2', 'rev3'])
  })

  it('gives nothing beyond three edits or where too little is alike', () => {
    expect(findNearest('status', ['convert'])).toEqual([])
    expect(findNearest('abcdefgh', ['abcd'])).toEqual([])
    expect(findNearest('abc', ['xyc'])).toEqual([])
  })

  it('takes a word of three edits among seven letters', () => {
    expect(findNearest('abcdefg', ['abcd'])).toEqual(['abcd'])
  })

  it('never proposes a single character', () => {
    expect(findNearest('o', ['x', 'o'])).toEqual([])
  })

  it('gives what a search without short cuts gives', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (typed, candidates) => {
        const rated = [...new Set(candidates)]
          .filter((candidate) => candidate.length > 1)
          .map((candidate) => ({ candidate, distance: editDistance(typed, candidate) }))
          .filter(({ candidate, distance }) => {
            const length = Math.max(candidate.length, typed.length)
            return distance <= 3 && (length - distance) / length > 0.4
          })
        const least = Math.min(...rated.map(({ distance }) => distance))
        const expected = rated
          .filter(({ distance }) => distance === least)
          .map(({ candidate }) => candidate)
          .sort()
        expect(findNearest(typed, candidates)).toEqual(expected)
      }),
      seed,
    )
  })
})

describe('editDistance', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('art-73', 'art-37')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', 'abc')).toBe(3)
  })

  it('is nothing for equal words only, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
      seed,
    )
  })
})
