import { MONTHS } from './instrument-words.js'
import { isRoman } from './numbering.js'
import { isYear, type Token } from './tokens.js'

/** The longest parenthesis that gives place and date: `(The Hague, 16 December 1970)`. */
const LONGEST_PARENTHESIS = 10

/**
 * Index behind the number of an instrument: `No. 74/274`, `(EU) 2016/679`, `217 A (III)`, `1267 (1999)`;
 * null where there is none. Without `bare`, a number needs `No.` before it or a noun that is often numbered.
 */
export function numberEnd(tokens: readonly Token[], at: number, bare: boolean): number | null {
  const community = communityEnd(tokens, at)
  const marked = numberWordEnd(tokens, community)
  const token = tokens[marked]
  if (!bare && marked === at) return protocolNumberEnd(tokens, at)
  if (token?.kind !== 'number') return null
  return seriesEnd(tokens, slashesEnd(tokens, marked + 1))
}

/** `(EU)`, `(EC)`. */
function communityEnd(tokens: readonly Token[], at: number): number {
  const abbreviation = tokens[at + 1]?.value ?? ''
  const inside = tokens[at]?.value === '(' && /^E[A-Z]+$/u.test(abbreviation) && tokens[at + 2]?.value === ')'
  return inside ? at + 3 : at
}

function numberWordEnd(tokens: readonly Token[], at: number): number {
  if (!['no', 'nos', 'number'].includes(tokens[at]?.lower ?? '')) return at
  return tokens[at + 1]?.value === '.' ? at + 2 : at + 1
}

/** `Protocol II`, `Agenda 21`, `Convention 108`. */
function protocolNumberEnd(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!['Protocol', 'Agenda', 'Convention'].includes(tokens[at - 1]?.value ?? '') || token === undefined)
    return null
  const roman = isRoman(token.value) && token.value === token.value.toUpperCase()
  return roman || (token.kind === 'number' && token.value.length <= 4) ? at + 1 : null
}

/** `/274`, `/40/EU`. */
function slashesEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end]?.value === '/' && tokens[end]?.glued === true && tokens[end + 1]?.glued === true)
    end += 2
  return end
}

/** The series or year behind a number: `217 A (III)`, `1373 (2001)`. */
function seriesEnd(tokens: readonly Token[], at: number): number {
  const letter = /^[A-Z]$/u.test(tokens[at]?.value ?? '') ? at + 1 : at
  const token = tokens[letter]
  if (token?.kind === 'enumerator' && isRoman(token.value)) return letter + 1
  const year =
    token?.value === '(' && tokens[letter + 1]?.kind === 'number' && tokens[letter + 2]?.value === ')'
  return year ? letter + 3 : letter
}

/**
 * Index behind a further number of a list, which has a slash or a year to tell it from any other; null
 * without one.
 */
export function listedNumberEnd(tokens: readonly Token[], at: number): number | null {
  const from = tokens[at]?.value === ',' ? at + 1 : at
  const number = ['and', 'or'].includes(tokens[from]?.lower ?? '') ? from + 1 : from
  if (number === at || tokens[number]?.kind !== 'number') return null
  const end = seriesEnd(tokens, slashesEnd(tokens, number + 1))
  return end > number + 1 ? end : null
}

/** Index behind `of 16 December 1966`, `of May 1999`, `of 1988`; null where there is no such date. */
export function dateEnd(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.lower !== 'of') return null
  const day = tokens[at + 1]?.kind === 'number' && MONTHS.has(tokens[at + 2]?.lower ?? '')
  const month = day ? at + 2 : at + 1
  const year = MONTHS.has(tokens[month]?.lower ?? '') ? month + 1 : month
  return isYear(tokens[year]) ? year + 1 : null
}

/** Index behind `(New York, 30 March 1961)`, `(1969)`; null where there is no such parenthesis. */
export function placeAndDateEnd(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.value !== '(') return null
  for (let close = at + 1; close <= at + LONGEST_PARENTHESIS; close += 1) {
    const value = tokens[close]?.value
    if (value === undefined || value === '(') return null
    if (value === ')') return isYear(tokens[close - 1]) ? close + 1 : null
  }
  return null
}
