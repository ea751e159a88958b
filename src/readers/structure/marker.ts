import type { Lexicon } from './lexicon/index.js'
import { NUMBER_SUFFIX } from './number-suffix.js'

/** How the values of a numbering run: `1 2 3`, `a b c`, `aa bb cc`, `i ii iii`, `A B C`, `I II III`, `Option 1`, `Option 2`. */
export type Series = 'decimal' | 'alpha' | 'double' | 'roman' | 'ALPHA' | 'ROMAN' | 'option'

/** The punctuation around a number: `1.`, `1)`, `(1)`, none, and `1.1` that repeats the number above it. */
export type Shape = 'dot' | 'paren' | 'parens' | 'bare' | 'dotted'

/** One way to read a printed number. */
export interface Reading {
  readonly series: Series
  /** Place in the series, from 1. */
  readonly value: number
  /** The numbers above it that it repeats: `2.1` of `2.1.3`; empty for others. */
  readonly prefix: string
  /** Whether characters that look alike were exchanged: `1)` read as `l)`. */
  readonly corrected: boolean
  /** The number by which it is cited: `a`, `12`, `4-5 alt`. */
  readonly number: string
  /** Behind the value: `bis`, `alt`; empty for a plain number. */
  readonly suffix: string
}

/** A number printed at the beginning of a block, with all the ways to read it. */
export interface Marker {
  /** `(a)`, `[1.`, `4-5 alt.` */
  readonly printed: string
  readonly shape: Shape
  readonly readings: readonly Reading[]
  /** Where it begins and ends in the block's text, the end excluded. */
  readonly start: number
  readonly end: number
}

/** `[4-5 alt.`, `7 bis.`: a number that belongs beside or between others. */
const SUFFIXED = new RegExp(
  `^\\[?(\\(?)(\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?)\\s?((?:${NUMBER_SUFFIX})(?:\\s?\\d)?)\\s?([.)])`,
  'i',
)

/** `1.`, `1)`, `(1)`, `(a)`, `a)`, `a.`, `(ii)`, `(aa)`, `[1.`; never `1.2` or `e.g.` */
const PLAIN = /^\[?(\(?)(\d{1,3}[a-z]?|[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|[IVXL]{1,6})([.)])(?![A-Za-z0-9]\.|\d)/

/** `1  Each Party…`, `a  the production of…`: a number that only white space divides from the text. */
const BARE = /^(\d{1,2}(?=\s+["“‘'([]*[A-Z])|[a-z](?=\s+["“‘'([]*\w)|[ivx]{2,5}(?=\s+["“‘'([]*\w))/

/** The numbers printed at the beginning of a text: none, one, or several in a row (`3. (a)`, `(a) (i)`). */
export function findMarkers(text: string, lexicon: Lexicon): Marker[] {
  const whole = alternativeMarker(text, lexicon) ?? dottedMarker(text)
  if (whole !== null) return [whole]
  const markers: Marker[] = []
  let at = 0
  while (markers.length < 3) {
    const marker = markerAt(text, at)
    if (marker === null) break
    markers.push(marker)
    at = marker.end
    while (/\s/.test(text.charAt(at))) at += 1
  }
  if (markers.length > 0) return markers
  const bare = bareMarker(text)
  return bare === null ? [] : [bare]
}

function markerAt(text: string, start: number): Marker | null {
  const rest = text.slice(start, start + 24)
  const suffixed = SUFFIXED.exec(rest)
  const match = suffixed ?? PLAIN.exec(rest)
  if (match === null) return null
  const [printed, open = '', value = ''] = match
  const shape = shapeOf(open, match.at(-1) ?? '')
  if (shape === null) return null
  const readings = suffixed ? [suffixedReading(value, suffixed[3] ?? '')] : readingsOf(value, shape)
  return readings.length === 0 ? null : { printed, shape, readings, start, end: start + printed.length }
}

/** `Option 1`, `Alternative B:`, `[Alt 2.` before text of its own or alone on the line. */
const ALTERNATIVE =
  /^\[?([A-Za-zÀ-ÿ]+\.?)\s+(\d{1,2}|[A-Z]|[IVX]{2,4})(?:\s?[:.)–—-](?=\s|$)|(?=\s*$|\s+["“‘'([A-ZÀ-Ý]))/

function alternativeMarker(text: string, lexicon: Lexicon): Marker | null {
  const match = ALTERNATIVE.exec(text.slice(0, 32))
  if (match === null) return null
  const [printed, word = '', number = ''] = match
  if (!lexicon.alternatives.has(word.toLowerCase())) return null
  const value = /^\d/.test(number)
    ? Number.parseInt(number, 10)
    : (romanValue(number) ?? number.charCodeAt(0) - 64)
  const name = `${word.toLowerCase().replace('.', '')} ${number}`
  const reading: Reading = { series: 'option', value, prefix: '', corrected: false, number: name, suffix: '' }
  return { printed: printed.trimEnd(), shape: 'bare', readings: [reading], start: 0, end: printed.length }
}

/** `1.1`, `2.3.1.` before a capital; not the `3.5` of a figure. */
const DOTTED = /^\[?(\d{1,3}[A-Z]?\.\d{1,3}(?:\.\d{1,3})?)\.?(?=\s+["“‘'([]*[A-ZÀ-Ý]|$)/

function dottedMarker(text: string): Marker | null {
  const match = DOTTED.exec(text.slice(0, 24))
  if (match === null) return null
  const [printed, number = ''] = match
  const at = number.lastIndexOf('.')
  const value = Number.parseInt(number.slice(at + 1), 10)
  const prefix = number.slice(0, at)
  const reading: Reading = { series: 'decimal', value, prefix, corrected: false, number, suffix: '' }
  return { printed, shape: 'dotted', readings: [reading], start: 0, end: printed.length }
}

function bareMarker(text: string): Marker | null {
  const printed = BARE.exec(text.slice(0, 24))?.[1]
  if (printed === undefined) return null
  const readings = plainReadings(printed, false)
  return readings.length === 0 ? null : { printed, shape: 'bare', readings, start: 0, end: printed.length }
}

function suffixedReading(value: string, suffix: string): Reading {
  return {
    series: 'decimal',
    value: Number.parseInt(value, 10),
    prefix: '',
    corrected: false,
    number: `${value.replace(/\s/g, '')} ${suffix.toLowerCase()}`,
    suffix: suffix.toLowerCase(),
  }
}

/** `(1.` is no number. */
function shapeOf(open: string, close: string): Shape | null {
  if (open === '(') return close === ')' ? 'parens' : null
  return close === ')' ? 'paren' : 'dot'
}

/** Characters that scanning takes for one another: the digit one and the letter l. */
const LOOKALIKES: Readonly<Record<string, string>> = { '1': 'l', l: '1', '0': 'o', O: '0' }

function readingsOf(value: string, shape: Shape): Reading[] {
  const readings = plainReadings(value, false)
  const exchanged = LOOKALIKES[value]
  if (exchanged !== undefined && shape !== 'dot') readings.push(...plainReadings(exchanged, true))
  return readings
}

function plainReadings(value: string, corrected: boolean): Reading[] {
  const reading = (series: Series, place: number): Reading => ({
    series,
    value: place,
    prefix: '',
    corrected,
    number: value,
    suffix: '',
  })
  if (/^\d/.test(value)) {
    const whole = reading('decimal', Number.parseInt(value, 10))
    return [{ ...whole, suffix: value.replace(/^\d+/, '') }]
  }
  const lower = value.toLowerCase()
  const small = value === lower
  const readings: Reading[] = []
  const alpha = alphaValue(lower)
  if (alpha !== null) readings.push(reading(small ? 'alpha' : 'ALPHA', alpha))
  if (small && value.length === 2 && value[0] === value[1])
    readings.push(reading('double', value.charCodeAt(0) - 96))
  const roman = romanValue(lower)
  if (roman !== null) readings.push(reading(small ? 'roman' : 'ROMAN', roman))
  return readings
}

/** `a` is 1, `z` 26, `aa` 27, `bb` 28; null for two different letters. */
function alphaValue(value: string): number | null {
  const letter = value.charCodeAt(0) - 96
  if (letter < 1 || letter > 26) return null
  if (value.length === 1) return letter
  return value.length === 2 && value[0] === value[1] ? 26 + letter : null
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** Value of a roman numeral in either case, or null where the letters are none in canonical form. */
export function romanValue(numeral: string): number | null {
  const digits = [...numeral.toLowerCase()].map((letter) => ROMAN_DIGITS[letter])
  let total = 0
  for (const [index, digit] of digits.entries()) {
    if (digit === undefined) return null
    total += digit < (digits[index + 1] ?? 0) ? -digit : digit
  }
  return total > 0 && romanNumeral(total) === numeral.toLowerCase() ? total : null
}

const ROMAN_STEPS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Lower-case roman numeral of a positive number. */
function romanNumeral(value: number): string {
  let rest = value
  let numeral = ''
  for (const [step, letters] of ROMAN_STEPS) {
    while (rest >= step) {
      numeral += letters
      rest -= step
    }
  }
  return numeral
}

/** The number at a place of a series, as it would be printed without punctuation. */
export function printNumber(series: Series, value: number): string {
  switch (series) {
    case 'decimal':
      return String(value)
    case 'alpha':
      // `z` is followed by `aa`, `bb`; three of one letter are not used.
      return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
    case 'double':
      return String.fromCharCode(96 + value).repeat(2)
    case 'ALPHA':
      return printNumber('alpha', value).toUpperCase()
    case 'roman':
      return romanNumeral(value)
    case 'ROMAN':
      return romanNumeral(value).toUpperCase()
    case 'option':
      return `option ${value}`
  }
}
