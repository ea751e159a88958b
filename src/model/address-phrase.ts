import { type LevelKind, type Misread, type PhraseLevel, type Reading, stepOf } from './address-reading.js'
import { type Keyword, matchKeyword, matchOrdinal } from './address-words.js'

/** Between levels: `, `, `the `, and the full stop that closes a sentence. */
const FILLER = /(?:[\s,;]|\.(?=\s|$)|the(?!\p{L}))*/iuy

/** `of this Convention`, `to the present draft Protocol`: what no address needs. */
const INSTRUMENT =
  /(?:of|to|in)\s+(?:(?:this|the)\s+)?(?:present\s+)?(?:draft\s+)?(?:convention|protocol|agreement|treaty|statute|charter|covenant)(?!\p{L})/iuy

/** What leads from an inner level to an outer one, or to the draft. */
const OF = /(?:of|in)(?!\p{L})/iuy

/** The draft that a phrase ends with: `rev2`. */
const DRAFT = /([a-z][a-z0-9-]+)\s*$/uy

/** Between the word of a level and its number: `Art. 5`, `article no. 5`, `art-5`. */
const BEFORE_NUMBER = /[\s.:\p{Pd}]*(?:no\.?\s*(?=\d))?/iuy

/** Between a number and the next step: `37.1`, `37, 1`, `37 (1)`. */
const BEFORE_STEP = /\s*[.,]?\s*/uy

/** What tells a number that was added later, or that stands for another, from the one before: `37 bis`, `5 alt`. */
const SUFFIX = '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|alt)'

const ROMAN = '(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})'

/** `37`, `5A`, `4-5`, `37 bis`, `37bis` */
const ARABIC = `\\d+\\p{L}?(?:\\p{Pd}\\d+)?(?:[\\s\\p{Pd}]*${SUFFIX})?`

/** `IV`, `b`, `aa`, `a bis` */
const LETTERS = `(?:${ROMAN}|(\\p{L})\\2?)(?:[\\s\\p{Pd}]${SUFFIX})?`

/** `(a)`, `[iv]`, `(4-5 alt)` */
const BRACKETED_NUMBER = new RegExp(`[([]\\s*(${ARABIC}|${LETTERS})\\.?\\s*[)\\]]`, 'iuy')

/** `37`, `IV`, `b`; the `1)` and `a)` that lists print */
const NUMBER = new RegExp(`(${ARABIC}|${LETTERS})(?![\\p{L}\\d])(?:\\s*\\))?`, 'iuy')

/** The mark of a footnote: `**` */
const MARK = /([*†‡]+)/uy

/** Divisions of paragraphs have no fixed order; all other levels have one, and one value each. */
const STEP_RANK = 8

const RANKS: Readonly<Record<LevelKind, number>> = {
  annex: 0,
  preface: 0,
  toc: 0,
  preamble: 0,
  conclusion: 0,
  footnote: 0,
  book: 0,
  part: 1,
  title: 2,
  chapter: 3,
  section: 4,
  subsection: 5,
  article: 6,
  recital: 7,
  paragraph: 7,
  step: STEP_RANK,
  intro: 9,
  heading: 9,
}

/** A word with its number and the steps right behind it: `paragraph 1 (a) (i)`. */
interface Group {
  /** What no second group may have: the rank, or the word and its part of the phrase. */
  readonly place: string
  readonly rank: number
  /** Which part of the phrase it stands in; each "of" begins another, which encloses those before it. */
  readonly part: number
  readonly offset: number
  readonly levels: readonly PhraseLevel[]
}

/** A text and how far it has been read. */
interface Cursor {
  readonly text: string
  offset: number
}

/**
 * Reads an address as lawyers write it, its levels in any order: `Article 37, paragraph 1 (a)`,
 * `subparagraph (a) of paragraph 1 of article 37`, `third preambular paragraph of rev2`.
 */
export function parsePhrase(text: string): Reading | Misread {
  const cursor: Cursor = { text, offset: 0 }
  const groups: Group[] = []
  const places = new Set<string>()
  let part = 0
  skipFiller(cursor)
  while (cursor.offset < text.length) {
    if (groups.length > 0 && take(cursor, OF)) {
      part += 1
      take(cursor, FILLER)
      const draft = matchKeyword(text, cursor.offset) ? null : take(cursor, DRAFT)?.[1]
      if (draft) return readingOf(groups, draft)
    }
    const group = readGroup(cursor, part)
    if (group === null) return { misreadAt: cursor.offset }
    if (places.has(group.place)) return { misreadAt: group.offset, problem: 'names two things on one level' }
    places.add(group.place)
    groups.push(group)
    skipFiller(cursor)
  }
  return readingOf(groups, null)
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.offset
  const match = pattern.exec(cursor.text)
  if (match) cursor.offset += match[0].length
  return match
}

function skipFiller(cursor: Cursor): void {
  do take(cursor, FILLER)
  while (take(cursor, INSTRUMENT))
}

/** Reads one group; where there is none, the cursor stands at what is not understood. */
function readGroup(cursor: Cursor, part: number): Group | null {
  const offset = cursor.offset
  const ordinal = matchOrdinal(cursor.text, offset)
  cursor.offset += ordinal?.length ?? 0
  const match = matchKeyword(cursor.text, cursor.offset)
  if (!match) {
    const levels = ordinal === null && startsBracket(cursor) ? readSteps(cursor) : []
    return levels.length > 0 ? { place: `${part}`, rank: STEP_RANK, part, offset, levels } : null
  }
  cursor.offset += match.length
  const { kind, number: need, pattern } = match.keyword
  const number = ordinal ? ordinal.number : readNumber(cursor, need)
  if (number === null && need === 'needed') return null
  const steps = need === 'none' ? [] : readSteps(cursor)
  const rank = RANKS[kind]
  const place = rank === STEP_RANK ? `${part} ${pattern.source}` : `rank ${rank}`
  return { place, rank, part, offset, levels: [{ kind, number, counted: ordinal !== null }, ...steps] }
}

function startsBracket(cursor: Cursor): boolean {
  return '(['.includes(cursor.text[cursor.offset] ?? ' ')
}

function readNumber(cursor: Cursor, need: Keyword['number']): string | null {
  if (need === 'none') return null
  const start = cursor.offset
  take(cursor, BEFORE_NUMBER)
  if (need === 'needed') return takeNumber(cursor)
  const number = startsBracket(cursor) ? null : takeNumber(cursor)
  if (number === null) cursor.offset = start
  return number
}

function readSteps(cursor: Cursor): PhraseLevel[] {
  const steps: PhraseLevel[] = []
  for (;;) {
    const start = cursor.offset
    take(cursor, BEFORE_STEP)
    const number = takeNumber(cursor)
    if (number === null) {
      cursor.offset = start
      return steps
    }
    steps.push({ kind: 'step', number, counted: false })
  }
}

/** Takes a number as the step of an address, unless a word that names a level stands here. */
function takeNumber(cursor: Cursor): string | null {
  if (matchKeyword(cursor.text, cursor.offset)) return null
  for (const form of [BRACKETED_NUMBER, NUMBER, MARK]) {
    const number = take(cursor, form)?.[1]
    if (number !== undefined) return number.replace(/\s+/gu, '-')
  }
  return null
}

function readingOf(groups: readonly Group[], draft: string | null): Reading | Misread {
  const inward = [...groups].sort((a, b) => a.rank - b.rank || b.part - a.part || a.offset - b.offset)
  const levels = withPreamble(inward.flatMap((group) => group.levels))
  const [outermost] = levels
  if (!outermost) return { misreadAt: 0 }
  if (RANKS[outermost.kind] > RANKS.article) {
    return { misreadAt: 0, problem: 'does not say of which article', help: 'add "of article …"' }
  }
  return { draft, address: levels.map(stepOf).join('.'), notation: 'phrase', eId: null, levels }
}

/** Recitals stand in the preamble, said or not; what is counted in the preamble is recitals. */
function withPreamble(levels: readonly PhraseLevel[]): readonly PhraseLevel[] {
  const [first, second, ...rest] = levels
  if (first?.kind === 'recital') return [{ kind: 'preamble', number: null, counted: false }, ...levels]
  if (first?.kind !== 'preamble' || (second?.kind !== 'paragraph' && second?.kind !== 'step')) return levels
  return [first, { ...second, kind: 'recital' }, ...rest]
}
