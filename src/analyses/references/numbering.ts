/** A way to number provisions. */
export type Style = 'digits' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman'

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

const ROMAN_FORM = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u

/** Whether the text is a well-formed Roman number in one case: `iv`, `XII`. */
export function isRoman(text: string): boolean {
  if (text === '' || (text !== text.toLowerCase() && text !== text.toUpperCase())) return false
  return ROMAN_FORM.test(text.toLowerCase())
}

/** The value of a well-formed Roman number. */
export function romanValue(text: string): number {
  const digits = [...text.toLowerCase()].map((digit) => ROMAN_DIGITS[digit] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

/** The styles in which a printed number can be read; `(i)` is a letter and a Roman number. */
export function stylesOf(value: string): readonly Style[] {
  if (/^[0-9]/u.test(value)) return ['digits']
  const styles: Style[] = []
  if (/^[a-z]{1,2}$/u.test(value) && (value.length === 1 || value[0] === value[1]))
    styles.push('lower-letter')
  if (/^[A-Z]$/u.test(value)) styles.push('upper-letter')
  if (isRoman(value)) styles.push(value === value.toLowerCase() ? 'lower-roman' : 'upper-roman')
  return styles
}

/** The place of a number in its style, from 1: `c` is 3, `aa` 27, `iv` 4. */
function ordinalOf(value: string, style: Style): number {
  switch (style) {
    case 'digits':
      return Number.parseInt(value, 10)
    case 'lower-letter':
    case 'upper-letter':
      return value.toLowerCase().charCodeAt(0) - 96 + (value.length - 1) * 26
    case 'lower-roman':
    case 'upper-roman':
      return romanValue(value)
  }
}

/** How far `later` comes after `earlier` in a style they share, or null where it does in none. */
export function distance(earlier: string, later: string): number | null {
  const steps = stylesOf(later)
    .filter((style) => stylesOf(earlier).includes(style))
    .map((style) => ordinalOf(later, style) - ordinalOf(earlier, style))
    .filter((step) => step > 0)
  return steps.length === 0 ? null : Math.min(...steps)
}

/** Whether a number stands for one still to come: `X`, `XX`, `Y`, `N`. `X` can be a Roman ten too. */
export function isPlaceholder(value: string): boolean {
  return /^(?:X+|Y+|Z+|N+)$/u.test(value)
}

/** Whether two printed numbers have a style in common. */
export function sharesStyle(one: string, other: string): boolean {
  return stylesOf(one).some((style) => stylesOf(other).includes(style))
}

/** A number for comparing: no spaces, `II` and `2` are different. */
export function normalNumber(value: string): string {
  return value.replace(/\s+/gu, '').replace(/[.()]/gu, '')
}
