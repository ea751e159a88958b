import { isRoman } from './numbering.js'

/** A piece of text that the grammar looks at. */
export interface Token {
  /** `enumerator` is a number or letter in parentheses: `(a)`, `(ii)`, `b)`. */
  readonly kind: 'word' | 'number' | 'enumerator' | 'mark'
  /** As printed; of an enumerator what its parentheses hold. */
  readonly value: string
  readonly lower: string
  /** UTF-16 offsets, end excluded. */
  readonly start: number
  readonly end: number
  /** Whether nothing stands between it and the token before it. */
  readonly glued: boolean
}

const LETTER = /\p{L}/u
const DIGIT = /[0-9]/u
const SPACE = /\s/u
/** The longest enumerator is `(xxxviii)`. */
const LONGEST_ENUMERATOR = 8
/** `14bis`, `5A`: what may follow digits without a space. */
const NUMBER_SUFFIX = /^(?:[A-Za-z]|bis|ter|quater|quinquies|sexies|septies|octies)$/u

/** The tokens of a text in order; white space is none. Linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let depth = 0
  let at = 0
  let last = -1
  const push = (kind: Token['kind'], end: number, value = text.slice(at, end)): void => {
    tokens.push({ kind, value, lower: value.toLowerCase(), start: at, end, glued: at === last })
    last = end
    at = end
  }
  while (at < text.length) {
    const char = text[at] ?? ''
    if (SPACE.test(char)) {
      at += 1
      continue
    }
    const enumerator = enumeratorAt(text, at, depth)
    if (enumerator !== null) push('enumerator', enumerator.end, enumerator.value)
    else if (DIGIT.test(char)) push('number', numberEnd(text, at))
    else if (LETTER.test(char)) push('word', wordEnd(text, at))
    else {
      if (char === '(') depth += 1
      if (char === ')' && depth > 0) depth -= 1
      push('mark', at + 1)
    }
  }
  return tokens
}

/** Whether a token is made of letters. */
export function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word'
}

/** Whether a token is a word that begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.value[0] !== token.lower[0]
}

/** Whether a token can be a year of a treaty. */
export function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:1[89]|20)[0-9]{2}$/u.test(token.value)
}

/** `(a)`; also `a)` where no parenthesis is open that it would close. */
function enumeratorAt(text: string, at: number, depth: number): { value: string; end: number } | null {
  const open = text[at] === '('
  if (!open && depth > 0) return null
  if (!open && at > 0 && (LETTER.test(text[at - 1] ?? '') || DIGIT.test(text[at - 1] ?? ''))) return null
  const from = open ? at + 1 : at
  const close = text.slice(from, from + LONGEST_ENUMERATOR + 1).indexOf(')')
  if (close < 1) return null
  const value = text.slice(from, from + close)
  return isEnumerator(value) ? { value, end: from + close + 1 } : null
}

function isEnumerator(value: string): boolean {
  if (/^[0-9]{1,3}[a-z]?$/u.test(value)) return true
  if (/^([A-Za-z])\1?$/u.test(value)) return true
  return isRoman(value)
}

/** Digits with what belongs to them: `14bis`, `5A`. */
function numberEnd(text: string, at: number): number {
  const digits = runEnd(text, at, DIGIT)
  const letters = runEnd(text, digits, LETTER)
  return NUMBER_SUFFIX.test(text.slice(digits, letters)) ? letters : digits
}

/** Letters with the hyphens and apostrophes inside; `II-VI` and `a-c` are three tokens. */
function wordEnd(text: string, at: number): number {
  let end = runEnd(text, at, LETTER)
  while (/['’-]/u.test(text[end] ?? '') && LETTER.test(text[end + 1] ?? '')) {
    const next = runEnd(text, end + 1, LETTER)
    if (text[end] === '-' && isDesignator(text, at, end) && isDesignator(text, end + 1, next)) break
    end = next
  }
  return end
}

/** Whether letters between two places can be a number: one letter, or Roman digits. */
function isDesignator(text: string, from: number, to: number): boolean {
  return to - from === 1 || (to - from <= LONGEST_ENUMERATOR && isRoman(text.slice(from, to)))
}

function runEnd(text: string, at: number, kind: RegExp): number {
  let end = at
  while (end < text.length && kind.test(text[end] ?? '')) end += 1
  return end
}
