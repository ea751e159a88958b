import type { LevelKind } from './address-reading.js'

/** A word that names a level, in the spellings that lawyers use. */
export interface Keyword {
  readonly kind: LevelKind
  /** The spellings; sticky, any case, never the beginning of a longer word. */
  readonly pattern: RegExp
  /** Whether a number follows. */
  readonly number: 'needed' | 'optional' | 'none'
}

const KEYWORDS: readonly Keyword[] = [
  { kind: 'article', number: 'needed', pattern: /art(?:icle)?(?!\p{L})/iuy },
  { kind: 'paragraph', number: 'needed', pattern: /(?:§|par(?:a(?:graph)?)?(?!\p{L}))/iuy },
  { kind: 'step', number: 'needed', pattern: /sub[- ]?par(?:a(?:graph)?)?(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /point(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /sub[- ]?point(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /item(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /sub[- ]?item(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /cl(?:ause)?(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /sub[- ]?cl(?:ause)?(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /(?:letter|lit(?:era)?)(?!\p{L})/iuy },
  { kind: 'step', number: 'needed', pattern: /indent(?!\p{L})/iuy },
  { kind: 'annex', number: 'optional', pattern: /(?:annex|appendix|schedule|attachment)(?!\p{L})/iuy },
  { kind: 'book', number: 'needed', pattern: /book(?!\p{L})/iuy },
  { kind: 'part', number: 'needed', pattern: /part(?!\p{L})/iuy },
  { kind: 'title', number: 'needed', pattern: /title(?!\p{L})/iuy },
  { kind: 'chapter', number: 'needed', pattern: /ch(?:ap(?:ter)?|p)?(?!\p{L})/iuy },
  { kind: 'section', number: 'needed', pattern: /sec(?:t(?:ion)?)?(?!\p{L})/iuy },
  { kind: 'subsection', number: 'needed', pattern: /sub[- ]?sec(?:t(?:ion)?)?(?!\p{L})/iuy },
  {
    kind: 'recital',
    number: 'needed',
    pattern: /(?:preambular\s+par(?:a(?:graph)?)?|recital|rec|pp)(?!\p{L})/iuy,
  },
  { kind: 'preamble', number: 'none', pattern: /preamble(?!\p{L})/iuy },
  { kind: 'footnote', number: 'needed', pattern: /(?:foot[- ]?note|fn|note)(?!\p{L})/iuy },
  { kind: 'preface', number: 'none', pattern: /preface(?!\p{L})/iuy },
  { kind: 'toc', number: 'none', pattern: /(?:table\s+of\s+contents|contents|toc)(?!\p{L})/iuy },
  { kind: 'conclusion', number: 'none', pattern: /conclusions?(?!\p{L})/iuy },
  { kind: 'intro', number: 'none', pattern: /chapeau(?!\p{L})/iuy },
  { kind: 'heading', number: 'none', pattern: /heading(?!\p{L})/iuy },
]

/** The ordinals that are written as words, from the first. */
const ORDINALS: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]

/** `3rd ` */
const ORDINAL_FIGURE = /(\d+)(?:st|nd|rd|th)\s+/iuy

/** `third ` */
const ORDINAL_WORD = /(\p{L}+)\s+/uy

/** The word that names a level at an offset of the text, and its length; null where there is none. */
export function matchKeyword(text: string, offset: number): { keyword: Keyword; length: number } | null {
  for (const keyword of KEYWORDS) {
    keyword.pattern.lastIndex = offset
    const match = keyword.pattern.exec(text)
    if (match) return { keyword, length: match[0].length }
  }
  return null
}

/** The ordinal at an offset of the text (`third `, `3rd `), its number in digits and its length; else null. */
export function matchOrdinal(text: string, offset: number): { number: string; length: number } | null {
  ORDINAL_FIGURE.lastIndex = offset
  const figure = ORDINAL_FIGURE.exec(text)
  if (figure) return { number: figure[1] ?? '', length: figure[0].length }
  ORDINAL_WORD.lastIndex = offset
  const word = ORDINAL_WORD.exec(text)
  const index = word ? ORDINALS.indexOf((word[1] ?? '').toLowerCase()) : -1
  return word && index >= 0 ? { number: `${index + 1}`, length: word[0].length } : null
}
