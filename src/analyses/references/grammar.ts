import { connectorAt } from './connectors.js'
import { instrumentNameAt } from './instruments.js'
import type { Link } from './links.js'
import { isCapital, type Token, tokenize } from './tokens.js'
import type { Instrument, Level, Phrase, Step } from './types.js'
import { type FoundInstrument, instrumentAt, ownInstrumentAt, type Unit, unitAt } from './units.js'
import { RANKS } from './vocabulary.js'

/** Words before a name that make it no particular instrument. */
const INDEFINITE: ReadonlySet<string> = new Set(
  'a an any each every no such another other future new'.split(' '),
)

/**
 * The phrases of a text that cite provisions or instruments, in order, none inside another. Syntax only:
 * whether `article 5` exists is not asked. Linear in the text.
 *
 * @example parsePhrases('articles 6 and 8 to 10 of this Convention')[0]?.citations.length // 2
 */
export function parsePhrases(text: string): Phrase[] {
  const tokens = tokenize(text)
  const phrases: Phrase[] = []
  let at = 0
  while (at < tokens.length) {
    const found = provisionsAt(tokens, at, text) ?? documentAt(tokens, at, text)
    phrases.push(...(found?.phrases ?? []))
    at = found?.next ?? at + 1
  }
  return phrases
}

interface Found {
  readonly phrases: readonly Phrase[]
  readonly next: number
}

/** Units that a list joins: `article 5 and paragraph 2 of article 6`. */
function provisionsAt(tokens: readonly Token[], at: number, text: string): Found | null {
  const first = unitAt(tokens, at, text)
  if (first === null) return null
  const units = [first]
  for (let next = joinedUnit(tokens, first, text); next !== null; next = joinedUnit(tokens, next, text)) {
    units.push(next)
  }
  const phrases = sharing(units).map((group) => phraseOf(tokens, group))
  return { phrases: phrases.filter((phrase) => !isAnaphora(phrase)), next: units.at(-1)?.next ?? at + 1 }
}

/** The unit that a list joins to another. */
function joinedUnit(tokens: readonly Token[], unit: Unit, text: string): Unit | null {
  if (!isNumbered(unit)) return null
  const connector = connectorAt(tokens, unit.next)
  const next = connector && unitAt(tokens, connector.next, text)
  return next !== null && isNumbered(next) ? inheriting(next, unit) : null
}

function isNumbered(unit: Unit): boolean {
  return unit.paths.every((path) =>
    path.some(({ designator: { kind } }) => kind === 'number' || kind === 'ordinal'),
  )
}

/** `article 5, paragraph 1, or paragraph 2`: the second paragraph is of article 5 too. */
function inheriting(unit: Unit, before: Unit): Unit {
  const last = before.paths.at(-1) ?? []
  if (unit.instrument !== null || !unit.paths.every((path) => isLower(path, last))) return unit
  const rank = RANKS[unit.paths[0]?.[0]?.level ?? 'subparagraph']
  const outer = last.filter((link) => link.level !== null && RANKS[link.level] < rank)
  const inside = last.some((link) => link.level !== null && RANKS[link.level] >= rank)
  return inside
    ? { ...unit, paths: unit.paths.map((path) => [...outer, ...path]), instrument: before.instrument }
    : unit
}

function isLower(path: readonly Link[], than: readonly Link[]): boolean {
  const [level, outer] = [path[0]?.level ?? null, than[0]?.level ?? null]
  return level !== null && outer !== null && RANKS[level] > RANKS[outer]
}

/**
 * The units in groups that share what only the last of a group says: `paragraph 1 or paragraph 2 of article
 * 5`, `articles 76-77 and chapters II-VI of this Convention`. A unit that is complete makes a group of its
 * own.
 */
function sharing(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = []
  for (const unit of units.toReversed()) {
    const group = groups[0]
    const shared = group?.[0] === undefined ? null : sharedWith(unit, group[0])
    if (group !== undefined && shared !== null) group.unshift(shared)
    else groups.unshift([unit])
  }
  return groups
}

/** A unit with the container or instrument that the one after it has for both, or null. */
function sharedWith(unit: Unit, after: Unit): Unit | null {
  const level = levelOf(unit)
  if (unit.instrument !== null || level === null || unit.paths.some(isPlaced)) return null
  const outer = after.container ?? []
  const alike = (after.paths[0] ?? [])[outer.length]?.level === level
  if (outer.length > 0 && unit.container === null && alike) {
    const paths = unit.paths.map((path) => [...outer, ...path])
    return { ...unit, paths, container: outer, instrument: after.instrument }
  }
  const wide = RANKS[level] <= RANKS.article && RANKS[levelOf(after) ?? 'sentence'] <= RANKS.article
  return after.instrument !== null && wide ? { ...unit, instrument: after.instrument } : null
}

/** Whether a path says by itself where it is: `paragraph 2 of this article`. */
function isPlaced(path: readonly Link[]): boolean {
  return path.some(({ designator: { kind } }) => kind === 'this' || kind === 'same' || kind === 'relative')
}

/** The outermost level of a unit. */
function levelOf(unit: Unit): Level | null {
  return unit.paths[0]?.[0]?.level ?? null
}

function phraseOf(tokens: readonly Token[], units: readonly Unit[]): Phrase {
  const [first, last] = [units[0], units.at(-1)]
  return {
    start: tokens[first?.at ?? 0]?.start ?? 0,
    end: tokens[(last?.next ?? 1) - 1]?.end ?? 0,
    citations: units.flatMap((unit) => unit.paths.map((path) => path.map(stepOf))),
    instrument: last?.instrument ?? null,
    gloss: last?.gloss ?? null,
  }
}

function stepOf({ level, designator }: Link): Step {
  return { level, designator }
}

/** `that paragraph` alone, without a number, cites nothing of its own. */
function isAnaphora(phrase: Phrase): boolean {
  return phrase.citations.every((steps) => steps.every((step) => step.designator.kind === 'same'))
}

/** An instrument named on its own: `the Charter of the United Nations`, `this Convention`. */
function documentAt(tokens: readonly Token[], at: number, text: string): Found | null {
  const own = ownInstrumentAt(tokens, at, text)
  if (own !== null) return documentPhrase(tokens, at, own)
  const before = tokens[at - 1]?.lower ?? ''
  const name = instrumentNameAt(tokens, at, text, ['the', 'its', 'their'].includes(before))
  if (name === null) return shortAt(tokens, at, text)
  if (INDEFINITE.has(before)) return { phrases: [], next: name.next }
  const instrument: Instrument = { kind: 'named', name: name.name, noun: name.noun }
  return documentPhrase(tokens, at, withProvisions(tokens, { instrument, next: name.next }, text))
}

/** `the Convention`: which one, only the draft can tell. */
function shortAt(tokens: readonly Token[], at: number, text: string): Found | null {
  if (tokens[at]?.lower !== 'the' || !isCapital(tokens[at + 1])) return null
  const found = instrumentAt(tokens, at, text)
  return found?.instrument.kind === 'short' ? documentPhrase(tokens, at, found) : null
}

/**
 * What is cited of another instrument behind its name: `resolution 55/25, annex I,` or `the Charter of the
 * United Nations, in particular Article 2`.
 */
function withProvisions(tokens: readonly Token[], found: FoundInstrument, text: string): FoundInstrument {
  if (tokens[found.next]?.value !== ',') return found
  const special = specialEnd(tokens, found.next + 1)
  const unit = unitAt(tokens, special ?? found.next + 1, text)
  if (unit === null || unit.instrument !== null || !unit.paths.every((path) => path.every(isExplicit)))
    return found
  const closed = special !== null || /^[,.;)]$/u.test(tokens[unit.next]?.value ?? '.')
  return closed ? { ...found, next: unit.next } : found
}

/** Index behind `in particular`, `notably its`, or null. */
function specialEnd(tokens: readonly Token[], at: number): number | null {
  const from = tokens[at]?.lower === 'and' ? at + 1 : at
  const pair = tokens[from]?.lower === 'in' && tokens[from + 1]?.lower === 'particular'
  if (
    !pair &&
    !['particularly', 'notably', 'especially', 'namely', 'including'].includes(tokens[from]?.lower ?? '')
  ) {
    return null
  }
  const next = pair ? from + 2 : from + 1
  return tokens[next]?.lower === 'its' ? next + 1 : next
}

function isExplicit({ designator: { kind } }: Link): boolean {
  return kind === 'number' || kind === 'unnumbered'
}

function documentPhrase(tokens: readonly Token[], at: number, found: FoundInstrument): Found {
  const start = tokens[at]?.start ?? 0
  const end = tokens[found.next - 1]?.end ?? start
  return {
    phrases: [{ start, end, citations: [], instrument: found.instrument, gloss: null }],
    next: found.next,
  }
}
