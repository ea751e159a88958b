import { childrenOf } from './tree.js'
import type { AnyProvision, LegalNode } from './types.js'

/** How the children of one node count among themselves; worked out once for all of them. */
export interface Siblings {
  readonly nodes: readonly LegalNode[]
  readonly hasPoints: boolean
  /** Types of which at least one child has a number. */
  readonly numberedTypes: ReadonlySet<string>
  /** 1-based index of each child among those of its element name. */
  readonly byName: ReadonlyMap<LegalNode, number>
  /** 1-based index of each unnumbered child among all unnumbered ones, and among those of its type. */
  readonly unnumbered: ReadonlyMap<LegalNode, { readonly any: number; readonly sameType: number }>
  /** Children that only numbers and headings stand before. */
  readonly opening: ReadonlySet<LegalNode>
}

/** For what stands in a passage: nothing there is named after its siblings. */
export const NO_SIBLINGS: Siblings = {
  nodes: [],
  hasPoints: false,
  numberedTypes: new Set(),
  byName: new Map(),
  unnumbered: new Map(),
  opening: new Set(),
}

/** Elements around a provision's own passages and points that only Akoma Ntoso has; null where there is none. */
export interface PassageHost {
  /** eId of the `paragraph` without number that holds an article's own text. */
  readonly paragraph: string | null
  /** eId of the `list` that holds points, with their intro and wrapUp. */
  readonly list: string | null
}

/** Counts the children of a node. */
export function siblingsOf(parent: LegalNode): Siblings {
  const nodes = childrenOf(parent)
  const byName = new Map<LegalNode, number>()
  const unnumbered = new Map<LegalNode, { any: number; sameType: number }>()
  const numberedTypes = new Set<string>()
  const opening = new Set<LegalNode>()
  const counts = new Map<string, number>()
  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1
    counts.set(key, next)
    return next
  }
  let isOpening = true
  for (const node of nodes) {
    byName.set(node, count(`name ${elementName(node)}`))
    if (isOpening) opening.add(node)
    isOpening &&= node.type === 'num' || node.type === 'heading' || node.type === 'statusMarker'
    if (!('number' in node) || node.type === 'wrapUp' || node.type === 'eop') continue
    if (node.number !== null) numberedTypes.add(node.type)
    else unnumbered.set(node, { any: count('unnumbered'), sameType: count(`unnumbered ${node.type}`) })
  }
  return {
    nodes,
    hasPoints: nodes.some((node) => node.type === 'point'),
    numberedTypes,
    byName,
    unnumbered,
    opening,
  }
}

/** Blocks of one type are different elements in Akoma Ntoso: the title is a `longTitle`, others are `container`s. */
export function elementName(node: LegalNode): string {
  return node.type === 'container' && node.name === 'title' ? 'longTitle' : node.type
}

/**
 * Where the passages and points of a provision stand in Akoma Ntoso. Points stand in a `list`; an article's own text
 * and points stand in a `paragraph` without number (profile of Akoma Ntoso, section 3), unless the article's only
 * text is an omission mark or it goes on with paragraphs.
 */
export function passageHost(owner: string, siblings: Siblings): PassageHost {
  const paragraph = isWrapped(owner, siblings)
    ? `${owner}__para_${unnumberedRef('paragraph', siblings, 1)}`
    : null
  const outer = paragraph ?? owner
  return { paragraph, list: siblings.hasPoints ? (outer === '' ? 'list_1' : `${outer}__list_1`) : null }
}

/** Elements whose own text Akoma Ntoso cannot hold beside other elements. */
const HOLDS_NO_TEXT = /^(?:art|att|book|part|title|chp|sec|subsec)_/

/** Whether an article's own text stands in a paragraph of its own in Akoma Ntoso. */
function isWrapped(owner: string, siblings: Siblings): boolean {
  const local = owner.slice(owner.lastIndexOf('__') + 1).replace(/^_/, '')
  if (!HOLDS_NO_TEXT.test(local)) return false
  if (siblings.hasPoints) return true
  return siblings.nodes.some(
    (node) => node.type === 'content' && !childrenOf(node).every((child) => child.type === 'omissis'),
  )
}

/**
 * How a node is counted: `step` for its address, `ref` for its eId (AKN-NC 5.4.3). Without number: `u2` the second
 * unnumbered child of its parent; `2` the second of its name where none of them is numbered, else `nn_2`.
 */
export function ordinal(
  node: AnyProvision,
  siblings: Siblings,
): { readonly step: string; readonly ref: string } {
  if (node.number !== null) return { step: stepOf(node.number), ref: refOf(node.number) }
  const { any = 0, sameType = 0 } = siblings.unnumbered.get(node) ?? {}
  const wrapper = node.type === 'paragraph' && siblings.hasPoints ? 1 : 0
  return { step: `u${any}`, ref: unnumberedRef(node.type, siblings, sameType + wrapper) }
}

/** A number as a step of an address: `4-5 alt` is `4-5-alt`. */
function stepOf(number: string): string {
  return number.replace(/[\s.:/]+/g, '-')
}

/** A number in an eId: without spaces, inner punctuation as a hyphen, case kept (AKN-NC 5.4.3). */
function refOf(number: string): string {
  return number.replace(/\s+/g, '').replace(/[^\p{L}\p{N}]+/gu, '-')
}

function unnumberedRef(type: string, siblings: Siblings, index: number): string {
  return siblings.numberedTypes.has(type) ? `nn_${index}` : `${index}`
}
