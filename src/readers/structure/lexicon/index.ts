import { beginsCapital } from '../letters.js'
import { english } from './english.js'
import { french } from './french.js'
import type { Lexicon } from './lexicon.js'
import { spanish } from './spanish.js'

export type { Lexicon } from './lexicon.js'

const LEXICONS: readonly Lexicon[] = [english, french, spanish]

/** How much of a text is looked at to tell its language. */
const SAMPLE = 40_000

/** A status is said in few words; longer brackets are text. */
const LONGEST_STATUS = 6

/** A closing line of a preamble is short. */
const LONGEST_FORMULA = 150

/** The words of a language, else of the one that a text shows by the words that are frequent in it. */
export function chooseLexicon(language: string | null, text: string): Lexicon {
  const primary = language?.toLowerCase().split('-', 1)[0]
  return LEXICONS.find((lexicon) => lexicon.language === primary) ?? lexiconOf(text)
}

/** The language whose frequent words a text has most of; English in doubt. */
function lexiconOf(text: string): Lexicon {
  const counts = new Map<Lexicon, number>()
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/[a-zà-ÿ]+/g)) {
    for (const lexicon of LEXICONS) {
      if (lexicon.commonWords.has(word)) counts.set(lexicon, (counts.get(lexicon) ?? 0) + 1)
    }
  }
  return LEXICONS.reduce(
    (best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best),
    english,
  )
}

/** `Have agreed as follows:`, `Sont convenus de ce qui suit :`; not `Having agreed on…` */
export function isEnactingFormula(text: string, { enacting }: Lexicon): boolean {
  return (
    text.length < LONGEST_FORMULA &&
    !enacting.not.test(text) &&
    enacting.agreeing.test(text) &&
    enacting.following.test(text)
  )
}

/** Whether a line begins like a paragraph of a preamble: `Recalling`, `Deeply convinced`, `Mindful of`. */
export function opensRecital(text: string, lexicon: Lexicon): boolean {
  return beginsCapital(text) && lexicon.recitalOpening.test(text.slice(0, 40))
}

/** The status that words in brackets give, as a slug, or null: `agreed ad referendum` gives `agreed-ad-referendum`. */
export function statusOfWording(words: string, lexicon: Lexicon, further: readonly string[]): string | null {
  const plain = words.replace(/\s+/g, ' ').trim().toLowerCase()
  const isKnown = lexicon.status.test(plain) && plain.split(' ').length <= LONGEST_STATUS
  if (!isKnown && !further.includes(plain)) return null
  return plain.replace(/[^a-z0-9à-ÿ]+/g, '-').replace(/^-|-$/g, '')
}

/** `[X]`, `[XX]`, `[___]` */
const BLANK = /^(?:[A-ZÀ-Ý]|[xX]{2,3}|_+)$/

/** Whether words in brackets stand for a value to come: `[date]`, `[X]`. */
export function isPlaceholder(words: string, lexicon: Lexicon): boolean {
  const plain = words.trim()
  return BLANK.test(plain) || lexicon.placeholder.test(plain.toLowerCase())
}

/** `[…]`, `[...]`: text that is left out. */
export function isOmission(words: string): boolean {
  return /^(?:…|\.{3,})$/.test(words.trim())
}
