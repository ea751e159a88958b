import type { ContainerType } from '../../model/types.js'
import { beginsCapital } from './letters.js'
import type { Lexicon } from './lexicon/index.js'
import { romanValue, type Series } from './marker.js'
import { NUMBER_SUFFIX } from './number-suffix.js'

/** Where containers usually stand in one another, from the outermost inwards. */
export const CONTAINER_ORDER: readonly ContainerType[] = [
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'subsection',
]

/** A line that may open an article, a container of articles or an attachment: `Article 7.`, `Chapter II:`, `ANNEX`. */
export interface Anchor {
  readonly kind: 'article' | 'container' | 'attachment'
  /** Type of the container; null for articles and attachments. */
  readonly container: ContainerType | null
  /** Word, number and punctuation as printed: `CHAPTER IV –`; empty for an attachment without number. */
  readonly printed: string
  /** The number by which it is cited, or null. */
  readonly number: string | null
  readonly series: Series | null
  /** Place in the series, or null where the number is none. */
  readonly value: number | null
  /** Whether the number belongs beside another: `12A`, `6 bis`. */
  readonly isInserted: boolean
  /** Whether it is the title of an instrument, which is attached only behind the closing formula. */
  readonly isInstrument: boolean
  /** Index in the text at which the title begins; its length where there is none. */
  readonly titleStart: number
}

/** The word that an anchor begins with: `Article`, `CHAPTER`, `Sub-section`, `[Art.`, `§` */
const WORD = /^\[?(?:([A-ZÀ-Ý][A-Za-zÀ-ÿ]+\.?(?:-[a-zà-ÿ]+)?)(?=\s|$)|§)/

/** What follows the word: ` 7.`, ` 6 bis`, ` 12A`, ` IV –`, ` 3 -`, ` V:`, ` 2]`, ` One`, ` premier` */
const NUMBER = new RegExp(
  `^\\s*(\\d{1,5}(?:er|º)?|[IVXLC]{1,7}|[ivxl]{1,7}|[A-Z]|[A-Za-zÀ-ÿ]{2,9})([A-Z](?![A-Za-z])|\\s?(?:${NUMBER_SUFFIX})(?![a-z]))?(?:\\s?[.:)\\]–—-]{1,2}(?=[\\s.:]|[A-ZÀ-Ý]|$)|(?=\\s|$))`,
)

/** Longer titles of attached instruments are sentences. */
const LONGEST_INSTRUMENT = 160

/** The anchor that a block's text begins with, or null. `Article 13 of this Convention` is one too: see numbering. */
export function findAnchor(text: string, lexicon: Lexicon): Anchor | null {
  const word = WORD.exec(text.slice(0, 20))
  if (word === null) return null
  const key = (word[1] ?? '').toLowerCase()
  const container = lexicon.containers[key] ?? null
  const isArticle = word[1] === undefined || lexicon.articles.has(key)
  const isAttachment = lexicon.attachments.has(key)
  if (container === null && !isArticle && !isAttachment) return instrumentAnchor(text, key, lexicon)
  const kind = container ? 'container' : isArticle ? 'article' : 'attachment'
  const length = word[0].length
  const number = NUMBER.exec(text.slice(length, length + 24))
  const place = placeOf(number?.[1], lexicon)
  if (number === null || place === null) return kind === 'attachment' ? bareAttachment(false) : null
  const [whole, , suffix = ''] = number
  return {
    kind,
    container,
    printed: (word[0] + whole).trimEnd(),
    number: /^\s/.test(suffix) ? `${place.number} ${suffix.trim()}` : `${place.number}${suffix}`,
    series: place.series,
    value: place.value,
    isInserted: suffix !== '',
    isInstrument: false,
    titleStart: length + whole.length,
  }
}

function bareAttachment(isInstrument: boolean): Anchor {
  return {
    kind: 'attachment',
    container: null,
    printed: '',
    number: null,
    series: null,
    value: null,
    isInserted: false,
    isInstrument,
    titleStart: 0,
  }
}

/** `Protocol on the Status of the Court`, `OPTIONAL PROTOCOL` */
function instrumentAnchor(text: string, key: string, lexicon: Lexicon): Anchor | null {
  if (text.length > LONGEST_INSTRUMENT || !beginsCapital(text)) return null
  const second = text.slice(key.length).trimStart().split(/\s/, 1)[0]?.toLowerCase() ?? ''
  const isKnown = lexicon.attachedInstruments.has(key) || lexicon.attachedInstruments.has(`${key} ${second}`)
  return isKnown && !/[.;:,]$/.test(text) ? bareAttachment(true) : null
}

interface NumberPlace {
  readonly number: string
  readonly series: Series
  readonly value: number
}

function placeOf(printed: string | undefined, lexicon: Lexicon): NumberPlace | null {
  if (printed === undefined) return null
  if (/^\d/.test(printed)) {
    const value = Number.parseInt(printed, 10)
    return { number: `${value}`, series: 'decimal', value }
  }
  const word = printed.toLowerCase()
  const named = lexicon.numberWords.findIndex((words) => words.split('|').includes(word))
  if (named >= 0) return { number: `${named + 1}`, series: 'decimal', value: named + 1 }
  const roman = romanValue(printed)
  if (roman !== null) return { number: printed, series: 'ROMAN', value: roman }
  if (printed.length !== 1) return null
  return { number: printed, series: 'ALPHA', value: printed.toUpperCase().charCodeAt(0) - 64 }
}
