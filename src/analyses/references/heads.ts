import { connectorAt } from './connectors.js'
import { designatorAt } from './designators.js'
import { type Link, named, numbered } from './links.js'
import type { Token } from './tokens.js'
import type { Designator, Level } from './types.js'
import { cardinalWord, type LevelWord, levelWordAt, ordinalWord, RANKS } from './vocabulary.js'

/** The first level of a citation; several links for `the first and second paragraphs`. */
interface Head {
  readonly links: readonly Link[]
  readonly next: number
}

type ReadHead = (tokens: readonly Token[], at: number) => Head | null

/** Levels that are counted in words: `second paragraph`, `third sentence`. */
const COUNTABLE: ReadonlySet<Level> = new Set<Level>(['paragraph', 'subparagraph', 'sentence', 'recital'])

/** Words of level `subparagraph` that are common nouns when an ordinal precedes them: `the third item`. */
const NOT_COUNTABLE: ReadonlySet<string> = new Set([
  'point',
  'item',
  'letter',
  'clause',
  'points',
  'items',
  'letters',
])

/** Levels that are cited by title. */
const TITLED: ReadonlySet<Level> = new Set<Level>(['article', 'chapter'])

const PRECEDING: ReadonlySet<string> = new Set(['preceding', 'previous', 'foregoing', 'above'])

const FOLLOWING: ReadonlySet<string> = new Set(['following', 'next', 'succeeding'])

/** What announces a title: `the article on…`, `the article concerning…`. */
const TITLE_OPENERS: ReadonlySet<string> = new Set(['on', 'concerning', 'regarding', 'entitled', 'governing'])

const TITLE_PAIRS: ReadonlySet<string> = new Set(['relating to', 'dealing with', 'pertaining to'])

/** The longest list of ordinals: `the first, second and third paragraphs`. */
const MOST_ORDINALS = 6

/** A title ends before one of these: the sentence goes on. */
const AFTER_TITLE: ReadonlySet<string> = new Set(
  'shall may must should will is are was were has have had do does which that who where when if unless'.split(
    ' ',
  ),
)

/** Longer titles than this are not looked for. */
const LONGEST_TITLE = 30

const MENTIONED_BEFORE: ReadonlySet<string> = new Set(
  'aforementioned aforesaid abovementioned above-mentioned said same'.split(' '),
)

/** The first level of a citation at a place, or null. */
export const headAt: ReadHead = (tokens, at) => {
  for (const read of [numberedAt, thisAt, sameAt, ordinalAt, relativeAt, titleAt, annexAt, blankAt]) {
    const head = read(tokens, at)
    if (head !== null) return head
  }
  return null
}

/** `article 5`, `Annex II`, `sub-paragraph b`. */
const numberedAt: ReadHead = (tokens, at) => {
  const word = levelWordAt(tokens, at)
  if (word === null) return null
  const printed = designatorAt(tokens, word.next, RANKS[word.level] >= RANKS.paragraph)
  return printed && { links: [numbered(word, printed)], next: printed.next }
}

/** `this article`, `the present chapter`; `this article 5` is article 5. */
const thisAt: ReadHead = (tokens, at) => {
  const behind = thisEnd(tokens, at)
  if (behind === null) return null
  const word = levelWordAt(tokens, behind)
  if (word === null || word.level === 'sentence') return null
  return numberedAt(tokens, behind) ?? single(word, { kind: 'this' })
}

/** Index behind `this` or `the present`, or null. */
export function thisEnd(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at]?.lower
  if (first === 'this') return at + 1
  if (first === 'present') return at + 1
  return first === 'the' && tokens[at + 1]?.lower === 'present' ? at + 2 : null
}

/** `that article`, `the said paragraph`. */
const sameAt: ReadHead = (tokens, at) => {
  const behind = sameEnd(tokens, at)
  const word = behind === null ? null : levelWordAt(tokens, behind)
  if (behind === null || word === null || word.plural || word.level === 'annex') return null
  return numberedAt(tokens, behind) ?? single(word, { kind: 'same' })
}

/** Index behind `that`, `the said`, `the same`, `the aforementioned`, or null. */
export function sameEnd(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at]?.lower
  if (first === 'that') return at + 1
  return first === 'the' && MENTIONED_BEFORE.has(tokens[at + 1]?.lower ?? '') ? at + 2 : null
}

/** `the first paragraph`, `second and third subparagraphs`. */
const ordinalAt: ReadHead = (tokens, at) => {
  const ordinals: number[] = []
  let from = tokens[at]?.lower === 'the' ? at + 1 : at
  while (ordinals.length < MOST_ORDINALS) {
    const index = ordinalWord(tokens[from])
    if (index === null) break
    ordinals.push(index)
    const connector = connectorAt(tokens, from + 1)
    from = connector !== null && ordinalWord(tokens[connector.next]) !== null ? connector.next : from + 1
  }
  const word = ordinals.length === 0 ? null : levelWordAt(tokens, from)
  if (word === null || !COUNTABLE.has(word.level) || NOT_COUNTABLE.has(word.word)) return null
  return { links: ordinals.map((index) => named(word, { kind: 'ordinal', index })), next: word.next }
}

/** `the preceding paragraph`, `the following two articles`. */
const relativeAt: ReadHead = (tokens, at) => {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  const before = cardinalWord(tokens[from])
  const direction = before === null ? from : from + 1
  const preceding = PRECEDING.has(tokens[direction]?.lower ?? '')
  if (!preceding && !FOLLOWING.has(tokens[direction]?.lower ?? '')) return null
  const behind = cardinalWord(tokens[direction + 1])
  const word = levelWordAt(tokens, behind === null ? direction + 1 : direction + 2)
  if (word === null || !isPlace(word) || designatorAt(tokens, word.next, false) !== null) return null
  if (!preceding && opensList(tokens[word.next], before ?? behind, word)) return null
  return single(word, { kind: 'relative', preceding, count: before ?? behind ?? (word.plural ? null : 1) })
}

/** `the following articles:`, `the following paragraph shall be added:` cite nothing. */
function opensList(token: Token | undefined, count: number | null, { plural }: LevelWord): boolean {
  return (plural && count === null) || ['shall', 'is', 'are', ':'].includes(token?.lower ?? '')
}

function isPlace(word: LevelWord): boolean {
  return word.level === 'subparagraph'
    ? !NOT_COUNTABLE.has(word.word)
    : !['annex', 'sentence'].includes(word.level)
}

/** `the article on the expedited preservation of stored electronic data`. */
const titleAt: ReadHead = (tokens, at) => {
  const word = tokens[at]?.lower === 'the' ? levelWordAt(tokens, at + 1) : null
  if (word === null || word.plural || !TITLED.has(word.level)) return null
  const from = titleStart(tokens, word.next)
  const end = from === null ? null : titleEnd(tokens, from)
  if (from === null || end === null || end === from) return null
  return { ...single(word, { kind: 'title', words: wordsOf(tokens, from, end) }), next: end }
}

function titleStart(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at]?.lower ?? ''
  if (TITLE_PAIRS.has(`${first} ${tokens[at + 1]?.lower ?? ''}`)) return at + 2
  return TITLE_OPENERS.has(first) ? at + 1 : null
}

function titleEnd(tokens: readonly Token[], from: number): number {
  let end = from
  for (; end < from + LONGEST_TITLE; end += 1) {
    const token = tokens[end]
    if (token === undefined || AFTER_TITLE.has(token.lower)) break
    if (token.kind === 'mark' && !/^[“”"’'-]$/u.test(token.value)) break
  }
  return end
}

/** The words between two tokens, in lower case, without marks. */
function wordsOf(tokens: readonly Token[], from: number, end: number): string {
  return tokens
    .slice(from, end)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.lower)
    .join(' ')
}

/** `the Annex`, `the aforementioned annex`, `the annexes`. */
const annexAt: ReadHead = (tokens, at) => {
  if (tokens[at]?.lower !== 'the') return null
  const from = MENTIONED_BEFORE.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const word = levelWordAt(tokens, from)
  if (word?.level !== 'annex' || word.word.startsWith('schedule')) return null
  return single(word, { kind: 'unnumbered', plural: word.plural })
}

/** `article, paragraphs 5 and 6`: the number is forgotten. */
const blankAt: ReadHead = (tokens, at) => {
  const word = levelWordAt(tokens, at)
  if (word === null || word.plural || RANKS[word.level] > RANKS.article || tokens[word.next]?.value !== ',')
    return null
  if (['this', 'that', 'the', 'each', 'any', 'an', 'a', 'such', 'said'].includes(tokens[at - 1]?.lower ?? ''))
    return null
  const below = levelWordAt(tokens, word.next + 1)
  if (below === null || RANKS[below.level] < RANKS.paragraph) return null
  return designatorAt(tokens, below.next, false) === null ? null : single(word, { kind: 'blank' })
}

function single(word: LevelWord, designator: Designator): Head {
  return { links: [named(word, designator)], next: word.next }
}
