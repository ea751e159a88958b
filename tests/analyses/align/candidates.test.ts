import { describe, expect, it } from 'vitest'
import { candidatePairs } from '../../../src/analyses/align/candidates.js'
import { rarityIn, unitOf, unitsBelow } from '../../../src/analyses/align/units.js'
import { draftFromSketches, type Sketch } from '../../support/sketch-draft.js'

const unitsOf = (articles: readonly Sketch[]) => {
  const draft = draftFromSketches('a', [{ type: 'body', children: articles }])
  return unitsBelow(unitOf(draft, draft, rarityIn([draft])))
}

const article = (number: number, text: string): Sketch => ({ type: 'article', number: `${number}`, text })

describe('candidatePairs', () => {
  it('has every unit with itself, even where hundreds say the same', () => {
    const units = unitsOf(Array.from({ length: 300 }, (_, place) => article(place, 'The same words.')))
    const pairs = new Set(candidatePairs(units, units).map(String))
    expect(units.every((_, place) => pairs.has(`${place},${place}`))).toBe(true)
  })

  it('has units without any words, by their place among those', () => {
    const units = unitsOf([article(1, '[…]'), article(2, 'Words.'), article(3, '[…]')])
    const pairs = candidatePairs(units, units).map(String)
    expect(pairs).toContain('0,0')
    expect(pairs).toContain('2,2')
  })

  it('stays few where units are many', () => {
    const units = unitsOf(
      Array.from({ length: 400 }, (_, place) => article(place, `Common words and rare${place} ones.`)),
    )
    expect(candidatePairs(units, units).length).toBeLessThan(400 * 25)
  })
})
