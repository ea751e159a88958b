import { isRoman, stylesOf } from './numbering.js'
import type { Token } from './tokens.js'
import { AFTER_LETTER, COUNTED, cardinalWord } from './vocabulary.js'

/** How a number is written: `1`, `(a)`, the `a` of `1.a`, `one`, `…` for one that is still to come. */
export type Form = 'plain' | 'enumerator' | 'dotted' | 'word' | 'blank'

/** A printed number, and where it ends. */
export interface Printed {
  readonly value: string
  readonly form: Form
  readonly next: number
}

const BIS: ReadonlySet<string> = new Set('bis ter quater quinquies sexies septies octies alt'.split(' '))

/**
 * The number at a place: `5`, `14 bis`, `(a)`, `II`, `B`, `[6]`, `…`; null where there is none. Lower-case
 * letters without parentheses count only with `letters`.
 */
export function designatorAt(tokens: readonly Token[], at: number, letters: boolean): Printed | null {
  if (tokens[at]?.value === '[') return bracketedAt(tokens, at, letters)
  const token = tokens[at]
  if (token === undefined) return null
  if (token.value === '…' || token.value === '_' || dots(tokens, at) > 1) return blankAt(tokens, at)
  if (token.kind === 'enumerator') return withBis(tokens, token.value, 'enumerator', at + 1)
  if (token.kind === 'number') return withBis(tokens, token.value, 'plain', at + 1)
  const cardinal = cardinalWord(token)
  if (cardinal !== null) return { value: `${cardinal}`, form: 'word', next: at + 1 }
  if (token.kind !== 'word' || !isLetterOrRoman(tokens, at, letters)) return null
  return withBis(tokens, token.value, 'plain', at + 1)
}

/** `[6]`; `[ ]` and `[…]` are blanks. */
function bracketedAt(tokens: readonly Token[], at: number, letters: boolean): Printed | null {
  if (tokens[at + 1]?.value === ']') return { value: '…', form: 'blank', next: at + 2 }
  if (tokens[at + 1]?.value === '[') return null
  const inner = designatorAt(tokens, at + 1, letters)
  if (inner === null) return null
  return tokens[inner.next]?.value === ']' ? { ...inner, next: inner.next + 1 } : inner
}

function blankAt(tokens: readonly Token[], at: number): Printed {
  let next = at
  while (/^[.…_]$/u.test(tokens[next]?.value ?? '')) next += 1
  return { value: '…', form: 'blank', next }
}

function dots(tokens: readonly Token[], at: number): number {
  let count = 0
  while (count < 3 && tokens[at + count]?.value === '.') count += 1
  return count
}

/** Whether a word is a number in letters, judged by its form and by what follows it. */
function isLetterOrRoman(tokens: readonly Token[], at: number, letters: boolean): boolean {
  const value = tokens[at]?.value ?? ''
  const upper = isRoman(value) ? value === value.toUpperCase() : /^[A-Z]$/u.test(value)
  if (!upper && !(letters && stylesOf(value).length > 0)) return false
  return value.toLowerCase() !== 'a' || endsPhrase(tokens, at + 1)
}

/** Whether what stands at a place can follow a citation, as a noun cannot. */
export function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token === undefined || token.kind === 'mark' || AFTER_LETTER.has(token.lower)
}

function withBis(tokens: readonly Token[], value: string, form: Form, next: number): Printed {
  const suffix = tokens[next]
  if (suffix?.kind === 'word' && BIS.has(suffix.lower)) {
    return { value: `${value} ${suffix.value}`, form, next: next + 1 }
  }
  if (form !== 'plain' || suffix?.kind !== 'word' || !/^[A-HJ-UWYZ]$/u.test(suffix.value))
    return { value, form, next }
  const detached = /^[0-9]/u.test(value) && endsPhrase(tokens, next + 1)
  return detached ? { value: `${value} ${suffix.value}`, form, next: next + 1 } : { value, form, next }
}

/** Whether a number counts what follows it: `30 days`, `3 of the members`. */
export function isCount(tokens: readonly Token[], after: number): boolean {
  const token = tokens[after]
  return token !== undefined && (COUNTED.has(token.lower) || token.value === '/')
}
