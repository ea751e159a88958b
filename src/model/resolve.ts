import { type Candidate, TreatyError } from '../diagnostics/treaty-error.js'
import { type AddressQuery, printAddress } from './address.js'
import { type Addressed, labelOf, type Place, placesOf } from './address-places.js'
import { findPlaces } from './address-search.js'
import { suggestPlaces } from './address-suggestions.js'
import { isProvision, nameOf } from './tree.js'
import type { Address, AnyProvision, Draft, LegalNode } from './types.js'

export { labelOf } from './address-places.js'

/** What an address names in a draft: one node, none, or several. */
export type Resolution =
  | { readonly kind: 'one'; readonly node: Addressed }
  | {
      readonly kind: 'none'
      /** The innermost provision that the beginning of the address names, or null. */
      readonly ancestor: AnyProvision | null
      /** What stands directly below it. */
      readonly children: readonly Candidate[]
      /** What could have been meant, in document order. */
      readonly suggestions: readonly Candidate[]
    }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }

/** A resolution that a command cannot go on with. */
export type Unresolved = Exclude<Resolution, { kind: 'one' }>

type NotFound = Extract<Resolution, { kind: 'none' }>

/** What a provision that has nothing below it could have had. */
const MISSING: Readonly<Partial<Record<AnyProvision['type'], string>>> = {
  book: 'articles',
  part: 'articles',
  title: 'articles',
  chapter: 'articles',
  section: 'articles',
  subsection: 'articles',
  article: 'paragraphs',
  attachment: 'items',
  paragraph: 'points',
  point: 'subpoints',
  preamble: 'recitals',
}

/** What the step of a container or article begins with, which its noun says as well. */
const CONTAINER_PREFIX = /^(?:book|part|title|chp|sec|subsec|art)-/u

/** `rev1..rev2` */
const DRAFT_PAIR = /^([a-z][a-z0-9-]+)\.\.([a-z][a-z0-9-]+)$/u

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** More steps than these are named by the first ones and the last. */
const STEPS_SHOWN = 6
const STEPS_BEFORE_LAST = 3

/** More proposals than these are left to the list of candidates. */
const PROPOSALS_SHOWN = 3

/**
 * What a query names in a draft, whatever draft the query itself names. An address that is written as the draft has
 * it is never ambiguous; a phrase is, where two siblings are printed with one number (`art-42.7`, `art-42.7-2`).
 */
export function resolveAddress(query: AddressQuery, draft: Draft): Resolution {
  const all = placesOf(draft)
  const { places, ancestor, wanted } = findPlaces(query, all)
  const [first] = places
  if (first && places.length === 1) return { kind: 'one', node: first.node }
  if (first) return { kind: 'several', candidates: places.map(candidateOf) }
  const provision = ancestor && provisionAt(ancestor)
  return {
    kind: 'none',
    ancestor: provision,
    children: provision ? provisionsBelow(provision).map((node) => candidateOf({ node })) : [],
    suggestions: suggestPlaces(wanted, ancestor, all).map(candidateOf),
  }
}

/**
 * The error for an address that names none or several: `address/not-found` with the innermost provision that exists
 * and what could have been meant, `address/ambiguous` with the candidates. These carry the draft if the query does,
 * so that each can be used in its place.
 */
export function resolutionError(query: AddressQuery, draft: Draft, resolution: Unresolved): TreatyError {
  const several = resolution.kind === 'several'
  const candidates = (several ? resolution.candidates : nextBest(resolution)).map((candidate) => ({
    ...candidate,
    address: printAddress({ draft: query.draft, address: candidate.address }),
  }))
  const help =
    candidates.length === 0
      ? `"treaty toc" lists what ${nameOf(draft)} has`
      : `repeat the command with ${candidates.length === 1 ? 'this address' : 'one of these addresses'}`
  const message = several
    ? `"${query.input.trim().replace(/\s+/gu, ' ')}" names ${countOf(candidates.length)} provisions of ${nameOf(draft)}`
    : notFoundMessage(query.address, nameOf(draft), resolution)
  return new TreatyError(several ? 'address/ambiguous' : 'address/not-found', message, { help, candidates })
}

/** The two drafts of `rev1..rev2`, in the order as written, or null where the text is no pair. */
export function parseDraftPair(input: string): readonly [string, string] | null {
  const [, first, second] = DRAFT_PAIR.exec(input.trim()) ?? []
  return first !== undefined && second !== undefined ? [first, second] : null
}

function candidateOf({ node }: Pick<Place, 'node'>): Candidate {
  return { address: node.address, label: labelOf(node) }
}

/** What to propose in place of what does not exist: what could have been meant, else what there is around it. */
function nextBest({ ancestor, children, suggestions }: NotFound): readonly Candidate[] {
  if (suggestions.length > 0) return suggestions
  return ancestor ? [candidateOf({ node: ancestor }), ...children] : []
}

/** The place's own provision: a passage is part of the one it stands in. */
function provisionAt(place: Place): AnyProvision | null {
  if (isProvision(place.node)) return place.node
  return place.parent && provisionAt(place.parent)
}

function provisionsBelow(provision: AnyProvision): AnyProvision[] {
  const children: readonly LegalNode[] = provision.children
  return children.filter(isProvision)
}

/** `rev2 has art-37.1 (no points); did you mean art-37.6.a?` */
function notFoundMessage(address: Address, draftName: string, { ancestor, suggestions }: NotFound): string {
  const below = ancestor ? provisionsBelow(ancestor) : []
  const what =
    ancestor === null
      ? `${draftName} has no "${address}"`
      : `${draftName} has ${ancestor.address} (${describeBelow(ancestor, below)})`
  const missing = below.length > 0 ? `, but no "${address}"` : ''
  return what + missing + proposal(suggestions.map((candidate) => candidate.address))
}

/** `paragraphs 1, 2, 3, …, 20`; formulas and wrap-ups are named only where there is nothing else. */
function describeBelow(provision: AnyProvision, below: readonly AnyProvision[]): string {
  const numbered = below.filter((node) => node.type !== 'formula' && node.type !== 'wrapUp')
  const listed = numbered.length > 0 ? numbered : below
  const [first] = listed
  if (!first) return MISSING[provision.type] ? `no ${MISSING[provision.type]}` : 'nothing below it'
  const steps = listed.map(({ address }) => address.replace(/^.*\./u, '').replace(CONTAINER_PREFIX, ''))
  const shown =
    steps.length > STEPS_SHOWN ? [...steps.slice(0, STEPS_BEFORE_LAST), '…', ...steps.slice(-1)] : steps
  return `${nounOf(first, provision)}${listed.length > 1 ? 's' : ''} ${shown.join(', ')}`
}

function nounOf(node: AnyProvision, parent: AnyProvision): string {
  if (node.type === 'point' && parent.type === 'point') return 'subpoint'
  if (node.type === 'paragraph' && parent.type === 'attachment') return 'item'
  if (node.type === 'wrapUp') return 'wrap-up'
  return node.type === 'container' ? 'block' : node.type
}

function proposal(addresses: readonly Address[]): string {
  const last = addresses.at(-1)
  if (last === undefined) return ''
  if (addresses.length > PROPOSALS_SHOWN) return '; did you mean one of these?'
  const others = addresses.slice(0, -1).join(', ')
  return `; did you mean ${others === '' ? '' : `${others} or `}${last}?`
}

function countOf(count: number): string {
  return COUNTS[count] ?? `${count}`
}
