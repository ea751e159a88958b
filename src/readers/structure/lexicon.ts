import type { ContainerType } from '../../model/types.js'
import { beginsCapital } from './letters.js'

/** English words by which treaties name their parts. A further language is a further table. */
export const CONTAINER_WORDS: Readonly<Record<string, ContainerType>> = {
  part: 'part',
  title: 'title',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  'sub-section': 'subsection',
}

/** Containers from the outermost inwards. */
export const CONTAINER_ORDER: readonly ContainerType[] = ['part', 'title', 'chapter', 'section', 'subsection']

export const ARTICLE_WORDS: ReadonlySet<string> = new Set(['article', 'art.', 'art'])

export const ATTACHMENT_WORDS: ReadonlySet<string> = new Set(['annex', 'appendix', 'schedule'])

/** `Preamble`, `PREAMBLE:` */
export const PREAMBLE_HEADING = /^preamble\s*[:.]?$/i

/** `The States Parties to this Convention,`, `The High Contracting Parties,` */
export const PARTIES_FORMULA =
  /^the (?:states? part(?:y|ies)|high contracting parties|contracting (?:states|parties)|parties|governments|member states|states members|signator(?:y|ies)|undersigned|states)\b[^.;:]{0,120},$/i

/** What closes a preamble: words of agreement, and then a colon or what follows. */
const AGREEING = /\b(?:agree|agreed|decide|decided|adopt|adopted|resolve|resolved|conclude|concluded)\b/i
const FOLLOWING = /:$|\b(?:follows|following)\b[^.;]{0,40}\.?$/i

/** `Have agreed as follows:`, `HEREBY AGREE as follows:`, `HAVE ADOPTED THIS CONVENTION:`; not `Having agreed…` */
export function isEnactingFormula(text: string): boolean {
  return text.length < 150 && !/^having\b/i.test(text) && AGREEING.test(text) && FOLLOWING.test(text)
}

/** What a paragraph of a preamble begins with: `Recalling`, `Deeply convinced`, `Mindful of`. */
const RECITAL_OPENING =
  /^(?:[A-Z][a-z]+ly )?(?:[A-Za-z][a-z]+(?:ing|ed)|Mindful|Conscious|Aware|Desirous|Anxious|Eager|Hopeful|Whereas|Have|Hereby)\b/

/** Whether a line begins like a paragraph of a preamble. */
export function opensRecital(text: string): boolean {
  return beginsCapital(text) && RECITAL_OPENING.test(text.slice(0, 40))
}

/** `IN WITNESS WHEREOF, the undersigned…`, `DONE at New York, this…` */
export const TESTIMONIUM = /^(?:in (?:witness|faith|testimony) whereof|done (?:at|in|this)\b)/i

/** What makes a line of a preface the title of the instrument. */
export const INSTRUMENT_WORD =
  /\b(?:Convention|Treaty|Agreement|Protocol|Covenant|Charter|Statute|Pact|Accord|Compact|Declaration|Contribution|Regulation|Resolution|CONVENTION|TREATY|AGREEMENT|PROTOCOL|COVENANT|CHARTER|STATUTE|PACT|ACCORD|COMPACT|DECLARATION|CONTRIBUTION|REGULATION|RESOLUTION)\b/

/** `Contents`, `Table of contents`, `Content page` */
export const CONTENTS_HEADING = /^(?:table of contents|contents?)(?:\s+page)?$/i

/** What is said in brackets of text that is settled, or on its way there: `agreed ad referendum`. */
const STATUS_WORDING =
  /^(?:(?:provisionally|tentatively|preliminarily|previously) )?(?:agreed|approved|accepted|adopted|closed|pending|reserved|under discussion|under negotiation|to be discussed|subject to)(?![\p{L}\p{N}])[\p{L} ]*$/iu

/** A status is said in few words; longer brackets are text. */
const LONGEST_STATUS = 6

/** Words in brackets that a value is to replace: `[date]`, `[number]`, `[X]`. */
const PLACEHOLDER_WORDING =
  /^(?:date|day|month|year|time|place|city|country|state|venue|location|number|name|title|address|amount|percentage|\p{Lu}|[xX]{2,3}|_+|(?:insert|to be (?:inserted|determined|completed|added|decided|specified))\b.*)$/iu

/** `…`, `...` */
const OMISSION = /^(?:…|\.{3,})$/

/** The status that words in brackets give, as a slug, or null: `agreed ad referendum` gives `agreed-ad-referendum`. */
export function statusOfWording(words: string, further: readonly string[]): string | null {
  const plain = words.replace(/\s+/g, ' ').trim().toLowerCase()
  const isKnown = STATUS_WORDING.test(plain) && plain.split(' ').length <= LONGEST_STATUS
  if (!isKnown && !further.includes(plain)) return null
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}

/** Whether words in brackets stand for a value to come. */
export function isPlaceholderWording(words: string): boolean {
  return PLACEHOLDER_WORDING.test(words.trim())
}

/** Whether words in brackets stand for text left out. */
export function isOmission(words: string): boolean {
  return OMISSION.test(words.trim())
}
