import { identify } from '../../src/model/identify.js'
import type { Draft, LegalNode } from '../../src/model/types.js'

/** A node of the tree as tests write it: without identifiers, and in any combination. */
export interface RawNode {
  readonly type: string
  readonly [key: string]: unknown
}

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

/** A leaf or inline node: `raw('placeholder', { value: '[date]' })`. */
export function raw(type: string, fields: Readonly<Record<string, unknown>> = {}): RawNode {
  return { type, position, ...fields }
}

export function text(value: string): RawNode {
  return raw('text', { value })
}

export function num(value: string): RawNode {
  return raw('num', { value })
}

/** A node that holds inline nodes: a passage, emphasis, a mention. Strings are text nodes. */
export function passage(type: string, ...inlines: readonly (RawNode | string)[]): RawNode {
  return raw(type, {
    children: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
  })
}

export function marker(status = 'agreed-ad-referendum'): RawNode {
  return raw('statusMarker', { value: `[${status.replaceAll('-', ' ')}]`, status })
}

/** A provision with this number (null for none) and these children. */
export function provision(
  type: string,
  number: string | null,
  children: readonly RawNode[],
  fields: Readonly<Record<string, unknown>> = {},
): RawNode {
  return raw(type, { number, status: null, flags: [], repairs: [], ...fields, children })
}

/** A draft of these parts, with addresses and identifiers. */
export function rawDraft(
  children: readonly RawNode[],
  fields: Readonly<Record<string, unknown>> = {},
): Draft {
  const draft = raw('draft', {
    schema: 'treaty/draft@1',
    id: null,
    title: null,
    language: 'en',
    source: { name: 'raw.txt', format: 'text', length: 0 },
    noise: [],
    ...fields,
    children,
  })
  // Raw nodes are free in what stands in what, so that tests can have odd drafts too.
  return identify(draft as unknown as Draft)
}

/** A draft with one article that has these children beside its number. */
export function draftOfArticle(...children: readonly RawNode[]): Draft {
  return rawDraft([provision('body', null, [provision('article', '1', [num('Article 1.'), ...children])])])
}

/** The node of a draft with this eId. */
export function nodeWith(draft: Draft, eId: string): LegalNode {
  const find = (node: LegalNode): LegalNode | undefined => {
    if ('eId' in node && node.eId === eId) return node
    const children: readonly LegalNode[] = 'children' in node ? node.children : []
    for (const child of children) {
      const found = find(child)
      if (found !== undefined) return found
    }
    return undefined
  }
  const found = find(draft)
  if (found === undefined) throw new Error(`no node with the eId ${eId}`)
  return found
}
