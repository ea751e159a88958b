import { TreatyError } from '../diagnostics/treaty-error.js'

/** The whole number that a flag was given, or null where it was not. Throws `usage/value`. */
export function countOf(flag: string, value: string | null, least: number): number | null {
  if (value === null) return null
  const count = /^\d{1,9}$/u.test(value) ? Number(value) : Number.NaN
  if (count >= least) return count
  throw new TreatyError('usage/value', `${flag} cannot be "${value}"`, {
    help: `it must be a whole number, ${least} or more`,
  })
}

/**
 * The day that a command writes into its result: `--date`, else `SOURCE_DATE_EPOCH`, else null; never the clock.
 * Throws `usage/value`.
 */
export function dayOf(flag: string | null, epoch: string | undefined): string | null {
  if (flag !== null) {
    if (isDay(flag)) return flag
    throw new TreatyError('usage/value', `--date cannot be "${flag}"`, { help: 'write a day as 2024-02-06' })
  }
  if (epoch === undefined || epoch === '') return null
  const seconds = /^\d{1,12}$/u.test(epoch) ? Number(epoch) : Number.NaN
  const date = new Date(seconds * 1000)
  if (!Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10)
  throw new TreatyError('usage/value', `SOURCE_DATE_EPOCH cannot be "${epoch}"`, {
    help: 'it is a number of seconds since 1970',
  })
}

/** The language tag that `--lang` was given, in its usual case, or null. Throws `usage/value`. */
export function languageOf(tag: string | null): string | null {
  if (tag === null) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    throw new TreatyError('usage/value', `--lang cannot be "${tag}"`, {
      help: 'write a language tag as en, fr or zh-Hant',
    })
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
