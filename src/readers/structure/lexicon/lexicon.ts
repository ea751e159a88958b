import type { ContainerType } from '../../../model/types.js'

/** The words of one language by which a treaty is put together. All are compared in small letters. */
export interface Lexicon {
  /** RFC 5646 tag. */
  readonly language: string
  /** Frequent words that tell the language from others. */
  readonly commonWords: ReadonlySet<string>
  readonly containers: Readonly<Record<string, ContainerType>>
  readonly articles: ReadonlySet<string>
  readonly attachments: ReadonlySet<string>
  /** Instruments that are attached to another: a protocol, a declaration. */
  readonly attachedInstruments: ReadonlySet<string>
  /** Numbers as words, from one; several spellings divided by `|`. */
  readonly numberWords: readonly string[]
  /** What announces one of several wordings: `Option 1`, `Alternative B`. */
  readonly alternatives: ReadonlySet<string>
  /** `Preamble` alone on its line. */
  readonly preambleHeading: RegExp
  /** `The States Parties to this Convention,` */
  readonly partiesFormula: RegExp
  /** Words of agreement that close a preamble, what must follow them, and what tells a recital from them. */
  readonly enacting: { readonly agreeing: RegExp; readonly following: RegExp; readonly not: RegExp }
  /** What a paragraph of a preamble begins with. */
  readonly recitalOpening: RegExp
  /** `IN WITNESS WHEREOF`, `DONE at` */
  readonly testimonium: RegExp
  /** `Contents`, `Table of contents` */
  readonly contentsHeading: RegExp
  /** What makes a line the title of an instrument. */
  readonly instrument: RegExp
  /** Verbs that make a sentence of a line. */
  readonly verb: RegExp
  /** What is said in brackets of text that is settled, or on its way there; in small letters. */
  readonly status: RegExp
  /** Words in brackets that a value is to replace, in small letters. */
  readonly placeholder: RegExp
}
