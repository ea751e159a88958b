import { assertNever, childrenOf } from '../../model/tree.js'
import type { AuthorialNote, Def, Inline, LegalNode, NoteRef, Ref } from '../../model/types.js'
import type { Context } from './context.js'
import { termKey } from './labels.js'
import { verbatim, type XmlElement, type XmlNode } from './xml.js'

/** Running text with what it holds; no white space is added or taken away. */
export function inlinesOf(nodes: readonly Inline[], context: Context): XmlNode[] {
  return nodes.flatMap((node) => inlineOf(node, context))
}

/** A block of running text. */
export function block(nodes: readonly Inline[], context: Context): XmlElement {
  return verbatim('p', {}, inlinesOf(nodes, context))
}

/** Whether a passage has anything to write. */
export function hasInlines(nodes: readonly Inline[]): boolean {
  return nodes.some((node) =>
    node.type === 'i' ? hasInlines(node.children) : node.type !== 'text' || node.value.trim() !== '',
  )
}

function inlineOf(node: Inline, context: Context): XmlNode[] {
  const { labels } = context
  switch (node.type) {
    case 'text':
      return [node.value]
    case 'i':
      return [verbatim('i', {}, inlinesOf(node.children, context))]
    case 'ref':
      return referenceOf(node, context)
    case 'def':
      return [definitionOf(node, context)]
    case 'bracket':
      return [named('bracketed', node.eId, labels.unresolvedText.eId, inlinesOf(node.children, context))]
    case 'bracketMark': {
      const name = node.value === '[' ? 'bracketOpen' : 'bracketClose'
      return [named(name, node.eId, labels.unresolvedText.eId, [node.value])]
    }
    case 'statusMarker': {
      const status = labels.statuses.get(node.status)?.eId ?? null
      return [named('negotiationStatus', node.eId, status, [node.value]), ...remarkRefs(node.eId, context)]
    }
    case 'omissis': {
      const attributes = { eId: node.eId, refersTo: `#${labels.textNotReproduced.eId}` }
      return [verbatim('omissis', attributes, [node.value])]
    }
    case 'placeholder':
      return [verbatim('placeholder', { eId: node.eId, originalText: node.value }, [node.value])]
    case 'noteRef':
      return [noteCall(node, context)]
    case 'eop':
      return [verbatim('eop', { eId: node.eId, number: node.number })]
    default:
      return assertNever(node)
  }
}

function named(name: string, eId: string, concept: string | null, children: readonly XmlNode[]): XmlElement {
  return verbatim('inline', { eId, name, refersTo: concept === null ? null : `#${concept}` }, children)
}

/**
 * A mention of provisions: `ref` to its target; of several targets, one `ref` in an `mref` for each part of
 * the words that has its own, else a `ref` to the first. A mention that leads nowhere in the draft is plain
 * text (profile, section 5).
 */
function referenceOf(node: Ref, context: Context): XmlNode[] {
  const children = inlinesOf(node.children, context)
  const [href] = node.targets.map(context.link).filter((target) => target !== null)
  if (href === undefined) return children
  return node.targets.length > 1 && hasRef(node.children)
    ? [verbatim('mref', { eId: node.eId }, children)]
    : [verbatim('ref', { eId: node.eId, href }, children)]
}

function hasRef(nodes: readonly LegalNode[]): boolean {
  return nodes.some((node) => node.type === 'ref' || hasRef(childrenOf(node)))
}

function definitionOf(node: Def, context: Context): XmlElement {
  const term = context.labels.terms.get(termKey(node.term))
  const attributes = { eId: node.eId, refersTo: term === undefined ? null : `#${term.eId}` }
  return verbatim('def', attributes, inlinesOf(node.children, context))
}

/**
 * The footnote at its first call, a reference to it at any other; the bare mark where the draft has no such
 * note.
 */
function noteCall(node: NoteRef, context: Context): XmlElement {
  const note = node.note === null ? undefined : context.notes.get(node.note)
  if (note === undefined) return verbatim('sup', {}, [node.value])
  return context.placed.has(note.address)
    ? verbatim('noteRef', { href: `#${note.eId}`, marker: node.value })
    : footnote(note, node.value, context)
}

/** A footnote: text of the draft's authors, so no `note` of the metadata. */
export function footnote(note: AuthorialNote, marker: string | null, context: Context): XmlElement {
  context.placed.add(note.address)
  const blocks = note.children.flatMap((child) =>
    child.type === 'content' && hasInlines(child.children) ? [block(child.children, context)] : [],
  )
  const attributes = { eId: note.eId, marker, placement: 'bottom' }
  return verbatim('authorialNote', attributes, blocks.length === 0 ? [verbatim('p', {})] : blocks)
}

/** The marks of the editorial notes on an element. */
export function remarkRefs(eId: string, context: Context): XmlElement[] {
  return (context.remarks.get(eId) ?? []).map((remark) =>
    verbatim('noteRef', { href: `#${remark.eId}`, marker: remark.marker, status: 'editorial' }),
  )
}
