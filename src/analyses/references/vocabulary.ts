import type { Token } from './tokens.js'
import type { Level } from './types.js'

/** Outer levels first: what stands in what. */
export const RANKS: Readonly<Record<Level, number>> = {
  annex: 0,
  part: 1,
  title: 2,
  chapter: 3,
  section: 4,
  subsection: 5,
  article: 6,
  recital: 6,
  footnote: 6,
  paragraph: 7,
  subparagraph: 8,
  sentence: 9,
}

const SINGULAR: Readonly<Record<string, Level>> = {
  annex: 'annex',
  appendix: 'annex',
  schedule: 'annex',
  part: 'part',
  title: 'title',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  article: 'article',
  art: 'article',
  recital: 'recital',
  footnote: 'footnote',
  paragraph: 'paragraph',
  para: 'paragraph',
  par: 'paragraph',
  subparagraph: 'subparagraph',
  subpara: 'subparagraph',
  point: 'subparagraph',
  subpoint: 'subparagraph',
  item: 'subparagraph',
  letter: 'subparagraph',
  lit: 'subparagraph',
  littera: 'subparagraph',
  subdivision: 'subparagraph',
  clause: 'subparagraph',
  subclause: 'subparagraph',
  indent: 'subparagraph',
  sentence: 'sentence',
}

/** Plurals that are not made with an `s`. */
const OTHER_PLURALS: Readonly<Record<string, Level>> = { annexes: 'annex', appendices: 'annex' }

const LEVEL_WORDS: ReadonlyMap<string, { readonly level: Level; readonly plural: boolean }> = new Map([
  ...inNumber(SINGULAR, (word) => word, false),
  ...inNumber(SINGULAR, (word) => `${word}s`, true),
  ...inNumber(OTHER_PLURALS, (word) => word, true),
])

function inNumber(
  words: Readonly<Record<string, Level>>,
  form: (word: string) => string,
  plural: boolean,
): [string, { level: Level; plural: boolean }][] {
  return Object.entries(words).map(([word, level]) => [form(word), { level, plural }])
}

/** What a level word can begin with, where it is broken. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...LEVEL_WORDS.keys()].flatMap((word) => [...word].slice(1).map((_, at) => word.slice(0, at + 1))),
)

/** Abbreviations, behind which a full stop belongs to the word. */
const ABBREVIATED: ReadonlySet<string> = new Set(
  'art arts para paras par pars subpara subparas lit lits'.split(' '),
)

/** How many fragments of a broken level word are put together: `sub- paragraph`. */
const FRAGMENTS = 3

/** Shorter words are never put together: `par ts` could be anything. */
const SHORTEST_BROKEN = 6

/** A word that names a level, where it ends, and whether it is in the plural. */
export interface LevelWord {
  readonly level: Level
  readonly plural: boolean
  readonly word: string
  readonly next: number
}

/**
 * The level word at a place: `Articles`, `sub-paragraph`, `paras.`, `§`, `paragraph(s)`; null where there is
 * none.
 */
export function levelWordAt(tokens: readonly Token[], at: number): LevelWord | null {
  const token = tokens[at]
  if (token?.value === '§') {
    const double = tokens[at + 1]?.value === '§'
    return { level: 'paragraph', plural: double, word: '§', next: at + (double ? 2 : 1) }
  }
  if (token?.kind !== 'word') return null
  const whole = lookUp(token.lower.replaceAll('-', ''), at + 1)
  return withEnding(tokens, brokenWordAt(tokens, at) ?? whole)
}

function lookUp(word: string, next: number): LevelWord | null {
  const found = LEVEL_WORDS.get(word)
  return found === undefined ? null : { ...found, word, next }
}

/** Fragments that only together make a level word: `para graph`, `sub- paragraph`. */
function brokenWordAt(tokens: readonly Token[], at: number): LevelWord | null {
  let word = tokens[at]?.lower ?? ''
  if (!BEGINNINGS.has(word)) return null
  for (let next = at + 1; next < at + FRAGMENTS; next += 1) {
    const fragment = tokens[next]
    if (fragment === undefined) return null
    if (fragment.value === '-') continue
    if (fragment.kind !== 'word' || fragment.value !== fragment.lower || fragment.value.length < 2)
      return null
    word += fragment.lower
    const found = lookUp(word, next + 1)
    if (found !== null && word.length >= SHORTEST_BROKEN) return found
  }
  return null
}

/** Takes in the `(s)` of `paragraph(s)` and the full stop of `paras.`. */
function withEnding(tokens: readonly Token[], found: LevelWord | null): LevelWord | null {
  if (found === null) return null
  const ending = tokens[found.next]
  if (ending?.glued !== true) return found
  if (ending.kind === 'enumerator' && ending.value === 's')
    return { ...found, plural: true, next: found.next + 1 }
  if (ending.value === '.' && ABBREVIATED.has(found.word)) return { ...found, next: found.next + 1 }
  return found
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  last: -1,
}

/** `first` is 1, `last` -1; null for any other word. */
export function ordinalWord(token: Token | undefined): number | null {
  return token !== undefined && Object.hasOwn(ORDINALS, token.lower) ? (ORDINALS[token.lower] ?? null) : null
}

const CARDINALS: readonly string[] = 'one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
)

/** `two` is 2; null for any other word. */
export function cardinalWord(token: Token | undefined): number | null {
  const at = token === undefined ? -1 : CARDINALS.indexOf(token.lower)
  return at < 0 ? null : at + 1
}

/** Nouns for a document that has provisions. */
export const INSTRUMENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'convention treaty agreement protocol covenant charter statute constitution declaration compact ' +
    'pact accord arrangement act regulation directive decision instrument'
  ).split(' '),
)

/** What joins the members of a list. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'or', 'and/or', '&'])

/** What stands between the ends of a range. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'through', '-', '–', '—', '‑'])

/** Where the provision stands that was cited: nothing to resolve, but part of the phrase. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  'above below hereof herein supra infra hereinabove hereinbefore hereinafter inclusive'.split(' '),
)

/** A number before one of these counts things and names no provision: `article 5 or 30 days`. */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    'day days week weeks month months year years hour hours minute minutes per percent % member members ' +
    'states parties party state times million billion thousand euro euros dollars copies persons people ' +
    'representatives experts votes january february march april may june july august september october ' +
    'november december'
  ).split(' '),
)

/** What may follow the letter `a` where it is the name of a provision, not the article of a noun. */
export const AFTER_LETTER: ReadonlySet<string> = new Set(
  (
    'of and or to through above below in under is are was were shall may must should will has have does ' +
    'do applies apply hereof inclusive'
  ).split(' '),
)

/** With one of these begins a new item of a list that runs on in one sentence: `…, and (b) the request`. */
export const ITEM_OPENERS: ReadonlySet<string> = new Set(
  'a an the any each every all such its their where when if that whether'.split(' '),
)
