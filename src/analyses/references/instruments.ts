import { type InstrumentHead, instrumentHeadAt } from './instrument-heads.js'
import { dateEnd, listedNumberEnd, numberEnd, placeAndDateEnd } from './instrument-numbers.js'
import { ACRONYMS, GENERIC, SENTENCE_OPENERS, WEAK_HEADS } from './instrument-words.js'
import { subjectEnd } from './subjects.js'
import { isCapital, isYear, type Token } from './tokens.js'

/** The name of an instrument in running text. */
export interface InstrumentName {
  /**
   * As printed, without leading year and without place and date, where it can be told from others without.
   */
  readonly name: string
  /** The noun it is built on, in lower case: `convention`. */
  readonly noun: string
  /** Index of the token behind it, place and date included. */
  readonly next: number
}

/** The most words before the noun: `United Nations Economic and Social Council resolution`. */
const LONGEST_BEFORE = 9

/** The most numbers, dates and subjects behind the noun. */
const MOST_PARTS = 24

/** What was found around the noun. */
interface Evidence {
  readonly adjective: boolean
  readonly subject: boolean
  readonly plainSubject: boolean
  readonly number: boolean
  readonly date: boolean
}

/**
 * The name of an instrument that begins at a place, its first word in capitals or a year: `1966
 * International Covenant on Civil and Political Rights`, `General Assembly resolution 55/25`. Null for a
 * bare noun (`the Convention`) and where nothing tells it from a common noun. `definite` says that an
 * article stands before it.
 */
export function instrumentNameAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  definite: boolean,
): InstrumentName | null {
  const acronym = acronymAt(tokens, at)
  if (acronym !== null) return acronym
  const before = headBehind(tokens, at)
  if (before === null) return null
  const { head, adjective } = before
  if (head.plural && !head.numbered && !adjective) return null
  const { end, named, evidence } = tailOf(tokens, head, { adjective, date: isYear(tokens[at]) })
  if (!isName(head, evidence, definite)) return null
  const hasSubject = (evidence.subject || evidence.plainSubject) && head.noun !== 'judgment'
  const first = isYear(tokens[at]) && hasSubject && head.noun !== 'agenda' ? at + 1 : at
  const last = hasSubject ? named : end
  return { name: textOf(tokens, text, first, last), noun: head.noun, next: end }
}

/** `TFEU`; `GATT 1994`. */
function acronymAt(tokens: readonly Token[], at: number): InstrumentName | null {
  const value = tokens[at]?.value ?? ''
  const name = Object.hasOwn(ACRONYMS, value) ? ACRONYMS[value] : undefined
  if (name === undefined) return null
  const year = tokens[at + 1]
  return isYear(year)
    ? { name: `${name} ${year?.value ?? ''}`, noun: '', next: at + 2 }
    : { name, noun: '', next: at + 1 }
}

/** The noun that the words in capitals at a place lead to. */
function headBehind(
  tokens: readonly Token[],
  at: number,
): { readonly head: InstrumentHead; readonly adjective: boolean } | null {
  let adjective = false
  for (let index = at; index <= at + LONGEST_BEFORE; index += 1) {
    const head = instrumentHeadAt(tokens, index)
    if (head !== null && !isModifier(tokens, head)) return { head, adjective }
    const token = tokens[index]
    if (token === undefined || !standsBefore(tokens, index, at)) return null
    if (isCapital(token) && !GENERIC.has(token.value)) adjective = true
  }
  return null
}

/** Whether a noun only qualifies the next: `Framework` of `Framework Convention`, `Rules` of `Rules Committee`. */
function isModifier(tokens: readonly Token[], { word, next }: InstrumentHead): boolean {
  const weak = WEAK_HEADS.has(word) && isCapital(tokens[next])
  return weak || (isCapital(tokens[next]) && instrumentHeadAt(tokens, next) !== null)
}

/** Whether a word can stand in a name before its noun. */
function standsBefore(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (isYear(token)) return true
  if (isCapital(token)) return index > first || !SENTENCE_OPENERS.has(token.lower)
  const link = ['and', 'of', 'for', 'on'].includes(token.value)
  return link && index > first && isCapital(tokens[index + 1])
}

/** What stands behind the noun: number, date, subject, place and date, in any order. */
function tailOf(
  tokens: readonly Token[],
  head: InstrumentHead,
  before: Pick<Evidence, 'adjective' | 'date'>,
): { readonly end: number; readonly named: number; readonly evidence: Evidence } {
  let evidence: Evidence = { ...before, subject: false, plainSubject: false, number: false }
  let end = head.next
  let named = head.next
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const number = evidence.number ? listedNumberEnd(tokens, end) : numberEnd(tokens, end, head.numbered)
    const date = number === null ? (dateEnd(tokens, end) ?? placeAndDateEnd(tokens, end)) : null
    const subject = number === null && date === null ? subjectEnd(tokens, end) : null
    if (number !== null) {
      evidence = { ...evidence, number: true }
      end = named = number
    } else if (date !== null) {
      evidence = { ...evidence, date: true }
      end = date
    } else if (subject !== null) {
      evidence = {
        ...evidence,
        subject: evidence.subject || subject.proper,
        plainSubject: evidence.plainSubject || !subject.proper,
      }
      end = named = subject.next
    } else break
  }
  return { end, named, evidence }
}

/** Whether the words around a noun make it a name. */
function isName(head: InstrumentHead, evidence: Evidence, definite: boolean): boolean {
  if (head.numbered) return evidence.number
  if (head.noun === 'agenda') return evidence.date || evidence.number
  if (WEAK_HEADS.has(head.word)) return definite && (evidence.adjective || evidence.subject)
  if (evidence.adjective || evidence.subject || evidence.number || evidence.date) return true
  return definite && evidence.plainSubject
}

/** The text from one token to another, the second excluded, white space collapsed. */
function textOf(tokens: readonly Token[], text: string, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, ' ')
}
