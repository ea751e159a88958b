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

/** `Article 7.`, `[Article 6 bis`, `CHAPTER IV –`, `Section 3 -`, `Chapter V:`, `Part One`, `Annex` */
const ANCHOR =
  /^\[?(?<word>[A-Za-z]+\.?(?:-[a-z]+)?)(?:\s+(?<number>\d{1,3}|[IVXLC]{1,7}|[ivxl]{1,7}|[A-Z]|[Oo]ne|ONE|[Tt]wo|TWO|[Tt]hree|THREE|[Ff]our|FOUR|[Ff]ive|FIVE|[Ss]ix|SIX|[Ss]even|SEVEN|[Ee]ight|EIGHT|[Nn]ine|NINE|[Tt]en|TEN)(?<suffix>\s?(?:bis|ter|quater|alt))?)?(?<mark>\s?[.:)–—-](?=\s|\p{Lu}|$)|(?=\s|$))/u

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
  const match = ANCHOR.exec(text)
  if (!match?.groups) return null
  const { word = '', number, suffix = '' } = match.groups
  const key = word.toLowerCase()
  const container = CONTAINER_WORDS[key] ?? null
  const kind = container ? 'container' : ARTICLE_WORDS.has(key) ? 'article' : 'attachment'
  if (kind === 'attachment' && !ATTACHMENT_WORDS.has(key)) return null
  if (word[0] !== word[0]?.toUpperCase()) return null
  if (number === undefined && kind !== 'attachment') return null
  const printed = match[0].trimEnd()
  return {
    kind,
    container,
    printed: number === undefined ? '' : printed,
    number: number === undefined ? null : `${number}${suffix === '' ? '' : ` ${suffix.trim()}`}`,
    ...placeOf(number),
    titleStart: number === undefined ? 0 : match[0].length,
  }
}

function placeOf(number: string | undefined): { series: Series | null; value: number | null } {
  if (number === undefined) return { series: null, value: null }
  if (/^\d+$/u.test(number)) return { series: 'decimal', value: Number.parseInt(number, 10) }
  const word = NUMBER_WORDS.indexOf(number.toLowerCase())
  if (word >= 0) return { series: 'decimal', value: word + 1 }
  const roman = romanValue(number)
  if (roman !== null) return { series: 'ROMAN', value: roman }
  return { series: 'ALPHA', value: number.charCodeAt(0) - 64 }
}
