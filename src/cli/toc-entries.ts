import { kindOf, type ProvisionKind } from '../analyses/provisions.js'
import { childrenOf, headingOf, isProvision, numOf } from '../model/tree.js'
import type { AnyProvision, Draft, LegalNode } from '../model/types.js'
import type { TocEntry } from './output/documents.js'

/** What has a line of its own in a table of contents. */
const IS_LISTED: Readonly<Record<ProvisionKind, boolean>> = {
  preface: false,
  toc: false,
  preamble: true,
  recital: false,
  formula: false,
  book: true,
  part: true,
  title: true,
  chapter: true,
  section: true,
  subsection: true,
  article: true,
  paragraph: false,
  point: false,
  subpoint: false,
  wrapup: false,
  annex: true,
  item: false,
  conclusion: false,
  footnote: false,
}

/** Containers, articles, preamble and annexes in document order; with `root`, those in that provision. */
export function listContents(draft: Draft, root: Draft | AnyProvision): TocEntry[] {
  const entries: TocEntry[] = []
  const visit = (node: LegalNode, parents: readonly LegalNode[], depth: number): void => {
    const kind = isProvision(node) ? kindOf(node, parents) : null
    const isListed = kind !== null && IS_LISTED[kind]
    if (isListed && isProvision(node)) entries.push(entryOf(node, kind, depth))
    const below = isListed ? depth + 1 : depth
    for (const child of childrenOf(node)) visit(child, [...parents, node], below)
  }
  visit(root, [draft], 0)
  return entries
}

function entryOf(node: AnyProvision, kind: ProvisionKind, depth: number): TocEntry {
  return {
    addr: node.address,
    eId: node.eId,
    kind,
    num: numOf(node),
    heading: headingOf(node),
    status: node.status,
    flags: node.flags,
    line: node.position.start.line,
    depth,
  }
}
