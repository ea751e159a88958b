import { type Facts, lastSegmentOf } from './facts.js'
import { slugOf } from './slug.js'

/** The IRIs of a document (AKN-NC 4.5 to 4.8). */
export interface Iris {
  /** `/akn/un/bill/convention/ahc/2024/a-ac-291-22` */
  readonly work: string
  /** `…/eng@rev-2` */
  readonly expression: string
  /** `…/eng@`: the first issue. */
  readonly original: string
  /** `…/eng@rev-2.xml` */
  readonly manifestation: string
}

/**
 * Letters and hyphens only: a segment with digits can be taken for the date that follows it (profile, section
 * 2).
 */
const AUTHOR_SEGMENT = /^[a-z]+(?:-[a-z]+)*$/u

/** The IRIs that follow from what is known; the author's segment is left out where it is unknown or unfit. */
export function irisOf(facts: Facts): Iris {
  const author = facts.author?.value.id.toLowerCase() ?? ''
  const segments = [
    facts.country,
    'bill',
    facts.subtype,
    AUTHOR_SEGMENT.test(author) ? author : null,
    facts.created.date.slice(0, 4),
    lastSegmentOf(facts),
  ]
  const work = `/akn/${segments.filter((segment) => segment !== null).join('/')}`
  const original = `${work}/${facts.language}@`
  const expression = `${original}${versionSegment(facts.version)}`
  return { work, expression, original, manifestation: `${expression}.xml` }
}

/** `Rev.2` as `rev-2`; empty for a first issue. */
export function versionSegment(version: string | null): string {
  return version === null ? '' : slugOf(version)
}

/**
 * What a component or portion adds to the IRI of its document: `!main`, `!annex_1`, `!annex_1~att_1__para_2`.
 */
export function componentSegment(annex: number | null, portion: string | null): string {
  if (portion === null) return annex === null ? '!main' : `!annex_${annex}`
  return annex === null ? `~${portion}` : `!annex_${annex}~${portion}`
}
