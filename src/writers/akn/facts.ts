import type { Draft } from '../../model/types.js'
import type { Agent, Claim, Work } from '../../model/work.js'
import type { WriteOptions } from '../index.js'
import { type Dated, datesOf } from './dates.js'
import { threeLetterLanguage } from './languages.js'
import { slugOf } from './slug.js'

/** What the metadata of Akoma Ntoso say about a draft. */
export interface Facts {
  readonly title: string
  /** Code for the first segment of IRIs; `zz` where nothing says whose draft it is. */
  readonly country: string
  /** The `name` of the document: `convention`; `treaty` where the title does not say. */
  readonly name: string
  /** The subtype of the Work, or null. */
  readonly subtype: string | null
  readonly author: Claim<Agent> | null
  /** The symbol of this issue as printed, or null. */
  readonly symbol: string | null
  /** The symbol without its revision: `A/AC.291/22`. */
  readonly number: string | null
  /** Which state of the work this is: `Rev.2`; null for a first issue. */
  readonly version: string | null
  /** ISO 639-2/T. */
  readonly language: string
  readonly job: string | null
  readonly stage: string | null
  /** Day of the first issue. */
  readonly created: Dated
  /** Day of this issue. */
  readonly issued: Dated
  /** Day of the XML. */
  readonly marked: Dated
}

/**
 * `zz`, "unknown or unspecified territory" of the Unicode CLDR, from the codes that ISO 3166 leaves to its
 * users: the schema wants a country, and no body is named as an author without a source.
 */
const UNKNOWN_COUNTRY = 'zz'

const NAME_WHERE_UNKNOWN = 'treaty'

/** What a title calls the document. */
const KIND_IN_TITLE = /\b(?:convention|protocol|agreement|proposal|contribution)\b/iu

/** `/Rev.2`, `/Add.1` and the like at the end of a symbol of the United Nations. */
const REVISION = /\/(?:Rev|Add|Corr|Amend)\.\d+$/iu

/** What is known about the draft, with the gaps filled as the fields say. */
export function factsOf(draft: Draft, options: WriteOptions): Facts {
  const { work } = options
  const title = work?.title ?? draft.title ?? draft.id ?? draft.source.name
  const subtype = work?.kind ?? KIND_IN_TITLE.exec(title)?.[0].toLowerCase() ?? null
  const symbol = work?.symbol ?? null
  const version = versionOf(work)
  return {
    title,
    country: work?.country.toLowerCase() ?? UNKNOWN_COUNTRY,
    name: subtype ?? NAME_WHERE_UNKNOWN,
    subtype,
    author: work?.author ?? null,
    symbol,
    number: symbol === null ? null : withoutRevision(symbol, version),
    version,
    language: threeLetterLanguage(work?.language ?? draft.language),
    job: work?.job ?? null,
    stage: work?.stage ?? null,
    ...datesOf(work?.date ?? null, version, options.date),
  }
}

function versionOf(work: Work | null): string | null {
  if (work === null) return null
  return work.version ?? REVISION.exec(work.symbol ?? '')?.[0].slice(1) ?? null
}

function withoutRevision(symbol: string, version: string | null): string {
  return version !== null && symbol.endsWith(`/${version}`)
    ? symbol.slice(0, -version.length - 1)
    : symbol.replace(REVISION, '')
}

/** The last segment of the Work's IRI (AKN-NC 4.5): number, else name from the title, else `nn`. */
export function lastSegmentOf(facts: Facts): string {
  return slugOf(facts.number ?? facts.title) || 'nn'
}
