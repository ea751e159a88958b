import { childrenOf, headingOf, isProvision, ownPassages } from '../../model/tree.js'
import type { Address, AnyProvision, Draft } from '../../model/types.js'
import { kindOf, listProvisions, type ProvisionRow } from '../provisions.js'
import { squeeze } from '../words.js'
import { measureRarity, type Rarity, stemsOf, type TermVector, termsOf, weigh } from './weights.js'

/** What is aligned: a provision, or the own words of one standing as a paragraph of their own. */
export interface Unit {
  readonly node: AnyProvision | Draft
  /** The provision's; of own words alone, that of their passage: `art-82.content`; of a draft, empty. */
  readonly address: Address
  /** Whether it is the own words of `node` alone. */
  readonly passageOnly: boolean
  /** The number by which it is cited, or null. */
  readonly number: string | null
  readonly heading: string | null
  /** Own words. */
  readonly text: string
  /** Heading, own words and all below, squeezed: what is equal in two units that say the same. */
  readonly wording: string
  readonly children: readonly Unit[]
  /** The terms of its own words and all below, without headings, in order. */
  readonly terms: readonly string[]
  /** Rarity-weighted terms of its own words. */
  readonly own: TermVector
  /** Of its own words and all below, without headings. */
  readonly whole: TermVector
  /** Of its heading, single words only, since few headings are long enough to share two; empty without one. */
  readonly title: TermVector
}

type Rows = ReadonlyMap<Address, ProvisionRow>

/** The rarity of terms in the passages and headings of drafts taken together. */
export function rarityIn(drafts: readonly Draft[]): Rarity {
  const passages = drafts.flatMap((draft) =>
    listProvisions(draft).flatMap((row) => [row.text, row.heading ?? '']),
  )
  return measureRarity(passages.filter((text) => text !== '').map(termsOf))
}

/** A provision or draft as a unit, with its units below it: those that are rows of their own. */
export function unitOf(root: AnyProvision | Draft, draft: Draft, rarity: Rarity): Unit {
  const rows = new Map(listProvisions(draft, root).map((row) => [row.addr, row]))
  return build(root, rows, rarity)
}

/**
 * The own words of a unit as a paragraph that has the unit's points below it, so that an article that begins
 * without a paragraph can be set against the paragraph that another draft made of its beginning; null where it has
 * no words.
 */
export function passageUnit(unit: Unit, rarity: Rarity): Unit | null {
  const passage = ownPassages(unit.node)[0]
  if (!passage || unit.text === '') return null
  const points = unit.children.filter((child) => child.node.type !== 'paragraph')
  const terms = [...termsOf(unit.text), ...points.flatMap((point) => point.terms)]
  return {
    ...unit,
    address: passage.address,
    passageOnly: true,
    number: null,
    heading: null,
    wording: wordingOf('', unit.text, points),
    children: points,
    terms,
    whole: weigh(terms, rarity),
    title: weigh([], rarity),
  }
}

/** What stands below a unit of which the own words are set apart, if they are: the words, then its paragraphs. */
export function childrenWith(unit: Unit, detached: Unit | undefined): readonly Unit[] {
  return detached
    ? [detached, ...unit.children.filter((child) => child.node.type === 'paragraph')]
    : unit.children
}

/** Whether a node is a provision of its own, and not a draft or a frame such as the body. */
export function isRow(node: AnyProvision | Draft, draft: Draft): node is AnyProvision {
  if (node.type === 'draft') return false
  const isRowAnywhere = kindOf(node, []) !== null
  return isRowAnywhere || listProvisions(draft, node).some((row) => row.addr === node.address)
}

/** All units below one, in the order of the text, without itself. */
export function unitsBelow(unit: Unit): Unit[] {
  return unit.children.flatMap((child) => [child, ...unitsBelow(child)])
}

function build(node: AnyProvision | Draft, rows: Rows, rarity: Rarity): Unit {
  const isDraft = node.type === 'draft'
  const text = isDraft ? '' : (rows.get(node.address)?.text ?? '')
  const heading = headingOf(node)
  const children = buildBelow(node, rows, rarity)
  const ownTerms = termsOf(text)
  const terms = [...ownTerms, ...children.flatMap((child) => child.terms)]
  const own = weigh(ownTerms, rarity)
  return {
    node,
    address: isDraft ? '' : node.address,
    passageOnly: false,
    number: isDraft ? null : node.number,
    heading,
    text,
    wording: wordingOf(heading ?? '', text, children),
    children,
    terms,
    own,
    whole: children.length === 0 ? own : weigh(terms, rarity),
    title: weigh(stemsOf(heading ?? ''), rarity),
  }
}

/** The units below a node; one that is no row of its own, such as the body, gives those below it. */
function buildBelow(node: AnyProvision | Draft, rows: Rows, rarity: Rarity): Unit[] {
  return childrenOf(node)
    .filter(isProvision)
    .flatMap((child) =>
      rows.has(child.address) ? [build(child, rows, rarity)] : buildBelow(child, rows, rarity),
    )
}

function wordingOf(heading: string, text: string, children: readonly Unit[]): string {
  return [squeeze(heading), squeeze(text), ...children.map((child) => child.wording)].join('\n')
}
