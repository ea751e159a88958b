import { connectorAt } from './connectors.js'
import { designatorAt, endsPhrase, isCount, type Printed } from './designators.js'
import { headAt } from './heads.js'
import { type Link, numbered } from './links.js'
import { distance, isPlaceholder, sharesStyle } from './numbering.js'
import type { Token } from './tokens.js'
import type { Level } from './types.js'
import { ITEM_OPENERS, levelWordAt, RANGE_WORDS, RANKS } from './vocabulary.js'

/** Levels and lists read from one place on: `article 16, paragraph 1 (a) (i) or (ii) or (b) (i)`. */
export interface Chain {
  /** Outermost level first. */
  readonly paths: readonly (readonly Link[])[]
  /** Index of the token behind it. */
  readonly next: number
}

/** Longer lists are read as far as this, so that the cost stays linear. */
export const MOST_CITATIONS = 200

/** No provision lies deeper: annex, part, title, chapter, section, article, paragraph and points. */
export const MOST_LEVELS = 12

/** The longest list without a level word: `(a), (b) and (c) above`. */
const MOST_BARE = 20

/** The levels and lists that begin at a place, or null. */
export function chainAt(tokens: readonly Token[], at: number): Chain | null {
  const head = headAt(tokens, at)
  if (head === null) return null
  const { links, next } = head
  return extendAll(tokens, { paths: links.map((link) => [link]), next }, MOST_CITATIONS)
}

/** Numbers without a level word: `(a) and (b)`. */
export function bareChainAt(tokens: readonly Token[], at: number): Chain | null {
  if (tokens[at]?.kind !== 'enumerator') return null
  const printed = designatorAt(tokens, at, false)
  return printed && extendAll(tokens, { paths: [[numbered(null, printed)]], next: printed.next }, MOST_BARE)
}

type Extend = (tokens: readonly Token[], chain: Chain) => Chain | null

function extendAll(tokens: readonly Token[], start: Chain, most: number): Chain {
  let chain = start
  while (chain.paths.length < most && lastPath(chain).length < MOST_LEVELS) {
    const longer = extend(tokens, chain)
    if (longer === null) break
    chain = longer
  }
  return chain
}

const extend: Extend = (tokens, chain) => {
  for (const step of [byEnumerator, byDot, byRange, byLevel, byList]) {
    const longer = step(tokens, chain)
    if (longer !== null) return longer
  }
  return null
}

/** `paragraph 1` → `paragraph 1 (a)`; `1 b`. */
const byEnumerator: Extend = (tokens, chain) => {
  const last = lastLink(chain)
  const token = tokens[chain.next]
  if (last?.designator.kind !== 'number' || token === undefined) return null
  const letter =
    token.kind === 'word' && /^[a-z]$/u.test(token.value) && /^[0-9]/u.test(last.designator.value)
  if (token.kind !== 'enumerator' && !letter) return null
  const printed = designatorAt(tokens, chain.next, true)
  return printed && deepen(chain, numbered(null, printed), printed.next)
}

/** `paragraph 1` → `paragraph 1.a`; `Article XXIV` → `Article XXIV:5`. */
const byDot: Extend = (tokens, chain) => {
  const dot = tokens[chain.next]
  const value = tokens[chain.next + 1]
  if (lastLink(chain)?.designator.kind !== 'number' || !dot?.glued || !value?.glued) return null
  if (dot.value !== '.' && dot.value !== ':') return null
  const printed = designatorAt(tokens, chain.next + 1, true)
  return printed && deepen(chain, numbered(null, { ...printed, form: 'dotted' }), printed.next)
}

/** `articles 6` → `articles 6 to 9`. */
const byRange: Extend = (tokens, chain) => {
  const at = skipLetterStop(tokens, chain)
  const last = lastLink(chain)
  const between = tokens[at]
  if (last?.designator.kind !== 'number' || last.designator.to !== null) return null
  if (between === undefined || !RANGE_WORDS.has(between.lower)) return null
  const word = levelWordAt(tokens, at + 1)
  const from = word !== null && word.level === last.level ? word.next : at + 1
  const printed = designatorAt(tokens, from, allowsLetters(last))
  if (printed === null || isCount(tokens, printed.next)) return null
  if (
    distance(last.designator.value, printed.value) === null &&
    !areBlank(last.designator.value, printed.value)
  ) {
    return null
  }
  const link = { ...last, designator: { ...last.designator, to: printed.value } }
  return { paths: [...chain.paths.slice(0, -1), [...lastPath(chain).slice(0, -1), link]], next: printed.next }
}

/** `chapters X to X`: both ends are still to come. */
function areBlank(from: string, to: string): boolean {
  return from === to && isPlaceholder(from)
}

/** `article 16` → `article 16, paragraph 1`; `paragraph 1` → `paragraph 1, article 16`, which is the same. */
const byLevel: Extend = (tokens, chain) => {
  const comma = tokens[chain.next]?.value === ','
  const head = headAt(tokens, chain.next + (comma ? 1 : 0))
  const link = head?.links[0]
  if (head === null || link === undefined || head.links.length > 1) return null
  if (link.level === null || !['number', 'ordinal'].includes(link.designator.kind)) return null
  if (isBelow(link, lastWith(chain))) return deepen(chain, link, head.next)
  const outer =
    comma &&
    !link.plural &&
    chain.paths.every((path) => path.every((step) => isOutside(link.level, step.level)))
  return outer ? { paths: chain.paths.map((path) => [link, ...path]), next: head.next } : null
}

/** `articles 6` → `articles 6 and 9`, `paragraph 1 (a)` → `paragraph 1 (a) and 2`. */
const byList: Extend = (tokens, chain) => {
  const connector = connectorAt(tokens, skipLetterStop(tokens, chain))
  const last = lastLink(chain)
  if (connector === null || last === undefined || levelWordAt(tokens, connector.next) !== null) return null
  if (last.designator.kind !== 'number' && last.designator.kind !== 'blank') return null
  const printed = designatorAt(tokens, connector.next, allowsLetters(last))
  if (printed === null || isCount(tokens, printed.next)) return null
  if (printed.form === 'word' && last.form !== 'word') return null
  if (printed.form === 'enumerator' && connector.comma && opensItem(tokens[printed.next])) return null
  const path = placed(lastPath(chain), printed)
  if (path !== null) return { paths: [...chain.paths, path], next: printed.next }
  const goesDeeper =
    !connector.conjunction && printed.form === 'enumerator' && endsPhrase(tokens, printed.next)
  return goesDeeper ? deepen(chain, numbered(null, printed), printed.next) : null
}

function opensItem(token: Token | undefined): boolean {
  return token !== undefined && ITEM_OPENERS.has(token.lower)
}

/**
 * The path in which a further number of a list replaces the one it stands beside; null where it fits none.
 */
function placed(path: readonly Link[], printed: Printed): Link[] | null {
  const places = path
    .map((link, at) => ({ link, at, score: likeness(link, printed) }))
    .filter((place) => place.score > 0)
  const best = places.reduceRight<(typeof places)[number] | null>(
    (found, place) => (found === null || place.score > found.score ? place : found),
    null,
  )
  if (best === null) return null
  const { level, word, plural } = best.link
  return [...path.slice(0, best.at), { ...numbered(null, printed), level, word, plural }]
}

/** How well a number continues the list of a link: the next number, written alike, behind a plural. */
function likeness(link: Link, printed: Printed): number {
  if (link.designator.kind === 'blank') return printed.form === 'plain' || printed.form === 'blank' ? 1 : 0
  if (link.designator.kind !== 'number') return 0
  const value = link.designator.to ?? link.designator.value
  if (!sharesStyle(value, printed.value)) return 0
  const step = distance(value, printed.value)
  const near = step === null ? 0 : 1 / step
  const plural = link.plural && printed.form === 'plain' ? 4 : 0
  const alike =
    link.form === printed.form || (link.form === 'dotted' && !/^[0-9]/u.test(printed.value)) ? 8 : 0
  return 1 + near + plural + alike
}

function deepen(chain: Chain, link: Link, next: number): Chain {
  return { paths: [...chain.paths.slice(0, -1), [...lastPath(chain), link]], next }
}

function lastPath(chain: Chain): readonly Link[] {
  return chain.paths.at(-1) ?? []
}

function lastLink(chain: Chain): Link | undefined {
  return lastPath(chain).at(-1)
}

function lastWith(chain: Chain): Link | undefined {
  return lastPath(chain).findLast((link) => link.level !== null)
}

/** Whether the list may go on with bare letters: `sub-paragraphs b and c`. */
function allowsLetters(link: Link): boolean {
  return (
    link.level === 'subparagraph' ||
    (link.designator.kind === 'number' && /^[a-z]/u.test(link.designator.value))
  )
}

/**
 * Index behind the full stop of `sub-paragraphs b. and c.`, which belongs to the letter where the phrase goes
 * on.
 */
export function skipLetterStop(tokens: readonly Token[], chain: Chain): number {
  const last = lastLink(chain)
  const letter = last?.designator.kind === 'number' && /^[a-z]+$/u.test(last.designator.value)
  const stop = tokens[chain.next]
  return letter && stop?.value === '.' && stop.glued ? chain.next + 1 : chain.next
}

/**
 * Whether a level can stand below another: a paragraph below an article, a point below a subparagraph; some
 * constitutions of organizations have sections in articles (`Article IV, Section 3`).
 */
function isBelow(inner: Link, outer: Link | undefined): boolean {
  if (inner.level === null || outer === undefined || outer.level === null) return false
  if (inner.level === 'subparagraph' && outer.level === 'subparagraph') return inner.word !== outer.word
  const sectionOfArticle = inner.level === 'section' && outer.level === 'article'
  return sectionOfArticle || RANKS[inner.level] > RANKS[outer.level]
}

function isOutside(level: Level | null, inner: Level | null): boolean {
  return level !== null && (inner === null || RANKS[level] < RANKS[inner])
}
