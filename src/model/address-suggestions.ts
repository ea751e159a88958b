import { findNearest } from '../diagnostics/nearest.js'
import type { Place } from './address-places.js'
import { fold } from './address-search.js'
import { isProvision } from './tree.js'

/** Types of the provisions in which numbers begin again, so that a step is most likely missed within one of them. */
const SCOPES: ReadonlySet<string> = new Set([
  'article',
  'attachment',
  'preface',
  'preamble',
  'conclusions',
  'authorialNote',
])

/** A step that names a place without the steps before it. */
const ANCHOR_STEP = /^(?:art|book|part|title|chp|sec|subsec|annex|fn)-/u

const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000],
])

/**
 * The places that were most likely meant by an address that names none, in document order: those with the same
 * numbers written otherwise (`chp-4`, `chp-IV`); else those with the same last steps in the same article, or anywhere
 * for what stands by itself (`sec-2`); else the nearest spellings, in the same article if that exists.
 */
export function suggestPlaces(address: string, ancestor: Place | null, places: readonly Place[]): Place[] {
  const provisions = places.filter(({ node }) => isProvision(node) && node.type !== 'body')
  const value = withArabicNumbers(address)
  const scope = scopeOf(ancestor)
  const inScope = scope && provisions.filter((place) => isWithin(place, scope))
  const attempts = [
    () => provisions.filter(({ node }) => withArabicNumbers(node.address) === value),
    () => withSameEnd(address, inScope ?? [], () => true),
    () => withSameEnd(address, provisions, (step) => ANCHOR_STEP.test(step)),
    () =>
      nearestPlaces(
        address,
        inScope?.filter(({ node }) => depth(node.address) === depth(address)) ?? provisions,
      ),
  ]
  for (const attempt of attempts) {
    const found = attempt()
    if (found.length > 0) return found
  }
  return []
}

function scopeOf(place: Place | null): Place | null {
  for (let scope = place; scope; scope = scope.parent) if (SCOPES.has(scope.node.type)) return scope
  return null
}

function depth(address: string): number {
  return address.split('.').length
}

function nearestPlaces(address: string, places: readonly Place[]): Place[] {
  const spellings = places.map(({ node }) => node.address)
  const nearest = new Set<string>(findNearest(address, spellings))
  return places.filter(({ node }) => nearest.has(node.address))
}

function isWithin(place: Place, scope: Place): boolean {
  for (let outer: Place | null = place; outer; outer = outer.parent) if (outer === scope) return true
  return false
}

/** The places that share most last steps with an address, where the first of these steps qualifies. */
function withSameEnd(
  address: string,
  places: readonly Place[],
  qualifies: (step: string) => boolean,
): Place[] {
  const steps = fold(address).split('.')
  let most = 1
  let best: Place[] = []
  for (const place of places) {
    const count = commonEnd(steps, fold(place.node.address).split('.'))
    if (count < most || !qualifies(steps.at(-count) ?? '')) continue
    if (count > most) best = []
    most = count
    best.push(place)
  }
  return best
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

/** An address with its Roman numerals in Arabic figures, and a first annex as the only one. */
function withArabicNumbers(address: string): string {
  const steps = fold(address)
    .split('.')
    .map((step) => {
      const [prefix = ''] = /^[a-z]+-/u.exec(step) ?? []
      return `${prefix}${romanValue(step.slice(prefix.length)) ?? step.slice(prefix.length)}`
    })
  return steps.join('.').replace(/^annex-1(?=\.|$)/u, 'annex')
}

/** The value of a Roman numeral in small letters; null for other text. */
function romanValue(text: string): number | null {
  let total = 0
  let last = 0
  for (const letter of [...text].reverse()) {
    const digit = ROMAN_DIGITS.get(letter)
    if (digit === undefined) return null
    total += digit < last ? -digit : digit
    last = Math.max(last, digit)
  }
  return text === '' ? null : total
}
