import { assertNever, childrenOf, headingOf, isProvision, numOf, ownText } from '../model/tree.js'
import type { Address, AnyProvision, Draft, EId, Flag, LegalNode } from '../model/types.js'

/** What a row of `parse --ndjson` is about; the terms of delegates, finer than the types of the tree. */
export type ProvisionKind =
  | 'preface'
  | 'toc'
  | 'preamble'
  | 'recital'
  | 'formula'
  | 'book'
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'paragraph'
  | 'point'
  | 'subpoint'
  | 'wrapup'
  | 'annex'
  | 'item'
  | 'conclusion'
  | 'footnote'

/** One provision as a row: what it is and what it says itself, without what stands below it. */
export interface ProvisionRow {
  readonly addr: Address
  readonly eId: EId
  readonly kind: ProvisionKind
  readonly num: string | null
  readonly heading: string | null
  readonly text: string
  readonly status: string | null
  readonly flags: readonly Flag[]
  /** 1-based line of the source where it starts. */
  readonly line: number
}

/** The provisions of a draft as rows, in the order of the source; with `root`, only those in that provision. */
export function listProvisions(draft: Draft, root: Draft | AnyProvision = draft): ProvisionRow[] {
  const rows: { row: ProvisionRow; offset: number }[] = []
  const visit = (node: LegalNode, parents: readonly LegalNode[], inside: boolean): void => {
    const wanted = inside || node === root
    const kind = isProvision(node) ? kindOf(node, parents) : null
    if (wanted && kind !== null && isProvision(node)) {
      rows.push({ row: rowOf(node, kind), offset: node.position.start.offset })
    }
    for (const child of childrenOf(node)) visit(child, [...parents, node], wanted)
  }
  visit(draft, [], false)
  return rows.sort((a, b) => a.offset - b.offset).map(({ row }) => row)
}

/** The kind of a provision among those around it, or null where it is no row of its own. */
export function kindOf(node: AnyProvision, parents: readonly LegalNode[]): ProvisionKind | null {
  const parent = parents.at(-1)
  switch (node.type) {
    case 'body':
      return null
    case 'preface':
      return node.children.length > 1 ? null : 'preface'
    case 'container':
      return parent?.type === 'preface' && parent.children.length > 1 ? 'preface' : null
    case 'conclusions':
      return 'conclusion'
    case 'attachment':
      return 'annex'
    case 'authorialNote':
      return 'footnote'
    case 'wrapUp':
      return 'wrapup'
    case 'paragraph':
      return parent?.type === 'attachment' ? 'item' : 'paragraph'
    case 'point':
      return parent?.type === 'point' ? 'subpoint' : 'point'
    case 'toc':
    case 'preamble':
    case 'recital':
    case 'formula':
    case 'book':
    case 'part':
    case 'title':
    case 'chapter':
    case 'section':
    case 'subsection':
    case 'article':
      return node.type
    default:
      return assertNever(node)
  }
}

function rowOf(node: AnyProvision, kind: ProvisionKind): ProvisionRow {
  const blocks = node.type === 'preface' || node.type === 'conclusions' ? node.children : []
  return {
    addr: node.address,
    eId: node.eId,
    kind,
    num: numOf(node),
    heading: headingOf(node),
    text: blocks.length > 0 ? blocks.map(ownText).join('\n') : ownText(node),
    status: node.status,
    flags: node.flags,
    line: node.position.start.line,
  }
}
