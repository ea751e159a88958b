import { wordsOf } from '../words.js'

/** The weighted terms of a text. */
export interface TermVector {
  readonly weights: ReadonlyMap<string, number>
  /** Euclidean length. */
  readonly length: number
}

/** How rare each term is among the passages of both drafts. */
export interface Rarity {
  /** `ln((passages + 1) / passages with the term)`; a term in no passage counts as in one. */
  of(term: string): number
}

/**
 * Letters of a word by which it is known to a weight: `amendment` and `amendments`, `prevention` and `preventive`
 * are one. Cutting needs no list of endings and so no knowledge of the language.
 */
const STEM_LENGTH = 6

/** A word cut to its stem. */
export function stemOf(word: string): string {
  return word.slice(0, STEM_LENGTH)
}

/** The words of a text cut to their stems. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf)
}

/** The terms of a text: stems of its words, then each two neighbours. */
export function termsOf(text: string): string[] {
  const stems = stemsOf(text)
  return [...stems, ...stems.slice(1).map((stem, before) => `${stems[before] ?? ''} ${stem}`)]
}

/** The rarity of terms in a collection of passages, each given by its terms. */
export function measureRarity(passages: Iterable<readonly string[]>): Rarity {
  const counts = new Map<string, number>()
  let total = 0
  for (const terms of passages) {
    total += 1
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return { of: (term) => Math.log((total + 1) / (counts.get(term) ?? 1)) }
}

/** Weighs terms by rarity and, damped, by how often they occur. */
export function weigh(terms: readonly string[], rarity: Rarity): TermVector {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weights = new Map<string, number>()
  let squares = 0
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity.of(term)
    weights.set(term, weight)
    squares += weight * weight
  }
  return { weights, length: Math.sqrt(squares) }
}

/** Cosine of two vectors, 0 to 1; 0 where one of them is empty. */
export function cosine(a: TermVector, b: TermVector): number {
  if (a.length === 0 || b.length === 0) return 0
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let product = 0
  for (const [term, weight] of small.weights) product += weight * (large.weights.get(term) ?? 0)
  return Math.min(1, product / (a.length * b.length))
}
