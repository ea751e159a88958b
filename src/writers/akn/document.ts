import { headingOf, numOf } from '../../model/tree.js'
import type { Attachment, Draft } from '../../model/types.js'
import { blockElements, preambleElements } from './blocks.js'
import type { Context } from './context.js'
import { emptyContainer, flatElements } from './hierarchy.js'
import { identification } from './identification.js'
import { footnote } from './inlines.js'
import { type Metadata, metaElement } from './meta.js'
import { numAndHeadings } from './num-and-headings.js'
import { tocElement, tocTargetsOf } from './toc.js'
import { structure, verbatim, type XmlElement } from './xml.js'

/** The parts of a `bill`. */
interface Parts {
  readonly preface: Part
  readonly preamble: Part
  readonly body: Part
  readonly conclusions: Part
  readonly attachments: XmlElement[]
}

interface Part {
  /** Null as long as the draft has no such part. */
  eId: string | null
  children: readonly XmlElement[]
}

/** A whole draft as a `bill` with its metadata. */
export function billElement(draft: Draft, metadata: Metadata, context: Context): XmlElement {
  const { facts } = metadata
  const annexes = draft.children.filter((child) => child.type === 'attachment').map(titleOf)
  const component = { title: facts.title, annex: null, portion: null }
  const parts = partsOf(draft, metadata, context)
  addUncalledNotes(parts.conclusions, context)
  if (parts.body.children.length === 0) {
    parts.body.children = [emptyContainer({ eId: '', claim: context.claim })]
  }
  return structure('bill', { name: facts.name, contains: 'originalVersion' }, [
    metaElement(metadata, component, { annexes }),
    ...partElement('preface', parts.preface, context),
    ...partElement('preamble', parts.preamble, context),
    ...partElement('body', parts.body, context),
    ...partElement('conclusions', parts.conclusions, context),
    ...(parts.attachments.length === 0 ? [] : [structure('attachments', {}, parts.attachments)]),
  ])
}

/** The parts in the order of the draft; a table of contents stands with the part that it follows. */
function partsOf(draft: Draft, metadata: Metadata, context: Context): Parts {
  const part = (): Part => ({ eId: null, children: [] })
  const parts: Parts = {
    preface: part(),
    preamble: part(),
    body: part(),
    conclusions: part(),
    attachments: [],
  }
  const targets = tocTargetsOf(draft, context)
  let latest = parts.preface
  for (const child of draft.children) {
    switch (child.type) {
      case 'preface':
      case 'conclusions':
        latest = parts[child.type]
        extend(latest, child.eId, blockElements(child, metadata.facts, context))
        break
      case 'preamble':
        latest = parts.preamble
        extend(latest, child.eId, preambleElements(child, context))
        break
      case 'body':
        extend(parts.body, child.eId, flatElements(child, context))
        latest = parts.conclusions
        break
      case 'toc':
        if (child.children.length > 0) extend(latest, null, [tocElement(child, targets, context)])
        break
      case 'attachment':
        parts.attachments.push(attachmentElement(child, parts.attachments.length + 1, metadata, context))
        break
      case 'authorialNote':
        break
    }
  }
  return parts
}

function extend(part: Part, eId: string | null, elements: readonly XmlElement[]): void {
  part.eId ??= eId
  part.children = [...part.children, ...elements]
}

function partElement(
  name: 'preface' | 'preamble' | 'body' | 'conclusions',
  part: Part,
  context: Context,
): XmlElement[] {
  if (part.children.length === 0) return []
  return [structure(name, { eId: part.eId ?? context.claim(name) }, part.children)]
}

/** Footnotes whose mark the text has lost; they stand behind the text, as the source prints them. */
function addUncalledNotes(conclusions: Part, context: Context): void {
  const notes: XmlElement[] = []
  for (const note of context.notes.values()) {
    if (context.placed.has(note.address)) continue
    notes.push(verbatim('p', {}, [footnote(note, note.number, context)]))
  }
  if (notes.length === 0) return
  const eId = context.claim(`conclusions__container_${conclusions.children.length + 1}`)
  extend(conclusions, null, [structure('container', { eId, name: 'notes' }, notes)])
}

/** An annex: a document of its own with full metadata (AKN-NC 4.8.1). */
function attachmentElement(
  node: Attachment,
  index: number,
  { facts, iris, labels }: Metadata,
  context: Context,
): XmlElement {
  const component = { title: titleOf(node), annex: index, portion: null }
  return structure('attachment', { eId: node.eId }, [
    ...numAndHeadings(node, context),
    structure('doc', { name: 'annex', contains: 'originalVersion' }, [
      structure('meta', {}, [identification(facts, iris, labels, component)]),
      structure('mainBody', { eId: context.claim(`${node.eId}__body`) }, flatElements(node, context)),
    ]),
  ])
}

/** What an annex is called: `Annex I. Forms`; `Annex` where it prints neither number nor heading. */
function titleOf(node: Attachment): string {
  const title = [numOf(node), headingOf(node)].filter((part) => part !== null).join(' ')
  return title.trim() === '' ? 'Annex' : title
}
