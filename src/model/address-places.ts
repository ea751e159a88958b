import { childrenOf, isProvision, passageText } from './tree.js'
import type { AnyProvision, Content, Draft, Heading, Intro, LegalNode } from './types.js'

/** A node that has an address. */
export type Addressed = AnyProvision | Heading | Intro | Content

/** A node with an address and where it stands among the others. */
export interface Place {
  readonly node: Addressed
  readonly parent: Place | null
  /** 1-based, among the siblings of its type; paragraphs and points are counted together. */
  readonly index: number
}

/** Of a long text a label keeps about this many characters. */
const LABEL_LENGTH = 80

/** All nodes of a draft that have an address, in document order. */
export function placesOf(draft: Draft): Place[] {
  const places: Place[] = []
  const visit = (parent: Place | null, children: readonly LegalNode[]): void => {
    const counts = new Map<string, number>()
    for (const node of children) {
      if (!isAddressed(node)) continue
      const type = node.type === 'point' ? 'paragraph' : node.type
      const index = (counts.get(type) ?? 0) + 1
      counts.set(type, index)
      const place = { node, parent, index }
      places.push(place)
      visit(place, childrenOf(node))
    }
  }
  visit(null, draft.children)
  return places
}

/** What to call a node in a list: its heading, else its first words, else the first below it; about 80 characters. */
export function labelOf(node: Addressed): string {
  const text = headingFirst(node)
  if (text.length <= LABEL_LENGTH) return text
  const start = text.slice(0, LABEL_LENGTH)
  const space = text[LABEL_LENGTH] === ' ' ? LABEL_LENGTH : start.lastIndexOf(' ')
  const words = space > 0 ? start.slice(0, space) : start.replace(/[\uD800-\uDBFF]$/u, '')
  return `${words}…`
}

function isAddressed(node: LegalNode): node is Addressed {
  return isProvision(node) || isPassage(node)
}

function isPassage(node: LegalNode): node is Heading | Intro | Content {
  return node.type === 'heading' || node.type === 'intro' || node.type === 'content'
}

/** The text of the first passage at or below a node that has any; headings come before the text they head. */
function headingFirst(node: LegalNode): string {
  if (isPassage(node) || node.type === 'wrapUp') return passageText(node.children)
  if (!isProvision(node)) return ''
  for (const child of childrenOf(node)) {
    const text = headingFirst(child)
    if (text !== '') return text
  }
  return ''
}
