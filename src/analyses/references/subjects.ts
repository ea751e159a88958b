import { designatorAt } from './designators.js'
import { instrumentHeadAt } from './instrument-heads.js'
import {
  AFTER_SUBJECT,
  GENERIC,
  PLAIN_SUBJECT_LINKS,
  SMALL_WORDS,
  SUBJECT_LINKS,
} from './instrument-words.js'
import { isCapital, isWord, isYear, type Token } from './tokens.js'
import { levelWordAt } from './vocabulary.js'

/** What a name says an instrument is about. */
interface Subject {
  /** Index of the token behind it. */
  readonly next: number
  /** Whether it is written in capitals. */
  readonly proper: boolean
}

/** The most small words between two words in capitals: `of the`, `and to the`. */
const SMALL_RUN = 3

/** The most words of a subject in capitals. */
const LONGEST_PROPER = 60

/** The most words of a subject without capitals. */
const LONGEST_PLAIN = 30

/** The most words of one member of a list inside a subject. */
const LONGEST_MEMBER = 5

/** A new name begins within so many words: `and the United Nations Convention`. */
const LONGEST_NAME_START = 5

/**
 * The subject that begins with its linking word at a place: `on the Law of Treaties`, `against Torture and
 * Other Cruel, Inhuman or Degrading Treatment or Punishment`, `on the sale of children, child prostitution
 * and child pornography`; null where there is none.
 */
export function subjectEnd(tokens: readonly Token[], at: number): Subject | null {
  const from = linkEnd(tokens, at)
  if (from === null) return null
  const first = capitalBehind(tokens, from)
  if (first !== null) {
    const next = properEnd(tokens, first)
    return tokens.slice(first, next).some((token) => isCapital(token) && !GENERIC.has(token.value))
      ? { next, proper: true }
      : null
  }
  if (!PLAIN_SUBJECT_LINKS.has(tokens[from - 1]?.lower ?? '') && tokens[from - 2]?.lower !== 'relating')
    return null
  const next = plainEnd(tokens, from)
  return next > from + 1 || isWord(tokens[from]) ? { next: Math.max(next, from), proper: false } : null
}

/** Index behind the linking word: `on`, `relating to`, `, supplementing`. */
function linkEnd(tokens: readonly Token[], at: number): number | null {
  const added =
    tokens[at]?.value === ',' && ['supplementing', 'amending'].includes(tokens[at + 1]?.lower ?? '')
  if (added) return at + 2
  if (tokens[at]?.lower === 'relating' && tokens[at + 1]?.lower === 'to') return at + 2
  return SUBJECT_LINKS.has(tokens[at]?.lower ?? '') ? at + 1 : null
}

/** Index of the word in capitals that a place leads to over small words, or null. */
function capitalBehind(tokens: readonly Token[], at: number): number | null {
  for (let index = at; index <= at + SMALL_RUN; index += 1) {
    const token = tokens[index]
    if (isCapital(token) || isYear(token)) return isParties(tokens, index) ? null : index
    if (token === undefined || !SMALL_WORDS.has(token.value)) return null
  }
  return null
}

/** `States Parties`, `Contracting Party`, `Parties`: the parties of any treaty, no part of a name. */
function isParties(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at]?.value ?? ''
  const next = tokens[at + 1]?.value ?? ''
  const pair = ['State', 'States', 'Contracting', 'Member'].includes(value)
  const parties = ['Party', 'Parties', 'State', 'States', 'party', 'parties'].includes(next)
  return (pair && parties) || value === 'Party' || value === 'Parties'
}

/** Index behind a title in capitals that begins at a place. */
function properEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < at + LONGEST_PROPER) {
    const next = nextProper(tokens, end)
    if (next === null) break
    end = next + 1
  }
  return end
}

/** Index of the next word in capitals of the same title, or null. */
function nextProper(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.glued && ['-', '’', "'"].includes(token.value) && tokens[at + 1]?.glued === true) return at + 1
  if (token.value === ',') return memberBehind(tokens, at)
  if ((token.value === 'and' || token.value === 'or') && startsOther(tokens, at + 1)) return null
  if (isDate(tokens, at)) return null
  return capitalBehind(tokens, at)
}

/** `of 16 December`, `of 1988`: the date of the instrument, not its subject. */
function isDate(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.value === 'of' && tokens[at + 1]?.kind === 'number'
}

/** Whether another instrument or a provision is cited from a place on. */
function startsOther(tokens: readonly Token[], at: number): boolean {
  const word = levelWordAt(tokens, at)
  return (word !== null && designatorAt(tokens, word.next, false) !== null) || startsName(tokens, at)
}

/** Whether another instrument is named from a place on: `the Protocol…`, `its Protocols`. */
function startsName(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + LONGEST_NAME_START; index += 1) {
    if (instrumentHeadAt(tokens, index) !== null) return true
    const token = tokens[index]
    const article = index === at && ['the', 'its', 'of', 'to', 'any', 'all'].includes(token?.value ?? '')
    if (!article && !isCapital(token) && !isYear(token)) return false
  }
  return false
}

/**
 * Index of the first word behind a comma, where the title goes on behind it: `, including Diplomatic…`, or a
 * list that a conjunction closes.
 */
function memberBehind(tokens: readonly Token[], comma: number): number | null {
  const value = tokens[comma + 1]?.value ?? ''
  if (value === 'including') {
    return isCapital(tokens[comma + 2]) && !startsOther(tokens, comma + 2) ? comma + 2 : null
  }
  const conjunction = value === 'and' || value === 'or'
  const first = conjunction ? comma + 2 : comma + 1
  if (!isCapital(tokens[first]) || isParties(tokens, first) || startsOther(tokens, first)) return null
  if (conjunction) return first
  return closesList(tokens, first) ? first : null
}

/** Whether a list of words in capitals is closed by a conjunction. */
function closesList(tokens: readonly Token[], from: number): boolean {
  let members = 0
  for (let index = from; members <= LONGEST_MEMBER * 2; index += 1) {
    const token = tokens[index]
    if (token === undefined) return false
    if (token.value === 'and' || token.value === 'or') return isCapital(tokens[index + 1])
    if (!isCapital(token) && token.value !== ',' && !SMALL_WORDS.has(token.value)) return false
    members += 1
  }
  return false
}

/** Index behind a subject without capitals. */
function plainEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + LONGEST_PLAIN) {
    const token = tokens[end]
    if (token === undefined) break
    if (token.value === ',') {
      if (!continuesPlainList(tokens, end + 1)) break
    } else if (!isWord(token) || endsSubject(tokens, end)) break
    end += 1
  }
  return tokens[end - 1]?.value === ',' ? end - 1 : end
}

function endsSubject(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at]?.value ?? ''
  const next = tokens[at + 1]?.value ?? ''
  if (AFTER_SUBJECT.has(value)) return true
  if (value === 'in')
    return ['accordance', 'respect', 'particular', 'order', 'relation', 'force', 'which'].includes(next)
  return (value === 'and' || value === 'or') && (SMALL_WORDS.has(next) || AFTER_SUBJECT.has(next))
}

/** Whether the words behind a comma are a member of a list: `, child prostitution and child pornography`. */
function continuesPlainList(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index <= at + LONGEST_MEMBER; index += 1) {
    const token = tokens[index]
    if (!isWord(token) || endsSubject(tokens, index)) return false
    if (token?.value === 'and' || token?.value === 'or') return index > at
  }
  return false
}
