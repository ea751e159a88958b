import type { Unit } from './units.js'
import { cosine } from './weights.js'

/** What speaks for a pair wherever its units stand, each 0 to 1; null where a side has nothing to compare. */
export interface Likeness {
  /** Likeness of all words below both, headings excluded. */
  readonly text: number | null
  readonly heading: number | null
  /** How well the units below one are found below the other; null also where the rest speaks against the pair. */
  readonly parts: number | null
  readonly sameNumber: boolean
}

/** What speaks for a pair. */
export interface Evidence extends Likeness {
  /** How well the pair fits its neighbours, 0 to 1. */
  readonly order: number
}

/**
 * Weights of the evidence in the odds of a pair: fitted by logistic regression to a hand-made alignment of three
 * drafts, articles and paragraphs together (with each pair of drafts left out in turn the weights hardly change),
 * then rounded. `none` is the odds of any two units; it was chosen last, so that a pair counts from even odds on.
 */
const WEIGHTS = { none: -6.5, text: 10, noText: 1.5, heading: 5, parts: 3, order: 3, number: 0.5 } as const

/** How near a probability comes to 0 or 1. */
const CERTAIN = 0.001

/** Odds so low, were all parts and the order to agree, that the parts are not looked at. */
const HOPELESS = -2

/** The likeness of two units by their words. */
export function compareUnits(a: Unit, b: Unit): Likeness {
  const likeness: Likeness = {
    text: compareWords(a, b),
    heading: compareHeadings(a, b),
    parts: null,
    sameNumber: hasSameNumber(a, b),
  }
  const isPossible = logOdds({ ...likeness, parts: 1, order: 1 }) > HOPELESS
  return isPossible ? { ...likeness, parts: compareParts(a, b) } : likeness
}

/** Likeness of two headings, null where a unit has none. */
export function compareHeadings(a: Unit, b: Unit): number | null {
  return a.heading !== null && b.heading !== null ? cosine(a.title, b.title) : null
}

/** Whether both are cited by the same number. */
export function hasSameNumber(a: Unit, b: Unit): boolean {
  return a.number !== null && a.number === b.number
}

/** The odds, as a logarithm, that two units with this evidence are the same provision. */
export function logOdds(evidence: Evidence): number {
  return (
    WEIGHTS.none +
    (evidence.text === null ? WEIGHTS.noText : WEIGHTS.text * lift(evidence.text)) +
    WEIGHTS.heading * Math.sqrt(evidence.heading ?? 0) +
    WEIGHTS.parts * (evidence.parts ?? 0) +
    WEIGHTS.order * evidence.order +
    (evidence.sameNumber ? WEIGHTS.number : 0)
  )
}

/** The probability that belongs to odds given as a logarithm, to three decimals. */
export function probability(odds: number): number {
  return round(1 / (1 + Math.exp(-odds)))
}

/** The logarithm of the odds that belong to a probability; certainty counts as one in a thousand off. */
export function oddsOf(score: number): number {
  const likely = Math.min(1 - CERTAIN, Math.max(CERTAIN, score))
  return Math.log(likely / (1 - likely))
}

/** A share to three decimals, which is as exact as it is meant, and the same on every machine. */
export function round(share: number): number {
  return Math.round(share * 1000) / 1000
}

/** Few shared rare words say much already, many say more. */
function lift(likeness: number): number {
  return (Math.sqrt(likeness) + likeness) / 2
}

/** What says the very same is the same, even if it has no words: `[…]` under one heading is `[…]` under that one. */
function compareWords(a: Unit, b: Unit): number | null {
  if (a.wording === b.wording) return 1
  return a.whole.length > 0 && b.whole.length > 0 ? cosine(a.whole, b.whole) : null
}

/** The better of both directions: how much of what stands below one has its like below the other. */
function compareParts(a: Unit, b: Unit): number | null {
  if (a.children.length === 0 || b.children.length === 0) return null
  const likeness = a.children.map((child) => b.children.map((other) => cosine(child.whole, other.whole)))
  const bestOfA = likeness.map((row) => Math.max(...row))
  const bestOfB = b.children.map((_, place) => Math.max(...likeness.map((row) => row[place] ?? 0)))
  return Math.max(coverage(a.children, bestOfA), coverage(b.children, bestOfB))
}

/** Average, by weight of words, of the best likeness that each unit finds on the other side. */
function coverage(units: readonly Unit[], best: readonly number[]): number {
  const all = units.reduce((sum, unit) => sum + unit.whole.length, 0)
  const found = units.reduce((sum, unit, place) => sum + unit.whole.length * (best[place] ?? 0), 0)
  return all === 0 ? 0 : found / all
}
