import { HEAD_PHRASES, NUMBERED_HEADS, PLURAL_HEADS, TREATY_HEADS, WEAK_HEADS } from './instrument-words.js'
import type { Token } from './tokens.js'

/** The noun that names a kind of instrument. */
export interface InstrumentHead {
  /** As printed. */
  readonly word: string
  /** In lower case, singular. */
  readonly noun: string
  readonly plural: boolean
  /** Whether it needs a number to be a name. */
  readonly numbered: boolean
  /** Index of the token behind it. */
  readonly next: number
}

/** The noun at a place, or null: `Convention`, `resolution`, `Framework Decision`. */
export function instrumentHeadAt(tokens: readonly Token[], at: number): InstrumentHead | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const phrase = HEAD_PHRASES.find((parts) => parts.every((part, step) => tokens[at + step]?.value === part))
  if (phrase !== undefined)
    return headOf(phrase.join(' '), at + phrase.length, phrase.join(' ').endsWith('Decision'))
  const { value } = token
  if (NUMBERED_HEADS.has(token.lower)) return headOf(value, at + 1, true)
  const titled =
    TREATY_HEADS.has(value) || PLURAL_HEADS.has(value) || WEAK_HEADS.has(value) || value === 'Agenda'
  return titled ? headOf(value, at + 1, false) : null
}

function headOf(word: string, next: number, numbered: boolean): InstrumentHead {
  const plural = PLURAL_HEADS.has(word) || (numbered && word.endsWith('s'))
  return { word, noun: singular(word.toLowerCase(), plural), plural, numbered, next }
}

function singular(word: string, plural: boolean): string {
  if (!plural) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
