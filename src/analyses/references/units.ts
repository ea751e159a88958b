import { bareChainAt, type Chain, chainAt, MOST_CITATIONS, MOST_LEVELS, skipLetterStop } from './chains.js'
import { sameEnd, thisEnd } from './heads.js'
import { ACRONYMS } from './instrument-words.js'
import { instrumentNameAt } from './instruments.js'
import type { Link } from './links.js'
import { isPlaceholder } from './numbering.js'
import { isCapital, type Token } from './tokens.js'
import type { Instrument } from './types.js'
import { INSTRUMENT_NOUNS, PLACE_WORDS, RANKS } from './vocabulary.js'

/** A list of provisions with what contains it: `paragraphs 1 and 2 (a) of article 5 of this Convention`. */
export interface Unit {
  readonly paths: readonly (readonly Link[])[]
  /** What `of` or `in` puts around all of it; null for none, and where there are several. */
  readonly container: readonly Link[] | null
  readonly instrument: Instrument | null
  readonly gloss: string | null
  /** Indexes of its first token and of the token behind it. */
  readonly at: number
  readonly next: number
}

/** What leads from a provision to what contains it. */
const CONTAINING: ReadonlySet<string> = new Set(['of', 'in'])

/** Words that open a title in brackets: `[on liability of legal persons]`. */
const GLOSS_OPENERS: ReadonlySet<string> = new Set('on concerning regarding relating entitled'.split(' '))

/** The longest title in brackets. */
const LONGEST_GLOSS = 40

/** The list of provisions that begins at a place, or null. */
export function unitAt(tokens: readonly Token[], at: number, text: string): Unit | null {
  const chain = chainAt(tokens, at) ?? placedChainAt(tokens, at)
  if (chain === null) return null
  const wholly = isBracketed(tokens, at, chain)
  const end = wholly ? chain.next + 1 : chainEnd(tokens, at, chain)
  const gloss = glossEnd(tokens, end, isBlank(chain.paths))
  const start: Unit = {
    paths: chain.paths,
    container: null,
    instrument: null,
    gloss: gloss === null ? null : text.slice(tokens[end]?.end ?? 0, tokens[gloss - 1]?.start ?? 0).trim(),
    at: wholly ? at - 1 : at,
    next: placeEnd(tokens, gloss ?? end),
  }
  return withContainers(tokens, start, text)
}

/** Whether brackets stand around a chain that goes on behind them: `[paragraph 3] of this article`. */
function isBracketed(tokens: readonly Token[], at: number, chain: Chain): boolean {
  const around = tokens[at - 1]?.value === '[' && tokens[chain.next]?.value === ']'
  return around && CONTAINING.has(tokens[chain.next + 1]?.lower ?? '')
}

/** Index behind a chain with the bracket that closes one inside it and the full stop of a last letter. */
function chainEnd(tokens: readonly Token[], at: number, chain: Chain): number {
  const stop = skipLetterStop(tokens, chain)
  const end = stop !== chain.next && CONTAINING.has(tokens[stop]?.lower ?? '') ? stop : chain.next
  if (tokens[end]?.value !== ']') return end
  const inside = tokens.slice(at, end)
  const open = inside.filter(({ value }) => value === '[').length
  return open > inside.filter(({ value }) => value === ']').length ? end + 1 : end
}

/** `(i) above`: numbers without a level word count only with their place. */
function placedChainAt(tokens: readonly Token[], at: number): Chain | null {
  const chain = bareChainAt(tokens, at)
  const place = tokens[chain?.next ?? 0]?.lower
  const placed = (place === 'above' || place === 'below') && tokens[(chain?.next ?? 0) + 1]?.kind !== 'number'
  return placed ? chain : null
}

function placeEnd(tokens: readonly Token[], at: number): number {
  return PLACE_WORDS.has(tokens[at]?.lower ?? '') ? at + 1 : at
}

/** Index behind `[on liability of legal persons]`; behind a blank any text in brackets is its title. */
function glossEnd(tokens: readonly Token[], at: number, blank: boolean): number | null {
  if (tokens[at]?.value !== '[') return null
  if (!blank && !GLOSS_OPENERS.has(tokens[at + 1]?.lower ?? '')) return null
  for (let close = at + 1; close < at + LONGEST_GLOSS; close += 1) {
    const value = tokens[close]?.value
    if (value === undefined || value === '[') return null
    if (value === ']') return close + 1
  }
  return null
}

/** Whether a number is still to come: `Article X`, `chapters …`. */
function isBlank(paths: readonly (readonly Link[])[]): boolean {
  return paths.some((path) =>
    path.some(
      ({ designator }) =>
        designator.kind === 'blank' || (designator.kind === 'number' && isPlaceholder(designator.value)),
    ),
  )
}

function withContainers(tokens: readonly Token[], start: Unit, text: string): Unit {
  let unit = start
  while (unit.instrument === null && unit.paths.every((path) => path.length < MOST_LEVELS)) {
    const larger = inContainer(tokens, unit, text)
    if (larger === null) return unit
    unit = larger
  }
  return unit
}

/** `of article 5`, `in this chapter`, `to this Convention`, `TFEU`. */
function inContainer(tokens: readonly Token[], unit: Unit, text: string): Unit | null {
  const preposition = tokens[unit.next]?.value === ',' ? unit.next + 1 : unit.next
  const word = tokens[preposition]?.lower ?? ''
  if (Object.hasOwn(ACRONYMS, tokens[unit.next]?.value ?? ''))
    return inInstrument(tokens, unit, unit.next, text)
  if (word === 'to')
    return opensWith(unit, 'annex') ? inInstrument(tokens, unit, preposition + 1, text) : null
  if (!CONTAINING.has(word)) return null
  const chain = chainAt(tokens, preposition + 1)
  if (chain !== null) return inChain(tokens, unit, chain.paths, chain.next)
  return word === 'of' || thisEnd(tokens, preposition + 1) !== null
    ? inInstrument(tokens, unit, preposition + 1, text)
    : null
}

function opensWith(unit: Unit, level: string): boolean {
  return unit.paths.every((path) => path[0]?.level === level)
}

function inChain(
  tokens: readonly Token[],
  unit: Unit,
  containers: readonly (readonly Link[])[],
  next: number,
): Unit | null {
  if (containers.length * unit.paths.length > MOST_CITATIONS) return null
  const paths = containers.flatMap((container) => unit.paths.map((path) => inserted(container, path)))
  const [first] = containers
  const container =
    containers.length === 1 && first !== undefined ? [...first, ...(unit.container ?? [])] : null
  return { ...unit, paths, container, next: placeEnd(tokens, next) }
}

/** A path with the levels of its container before the first that is not outside it. */
function inserted(container: readonly Link[], path: readonly Link[]): Link[] {
  const rank = rankOf(container[0])
  const before = path.findIndex((link) => link.level === null || rankOf(link) >= rank)
  const at = before < 0 ? path.length : before
  return [...path.slice(0, at), ...container, ...path.slice(at)]
}

function rankOf(link: Link | undefined): number {
  return RANKS[link?.level ?? 'subparagraph']
}

function inInstrument(tokens: readonly Token[], unit: Unit, at: number, text: string): Unit | null {
  const found = instrumentAt(tokens, at, text)
  return found && { ...unit, instrument: found.instrument, next: found.next }
}

/** An instrument, and where it ends. */
export interface FoundInstrument {
  readonly instrument: Instrument
  readonly next: number
}

/** The instrument that the words behind `of` name: `this Convention`, `the Protocol`, `the Rome Statute`. */
export function instrumentAt(tokens: readonly Token[], at: number, text: string): FoundInstrument | null {
  const own = ownInstrumentAt(tokens, at, text)
  if (own !== null) return own
  const anaphoric = sameEnd(tokens, at)
  const article = ['the', 'its', 'their'].includes(tokens[at]?.lower ?? '')
  const from = anaphoric ?? (article ? at + 1 : at)
  const name = instrumentNameAt(tokens, from, text, article)
  if (name !== null) {
    return { instrument: { kind: 'named', name: name.name, noun: name.noun }, next: name.next }
  }
  const noun = tokens[from]
  if (noun === undefined || !INSTRUMENT_NOUNS.has(noun.lower)) return unknownAt(tokens, at)
  if (anaphoric === null && !(article && isCapital(noun))) return null
  return { instrument: { kind: 'short', noun: noun.lower, anaphoric: anaphoric !== null }, next: from + 1 }
}

/** `this Convention`, `the present United Nations Convention on…`. */
export function ownInstrumentAt(tokens: readonly Token[], at: number, text: string): FoundInstrument | null {
  const behind = thisEnd(tokens, at)
  if (behind === null) return null
  const name = instrumentNameAt(tokens, behind, text, false)
  if (name !== null) return { instrument: { kind: 'own', noun: name.noun }, next: name.next }
  const draft = tokens[behind]?.lower === 'draft' ? behind + 1 : behind
  const noun = tokens[draft]?.lower ?? ''
  return INSTRUMENT_NOUNS.has(noun) ? { instrument: { kind: 'own', noun }, next: draft + 1 } : null
}

/** `of the ABC`: initials that are no known instrument, but can be nothing else behind a provision. */
function unknownAt(tokens: readonly Token[], at: number): FoundInstrument | null {
  const value = tokens[at + 1]?.value ?? ''
  if (tokens[at]?.lower !== 'the' || !/^[A-Z]{3,}$/u.test(value)) return null
  return { instrument: { kind: 'named', name: value, noun: '' }, next: at + 2 }
}
