import type {
  AnyProvision,
  Content,
  Draft,
  Heading,
  Inline,
  Intro,
  LegalNode,
  Num,
  StatusMarker,
} from './types.js'

const PROVISION_TYPES: ReadonlySet<string> = new Set([
  'wrapUp',
  'point',
  'paragraph',
  'article',
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'subsection',
  'recital',
  'formula',
  'container',
  'preface',
  'toc',
  'preamble',
  'body',
  'conclusions',
  'attachment',
  'authorialNote',
])

/** Whether a node can be cited, agreed and compared. */
export function isProvision(node: LegalNode): node is AnyProvision {
  return PROVISION_TYPES.has(node.type)
}

/** The node's children; none for a leaf. */
export function childrenOf(node: LegalNode): readonly LegalNode[] {
  return 'children' in node ? node.children : []
}

/** All provisions below a node, the node itself included, in document order. */
export function provisionsOf(node: LegalNode): AnyProvision[] {
  const provisions: AnyProvision[] = []
  const visit = (each: LegalNode): void => {
    if (isProvision(each)) provisions.push(each)
    else if (each.type !== 'draft') return
    for (const child of childrenOf(each)) visit(child)
  }
  visit(node)
  return provisions
}

/** All status markers in a passage, at any depth. */
export function* statusMarkersOf(nodes: readonly LegalNode[]): Generator<StatusMarker> {
  for (const node of nodes) {
    if (node.type === 'statusMarker') yield node
    else yield* statusMarkersOf(childrenOf(node))
  }
}

/** The number as printed, or null. */
export function numOf(node: LegalNode): string | null {
  return childrenOf(node).find((child): child is Num => child.type === 'num')?.value ?? null
}

/** The heading's text, or null. */
export function headingOf(node: LegalNode): string | null {
  const heading = childrenOf(node).find((child): child is Heading => child.type === 'heading')
  return heading ? passageText(heading.children) : null
}

/** The passages that are the node's own words, without what stands below it: content, or chapeau. */
export function ownPassages(node: LegalNode): readonly (Content | Intro)[] {
  return childrenOf(node).filter(
    (child): child is Content | Intro => child.type === 'content' || child.type === 'intro',
  )
}

/**
 * The node's own words: no number, heading, status marker or footnote mark, nothing of the provisions below it;
 * white space collapsed. Blocks of a preface or a table of contents are joined by line feeds.
 */
export function ownText(node: AnyProvision): string {
  if (node.type === 'wrapUp') return passageText(node.children)
  return ownPassages(node)
    .map((passage) => passageText(passage.children))
    .join('\n')
}

/** The words of a passage as one line: no status marker, no footnote mark. */
export function passageText(nodes: readonly Inline[]): string {
  let text = ''
  const add = (list: readonly LegalNode[]): void => {
    for (const node of list) {
      if (node.type === 'statusMarker' || node.type === 'noteRef') continue
      if ('value' in node) text += node.value
      else add(childrenOf(node))
    }
  }
  add(nodes)
  return text.replace(/\s+/gu, ' ').trim()
}

/** Refuses at compile time a switch that forgets a node type. */
export function assertNever(node: never): never {
  throw new Error(`unknown node: ${JSON.stringify(node)}`)
}

/** The title of a draft, else its id, else its file name. */
export function nameOf(draft: Draft): string {
  return draft.id ?? draft.title ?? draft.source.name
}
