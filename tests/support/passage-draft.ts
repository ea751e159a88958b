import { identify } from '../../src/model/identify.js'
import type { Draft, Inline, SourceRange } from '../../src/model/types.js'

/** An inline node in a few words: a text, or a node whose children are such. */
export type InlineSketch =
  | string
  | { readonly type: string; readonly value?: string; readonly children?: readonly InlineSketch[] }

/**
 * A draft of one article whose only passage is made of these nodes; the text of their leaves is the whole source.
 */
export function draftOfPassage(sketches: readonly InlineSketch[]): Draft {
  let source = ''
  const point = () => {
    const lines = source.split('\n')
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: source.length }
  }
  const nodeOf = (sketch: InlineSketch): object => {
    const start = point()
    const plain = typeof sketch === 'string' ? { type: 'text', value: sketch } : sketch
    const children = plain.children?.map(nodeOf)
    source += plain.value ?? ''
    return { ...plain, ...(children ? { children } : {}), position: { start, end: point() } }
  }
  const children = sketches.map(nodeOf) as Inline[]
  const position: SourceRange = { start: { line: 1, column: 1, offset: 0 }, end: point() }
  const provision = { number: null, status: null, flags: [], repairs: [], position }
  const content = { type: 'content', position, children }
  const paragraphs = [1, 2, 3].map((number) => ({
    ...provision,
    type: 'paragraph',
    number: `${number}`,
    children: number === 3 ? [content] : [],
  }))
  const article = { ...provision, type: 'article', number: '5', children: paragraphs }
  const draft = {
    type: 'draft',
    schema: 'treaty/draft@1',
    id: null,
    title: null,
    language: 'en',
    source: { name: 'passage.txt', format: 'text', length: source.length },
    noise: [],
    position,
    children: [{ ...provision, type: 'body', children: [article] }],
  }
  // Built without eIds and addresses, which identify() adds.
  return identify(draft as unknown as Draft)
}

/** The inline nodes of the only passage of such a draft. */
export function passageOf(draft: Draft): readonly Inline[] {
  const found: Inline[][] = []
  const visit = (node: object): void => {
    if ('type' in node && node.type === 'content' && 'children' in node) found.push(node.children as Inline[])
    else if ('children' in node) for (const child of node.children as object[]) visit(child)
  }
  visit(draft)
  return found[0] ?? []
}

/**
 * Inline nodes in a few words: `«…»` a ref, `‹…›` a def, `{type …}` any other node with children or value.
 */
export function shownInlines(nodes: readonly Inline[]): string {
  return nodes.map(shownInline).join('')
}

function shownInline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'ref':
      return `«${shownInlines(node.children)}»`
    case 'def':
      return `‹${shownInlines(node.children)}›`
    case 'i':
    case 'bracket':
      return `{${node.type} ${shownInlines(node.children)}}`
    case 'eop':
      return '{eop}'
    case 'bracketMark':
    case 'statusMarker':
    case 'omissis':
    case 'placeholder':
    case 'noteRef':
      return `{${node.type} ${node.value}}`
  }
}
