import type { Address, EId } from './types.js'

/** What a level of a legal phrase is called; `step` is any division below a paragraph, or one given without a word. */
export type LevelKind =
  | 'annex'
  | 'book'
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'preface'
  | 'toc'
  | 'preamble'
  | 'conclusion'
  | 'footnote'
  | 'recital'
  | 'paragraph'
  | 'step'
  | 'intro'
  | 'heading'

/** One level of a legal phrase: `paragraph 1`. */
export interface PhraseLevel {
  readonly kind: LevelKind
  /** As the step of an address: `37`, `a`, `4-5-alt`; null where the kind alone names it. */
  readonly number: string | null
  /** Whether it is counted ("third paragraph"), not read off its printed number. */
  readonly counted: boolean
}

/** An address as somebody wrote it, read without looking at any draft. */
export interface AddressQuery {
  /** The draft named before the colon or behind "of", or null. */
  readonly draft: string | null
  /** The best canonical reading: `art-37.1.a`. */
  readonly address: Address
  readonly notation: 'canonical' | 'eid' | 'phrase'
  /** As written. */
  readonly input: string
  /** The identifier, where it was written as one, else null. */
  readonly eId: EId | null
  /** The levels of a phrase, outermost first; none in the other notations. */
  readonly levels: readonly PhraseLevel[]
}

/** What the parser of one notation returns. */
export type Reading = Omit<AddressQuery, 'input'>

/** Where a notation stops making sense. */
export interface Misread {
  /** Offset of the first character that is not understood. */
  readonly misreadAt: number
  /** What is wrong, where it is more than that character: `names no article`. */
  readonly problem?: string
  /** What to do about it, where it is more than to look at that character. */
  readonly help?: string
}

/** What a step of an address is made of, as a class of a regular expression: `37`, `4-5-alt`, `a’`, `*`. */
export const STEP_CHARACTER = "[\\p{L}\\p{M}\\p{N}\\p{Pd}*†‡§¶#'’′+]"

/** How a level begins the step of an address; a level that is not here is its number alone. */
const PREFIXES: Partial<Readonly<Record<LevelKind, string>>> = {
  annex: 'annex',
  preface: 'preface',
  toc: 'toc',
  preamble: 'preamble',
  conclusion: 'conclusion',
  footnote: 'fn',
  book: 'book',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
  subsection: 'subsec',
  article: 'art',
  intro: 'intro',
  heading: 'heading',
}

/** Whether the parser of a notation understood the text. */
export function isReading(result: Reading | Misread): result is Reading {
  return !('misreadAt' in result)
}

/** The step of an address that a level of a phrase stands for: `art-37` for `article 37`. */
export function stepOf(level: PhraseLevel): string {
  const prefix = PREFIXES[level.kind]
  if (prefix === undefined) return level.number ?? ''
  return level.number === null ? prefix : `${prefix}-${level.number}`
}
