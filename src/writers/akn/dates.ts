import type { Claim } from '../../model/work.js'

/** A day that the schema asks for, and what has to be said about it. */
export interface Dated {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Why the day is assumed, or null where it is known. */
  readonly assumption: string | null
}

export interface Dates {
  readonly created: Dated
  readonly issued: Dated
  readonly marked: Dated
}

/** Stands for a day that nothing tells; the schema has no empty date. */
const NO_DAY = '1970-01-01'

/**
 * The three days of the metadata. The day of issue is the one stated; without one, the day of writing (the
 * text was there by then); without that, 1 January 1970. The day of the first issue is that of this one, and
 * so is the day of writing where none is given: no clock is read. Each assumption says so.
 */
export function datesOf(claim: Claim<string> | null, version: string | null, written: string | null): Dates {
  const marked = written !== null && isDay(written) ? written : null
  const issued = issuedOn(claim, marked)
  return {
    issued,
    created:
      version === null
        ? issued
        : {
            date: issued.date,
            assumption: 'the day of the first issue is not known; the day of this issue stands for it',
          },
    marked: {
      date: marked ?? issued.date,
      assumption: marked === null ? 'no day of writing was given; the day of issue stands for it' : null,
    },
  }
}

function issuedOn(claim: Claim<string> | null, marked: string | null): Dated {
  if (claim !== null) {
    const day = isDay(claim.value) ? claim.value : firstDayOf(claim.value)
    if (day !== null) {
      const whole = day === claim.value
      const unsure = claim.note === null ? 'not confirmed' : `not confirmed: ${claim.note}`
      const assumption = whole ? unsure : `only "${claim.value}" is known; its first day stands for it`
      return { date: day, assumption: whole && claim.confirmed ? null : assumption }
    }
  }
  return marked === null
    ? { date: NO_DAY, assumption: 'no day is known; 1 January 1970 stands for it' }
    : { date: marked, assumption: 'no day of issue is known; the day of writing stands for it' }
}

/** The first day of a year (`2021`) or a month (`2021-07`), or null. */
function firstDayOf(value: string): string | null {
  const day = /^\d{4}$/u.test(value) ? `${value}-01-01` : /^\d{4}-\d{2}$/u.test(value) ? `${value}-01` : ''
  return isDay(day) ? day : null
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
