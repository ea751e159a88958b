import { childrenOf, isProvision, provisionsOf } from '../../model/tree.js'
import type { Address, AnyProvision, AuthorialNote, Draft, LegalNode } from '../../model/types.js'

/** A node of the part of a draft that is written, and where it stands. */
export interface Place {
  readonly node: LegalNode
  /** The provision that it stands in, or null at the top. */
  readonly provision: AnyProvision | null
  /** eId of the smallest element of Akoma Ntoso whose text it is part of, or null outside text. */
  readonly passage: string | null
  readonly siblings: readonly LegalNode[]
}

/** Provisions whose content Akoma Ntoso writes as blocks, without an element `content`. */
const BLOCKS_ONLY: ReadonlySet<string> = new Set(['recital', 'formula', 'container', 'toc', 'authorialNote'])

/** All nodes below some nodes, these included, in document order. */
export function* nodesIn(roots: readonly LegalNode[]): Generator<LegalNode> {
  for (const node of roots) {
    yield node
    yield* nodesIn(childrenOf(node))
  }
}

/** The nodes that are written: the whole draft, or one provision with the footnotes called in it. */
export function writtenNodes(draft: Draft, root: AnyProvision | null): ReadonlySet<LegalNode> {
  if (root === null) return new Set(nodesIn(draft.children))
  const notes = notesOf(draft)
  const written = new Set<LegalNode>()
  const pending: LegalNode[] = [root]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const node of nodesIn([next])) {
      written.add(node)
      const note = node.type === 'noteRef' && node.note !== null ? notes.get(node.note) : undefined
      if (note !== undefined && !written.has(note)) pending.push(note)
    }
  }
  return written
}

/** The places of the nodes that are written, in document order. */
export function* placesOf(draft: Draft, written: ReadonlySet<LegalNode>): Generator<Place> {
  for (const place of placesIn(draft.children, null, null)) {
    if (written.has(place.node)) yield place
  }
}

function* placesIn(
  siblings: readonly LegalNode[],
  provision: AnyProvision | null,
  passage: string | null,
): Generator<Place> {
  for (const node of siblings) {
    yield { node, provision, passage, siblings }
    const inner = isProvision(node) ? node : provision
    yield* placesIn(childrenOf(node), inner, passageOf(node, provision) ?? passage)
  }
}

/** The eId that the text of a passage goes by, or null where the node is no passage. */
function passageOf(node: LegalNode, provision: AnyProvision | null): string | null {
  if (node.type === 'intro' || node.type === 'wrapUp') return node.eId
  if (node.type === 'heading') return provision?.type === 'preamble' ? provision.eId : node.eId
  if (node.type !== 'content') return null
  return provision !== null && BLOCKS_ONLY.has(provision.type) ? provision.eId : node.eId
}

/** The footnotes of a draft by their address. */
export function notesOf(draft: Draft): ReadonlyMap<Address, AuthorialNote> {
  const notes = new Map<Address, AuthorialNote>()
  for (const node of provisionsOf(draft)) {
    if (node.type === 'authorialNote') notes.set(node.address, node)
  }
  return notes
}
