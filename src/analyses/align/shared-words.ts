import { wordsOf } from '../words.js'
import type { Unit } from './units.js'
import { type Rarity, stemOf } from './weights.js'

const SHOWN = 5

/** The rarest words that both units or those below them have, rarest first, five at most; for a reader to judge by. */
export function sharedWords(a: Unit, b: Unit, rarity: Rarity): string[] {
  const other = wordsIn(b)
  return [...wordsIn(a)]
    .filter((word) => other.has(word))
    .map((word) => ({ word, weight: rarity.of(stemOf(word)) }))
    .sort((p, q) => q.weight - p.weight || (p.word < q.word ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ word }) => word)
}

function wordsIn(unit: Unit): Set<string> {
  const words = new Set([unit.heading ?? '', unit.text].flatMap(wordsOf))
  for (const child of unit.children) for (const word of wordsIn(child)) words.add(word)
  return words
}
