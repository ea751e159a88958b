import type { ContainerType } from '../../model/types.js'
import { ARTICLE_WORDS, ATTACHMENT_WORDS, CONTAINER_WORDS } from './lexicon.js'
import { romanValue, type Series } from './marker.js'

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
  /** Place in the series, or null where the number is none (`Article X`). */
  readonly value: number | null
  /** Index in the text at which the title begins; its length where there is none. */
  readonly titleStart: number
}

/** The word that an anchor begins with: `Article`, `CHAPTER`, `Sub-section`, `[Art.` */
const WORD = /^\[?([A-Z][A-Za-z]+\.?(?:-[a-z]+)?)(?=\s|$)/

/** What follows the word: ` 7.`, ` 6 bis`, ` IV –`, ` 3 -`, ` V:`, ` One` */
const NUMBER =
  /^\s+(\d{1,3}|[IVXLC]{1,7}|[ivxl]{1,7}|[A-Z]|[A-Za-z]{3,5})(\s?(?:bis|ter|quater|alt))?(?:\s?[.:)–—-](?=\s|[A-Z]|$)|(?=\s|$))/

const NUMBER_WORDS: readonly string[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** The anchor that a block's text begins with, or null. `Article 13 of this Convention` is one too: see numbering. */
export function findAnchor(text: string): Anchor | null {
  const word = WORD.exec(text.slice(0, 16))
  if (word === null) return null
  const key = (word[1] ?? '').toLowerCase()
  const container = CONTAINER_WORDS[key] ?? null
  const kind = container ? 'container' : ARTICLE_WORDS.has(key) ? 'article' : 'attachment'
  if (kind === 'attachment' && !ATTACHMENT_WORDS.has(key)) return null
  const length = word[0].length
  const number = NUMBER.exec(text.slice(length, length + 24))
  const place = placeOf(number?.[1])
  if (number === null || place === null) {
    if (kind !== 'attachment') return null
    return { kind, container, printed: '', number: null, series: null, value: null, titleStart: 0 }
  }
  const [whole, value = '', suffix = ''] = number
  return {
    kind,
    container,
    printed: (word[0] + whole).trimEnd(),
    number: suffix === '' ? value : `${value} ${suffix.trim()}`,
    ...place,
    titleStart: length + whole.length,
  }
}

function placeOf(number: string | undefined): { series: Series; value: number } | null {
  if (number === undefined) return null
  if (/^\d+$/.test(number)) return { series: 'decimal', value: Number.parseInt(number, 10) }
  const word = NUMBER_WORDS.indexOf(number.toLowerCase())
  if (word >= 0) return { series: 'decimal', value: word + 1 }
  const roman = romanValue(number)
  if (roman !== null) return { series: 'ROMAN', value: roman }
  return number.length === 1 ? { series: 'ALPHA', value: number.toUpperCase().charCodeAt(0) - 64 } : null
}
