import type { Addressed, Place } from './address-places.js'
import { type AddressQuery, type LevelKind, type PhraseLevel, stepOf } from './address-reading.js'
import type { Address } from './types.js'

/** What a query leads to. */
export interface Found {
  /** All places that it names; in document order. */
  readonly places: readonly Place[]
  /** Where it names none: the innermost place that its beginning names, if any. */
  readonly ancestor: Place | null
  /** The address that was looked for: that of the ancestor with the steps that it lacks. */
  readonly wanted: Address
}

/** The types of the nodes that a level of a phrase can name. */
const TYPES_BY_LEVEL: Readonly<Record<LevelKind, readonly Addressed['type'][]>> = {
  annex: ['attachment'],
  book: ['book'],
  part: ['part'],
  title: ['title'],
  chapter: ['chapter'],
  section: ['section'],
  subsection: ['subsection'],
  article: ['article'],
  preface: ['preface'],
  toc: ['toc'],
  preamble: ['preamble'],
  conclusion: ['conclusions'],
  footnote: ['authorialNote'],
  recital: ['recital'],
  paragraph: ['paragraph', 'point'],
  step: ['paragraph', 'point'],
  intro: ['intro'],
  heading: ['heading'],
}

/** Levels that stand directly below the one before; between other levels there may be more. */
const DIRECTLY_BELOW: ReadonlySet<LevelKind> = new Set(['recital', 'paragraph', 'step', 'intro', 'heading'])

/** The joint that Akoma Ntoso puts between the parts of an identifier. */
const JOINT = '__'

/** Containers that an identifier may leave out, since there is only one of them in its place. */
const ONLY_CONTAINER = /^(?:list|recs)(?:_1)?$/iu

/** Finds what a query names, exactly as written or else without regard to case; linear in the draft. */
export function findPlaces(query: AddressQuery, places: readonly Place[]): Found {
  switch (query.notation) {
    case 'canonical':
      return { ...findByAddress(query.address, places), wanted: query.address }
    case 'eid':
      return { ...findByEId(query.eId ?? '', places), wanted: query.address }
    case 'phrase':
      return findByLevels(query.levels, places)
  }
}

/** Text without what two readers of the same number may write differently: case and kinds of dashes. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
}

function findByAddress(address: string, places: readonly Place[]): Omit<Found, 'wanted'> {
  const exact = places.filter((place) => place.node.address === address)
  if (exact.length > 0) return { places: exact, ancestor: null }
  const folded = fold(address)
  const addresses = new Map(places.map((place) => [place, fold(place.node.address)]))
  return {
    places: places.filter((place) => addresses.get(place) === folded),
    ancestor: longest(places, (place) => beginning(folded, addresses.get(place) ?? '', '.')),
  }
}

function findByEId(eId: string, places: readonly Place[]): Omit<Found, 'wanted'> {
  const exact = places.filter((place) => place.node.eId === eId)
  if (exact.length > 0) return { places: exact, ancestor: null }
  const wanted = withoutContainers(eId)
  const names = shortEIds(places)
  return {
    places: places.filter((place) => names.get(place)?.includes(wanted)),
    ancestor: longest(places, (place) =>
      Math.max(...(names.get(place) ?? []).map((name) => beginning(wanted, name, JOINT))),
    ),
  }
}

/**
 * The identifiers of each place without `list` and `recs`: once with and once without the paragraph that Akoma Ntoso
 * needs around the own text and points of an article, which is no place (`art_1__para_1__point_a`, `art_1__point_a`).
 */
function shortEIds(places: readonly Place[]): Map<Place, readonly [string, string]> {
  const names = new Map<Place, readonly [string, string]>()
  for (const place of places) {
    const { eId } = place.node
    const parent = place.parent
    const above = parent && eId.startsWith(parent.node.eId + JOINT) ? names.get(parent)?.[1] : undefined
    const own = fold(eId.slice(eId.lastIndexOf(JOINT) + JOINT.length))
    const short = withoutContainers(eId)
    names.set(place, [short, above === undefined ? short : above + JOINT + own])
  }
  return names
}

function withoutContainers(eId: string): string {
  const parts = eId.split(JOINT).filter((part) => !ONLY_CONTAINER.test(part))
  return fold(parts.join(JOINT))
}

function findByLevels(levels: readonly PhraseLevel[], places: readonly Place[]): Found {
  const exact = matchLevels(levels, places, (text) => text)
  return exact.places.length > 0 ? exact : matchLevels(levels, places, fold)
}

/**
 * Matches levels from the outermost inwards. A place can be where the first n levels end; it is so if it fits level n
 * and the first n - 1 end at its parent or, for levels that need not follow directly, anywhere above it.
 */
function matchLevels(
  levels: readonly PhraseLevel[],
  places: readonly Place[],
  normalize: (text: string) => string,
): Found {
  const endsAt = new Map<Place | null, readonly number[]>()
  const endsAbove = new Map<Place | null, readonly number[]>([[null, []]])
  for (const place of places) {
    const here = endsAt.get(place.parent) ?? []
    const above = endsAbove.get(place.parent) ?? []
    const ends = [0, ...above]
      .filter((count) => {
        const level = levels[count]
        if (!level || !fits(place, level, normalize)) return false
        return count === 0 || !DIRECTLY_BELOW.has(level.kind) || here.includes(count)
      })
      .map((count) => count + 1)
    endsAt.set(place, ends)
    endsAbove.set(place, [...new Set([...above, ...ends])])
  }
  const matched = (place: Place): number => Math.max(0, ...(endsAt.get(place) ?? []))
  const ancestor = longest(places, matched)
  const missing = levels.slice(ancestor ? matched(ancestor) : 0).map(stepOf)
  return {
    places: places.filter((place) => endsAt.get(place)?.includes(levels.length)),
    ancestor,
    wanted: [...(ancestor ? [ancestor.node.address] : []), ...missing].join('.'),
  }
}

function fits(place: Place, level: PhraseLevel, normalize: (text: string) => string): boolean {
  if (!TYPES_BY_LEVEL[level.kind].includes(place.node.type)) return false
  if (level.number === null) return true
  const countable = DIRECTLY_BELOW.has(level.kind)
  if (level.counted && countable) return level.number === `${place.index}`
  const wanted = normalize(level.number)
  return numbersOf(place.node).some((number) => normalize(number) === wanted)
}

/** What a node's number may be called: as printed with or without its spaces, or as its address says. */
function numbersOf(node: Addressed): string[] {
  const step = node.address.slice(node.address.lastIndexOf('.') + 1)
  const inAddress = node.type === 'paragraph' || node.type === 'point' ? step : step.replace(/^[a-z]+-/u, '')
  const printed = 'number' in node ? node.number : null
  return printed === null
    ? [inAddress]
    : [printed.replace(/\s+/gu, '-'), printed.replace(/\s+/gu, ''), inAddress]
}

/** The first place of the highest measure above nothing, or null. */
function longest(places: readonly Place[], measure: (place: Place) => number): Place | null {
  let best: Place | null = null
  let most = 0
  for (const place of places) {
    const length = measure(place)
    if (length <= most) continue
    best = place
    most = length
  }
  return best
}

/** Length of a name, if it is what a longer name begins with up to a joint, else 0. */
function beginning(longer: string, name: string, joint: string): number {
  return name !== '' && longer.startsWith(name + joint) ? name.length : 0
}
