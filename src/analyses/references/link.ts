import { identify } from '../../model/identify.js'
import type { Address, Def, Draft, Inline, LegalNode, Ref, SourceRange } from '../../model/types.js'
import { findDefinitions } from '../definitions.js'
import { findReferences } from './find-references.js'
import { isPassage } from './passages.js'
import { type Mark, unwrapped, wrapped } from './wrap.js'

/**
 * The draft with a `ref` around each reference and a `def` around each defined term, where they end in one
 * passage; its text is unchanged, and so are all other inline nodes and their order. Earlier `ref` and `def`
 * nodes are replaced, so that linking twice is linking once.
 */
export function linkReferences(draft: Draft): Draft {
  const bare = rewritten(draft, new Map()) as Draft
  return identify(rewritten(bare, marksOf(bare)) as Draft)
}

/** What is to be wrapped, by the address of its passage and in order. */
function marksOf(draft: Draft): Map<Address, Mark[]> {
  const marks = new Map<Address, Mark[]>()
  const add = (passage: Address, mark: Mark): void => {
    const list = marks.get(passage)
    if (list === undefined) marks.set(passage, [mark])
    else list.push(mark)
  }
  for (const { passage, start, end, targets, external } of findReferences(draft)) {
    const wrap = (children: readonly Inline[], position: SourceRange): Ref => ({
      type: 'ref',
      eId: '',
      targets,
      external,
      position,
      children,
    })
    add(passage, { start, end, wrap })
  }
  for (const { passage, start, end, term } of findDefinitions(draft)) {
    const wrap = (children: readonly Inline[], position: SourceRange): Def => ({
      type: 'def',
      eId: '',
      term,
      position,
      children,
    })
    add(passage, { start, end, wrap })
  }
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return marks
}

function rewritten(node: LegalNode, marks: ReadonlyMap<Address, readonly Mark[]>): LegalNode {
  if (!('children' in node)) return node
  if (!isPassage(node))
    return { ...node, children: node.children.map((child) => rewritten(child, marks)) } as LegalNode
  return { ...node, children: wrapped(unwrapped(node.children), marks.get(node.address) ?? []) }
}
