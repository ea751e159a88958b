import type { Address } from '../../model/types.js'

/**
 * What a word of a citation names. `subparagraph` stands for every word below a paragraph: point, item,
 * letter.
 */
export type Level =
  | 'annex'
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'paragraph'
  | 'subparagraph'
  | 'sentence'
  | 'recital'
  | 'footnote'

/** How a step of a citation says which one it means. */
export type Designator =
  /** `5`, `(a)`, `II`, `14 bis`, `6 to 9`; `to` is null where it is no range. */
  | { readonly kind: 'number'; readonly value: string; readonly to: string | null }
  /** `the first paragraph`; -1 is the last. */
  | { readonly kind: 'ordinal'; readonly index: number }
  /** `this article`, `the present chapter`. */
  | { readonly kind: 'this' }
  /** `that article`, `the said paragraph`: the one cited before. */
  | { readonly kind: 'same' }
  /** `the preceding paragraph`, `the following two articles`; `count` is null for a plural without number. */
  | { readonly kind: 'relative'; readonly preceding: boolean; readonly count: number | null }
  /** `the article on the preservation of data`: the words of the title. */
  | { readonly kind: 'title'; readonly words: string }
  /** `the Annex`, `the annexes`. */
  | { readonly kind: 'unnumbered'; readonly plural: boolean }
  /** `article …`, `article, paragraph 5`: a number still to come. */
  | { readonly kind: 'blank' }

/**
 * One level of a citation; `level` is null for an enumerator without a word: the `(a)` of `paragraph 1 (a)`.
 */
export interface Step {
  readonly level: Level | null
  readonly designator: Designator
}

/** The document that a citation is about. */
export type Instrument =
  /** `this Convention`, `the present Protocol`. */
  | { readonly kind: 'own'; readonly noun: string }
  /** `the Convention`, `that Protocol`: which one, only the draft can tell. */
  | { readonly kind: 'short'; readonly noun: string; readonly anaphoric: boolean }
  /** `the Vienna Convention on the Law of Treaties of 23 May 1969`; `name` is without place and date. */
  | { readonly kind: 'named'; readonly name: string; readonly noun: string }

/** What a phrase says, whatever it stands in. */
export interface Phrase {
  /** Offsets in the text that was parsed, UTF-16, end excluded. */
  readonly start: number
  readonly end: number
  /**
   * One for each provision or range cited, its steps outermost first; none where only an instrument is named.
   */
  readonly citations: readonly (readonly Step[])[]
  /** Null where the phrase names none. */
  readonly instrument: Instrument | null
  /** Title added in square brackets: `Article X [on liability of legal persons]`. */
  readonly gloss: string | null
}

/** A phrase of a draft that cites a provision or an instrument: syntax only. */
export interface Mention extends Phrase {
  /** The provision it stands in. */
  readonly from: Address
  /** The content, intro, wrapUp or heading it stands in; offsets count in the text of its leaves. */
  readonly passage: Address
  /** As printed. */
  readonly text: string
}

export type ReferenceFlag =
  /** The provision that is cited does not exist, or not all of the range does. */
  | 'dangling'
  /** Several provisions fit; all are targets. */
  | 'ambiguous'
  /** The number is still to come: `Article X`. */
  | 'placeholder'
  /** Found by its title. */
  | 'by-title'
  /** Cited without number: `the Annex`. */
  | 'unnumbered'
  /** The paragraphs have no numbers, so that they were counted. */
  | 'counted'
  /** The title added in brackets is not the title of the article with this number. */
  | 'title-differs'

/** Where a mention leads. */
export interface Reference {
  readonly from: Address
  readonly passage: Address
  /** Offsets in the text of the passage's leaves, UTF-16, end excluded. */
  readonly start: number
  readonly end: number
  /** As printed. */
  readonly text: string
  /** In the order cited, ranges expanded; empty for an instrument outside the draft or where nothing fits. */
  readonly targets: readonly Address[]
  /** Name of the instrument outside the draft, or null. */
  readonly external: string | null
  /** `self` for a bare `this article` or `this Convention`. */
  readonly kind: 'internal' | 'external' | 'self'
  readonly flags: readonly ReferenceFlag[]
}
