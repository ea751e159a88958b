import { childrenOf, isProvision } from '../../model/tree.js'
import type { Address, Content, Draft, Heading, Inline, Intro, LegalNode, WrapUp } from '../../model/types.js'

/** A node that holds running text. */
export type PassageNode = Content | Intro | Heading | WrapUp

/** A stretch of running text of a provision. */
export interface Passage {
  /** The provision it belongs to; of a wrapUp, the wrapUp. */
  readonly from: Address
  readonly node: PassageNode
  /** Text of the leaves, as read. */
  readonly text: string
  /** The same with blanks for footnote marks and status markers, of the same length. */
  readonly readable: string
  /** The provisions around it, outermost first, `from` the last. */
  readonly around: readonly LegalNode[]
}

/** The passages of a draft in document order, without those of a table of contents. */
export function passagesOf(draft: Draft): Passage[] {
  const passages: Passage[] = []
  const visit = (node: LegalNode, around: readonly LegalNode[]): void => {
    if (node.type === 'toc') return
    const inside = isProvision(node) ? [...around, node] : around
    if (isPassage(node)) passages.push(passageOf(node, inside))
    else for (const child of childrenOf(node)) visit(child, inside)
  }
  visit(draft, [])
  return passages
}

/** Whether a node holds running text. */
export function isPassage(node: LegalNode): node is PassageNode {
  return ['content', 'intro', 'heading', 'wrapUp'].includes(node.type)
}

function passageOf(node: PassageNode, around: readonly LegalNode[]): Passage {
  const owner = around.findLast(isProvision)
  return {
    from: owner?.address ?? node.address,
    node,
    text: leafText(node.children),
    readable: readableText(node.children),
    around,
  }
}

/** The text of all leaves, as read. */
export function leafText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('value' in node ? node.value : leafText(inlinesOf(node)))).join('')
}

function readableText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'noteRef' || node.type === 'statusMarker') return ' '.repeat(node.value.length)
      return 'value' in node ? node.value : readableText(inlinesOf(node))
    })
    .join('')
}

/** The inline nodes below an inline node. */
export function inlinesOf(node: Inline): readonly Inline[] {
  return 'children' in node ? node.children : []
}
