import { passageHost, siblingsOf } from '../../model/siblings.js'
import { childrenOf, isProvision } from '../../model/tree.js'
import type {
  AnyProvision,
  Article,
  Attachment,
  Body,
  Container,
  Content,
  Def,
  Intro,
  LegalNode,
  Paragraph,
  Point,
  StatusMarker,
  WrapUp,
} from '../../model/types.js'
import { alternativesOf } from './alternatives.js'
import { arrange, arrangeFlat, type Owner, type PassageSlot, type Slot, within } from './arrange.js'
import type { Context } from './context.js'
import { block, hasInlines } from './inlines.js'
import { termKey } from './labels.js'
import { numAndHeadings } from './num-and-headings.js'
import { isOmission } from './omission.js'
import { structure, type XmlElement } from './xml.js'

/** A provision that Akoma Ntoso has an element of hierarchy for. */
export type Hierarchical = Article | Container | Paragraph | Point

/** A provision whose parts can stand in an element of hierarchy. */
type Owning = Hierarchical | Attachment | Body

type Part = Content | Intro | WrapUp | StatusMarker | Hierarchical

/** A provision with everything below it. */
export function hierarchyElement(
  node: Hierarchical,
  siblings: readonly LegalNode[],
  context: Context,
): XmlElement {
  const attributes = {
    eId: node.eId,
    refersTo: definedIn(node, context),
    alternativeTo: alternativeTo(node, siblings, context),
  }
  return structure(node.type, attributes, [
    ...numAndHeadings(node, context, siblings),
    ...innerElements(node, context),
  ])
}

/** What stands below a provision's number and heading. */
export function innerElements(node: Owning, context: Context): XmlElement[] {
  return arrange(slotsOf(node, node.eId, context), { eId: node.eId, claim: context.claim })
}

/**
 * The same for a parent that the schema gives neither intro nor wrapUp: `body`, and the `mainBody` of an
 * annex. Never empty: where there is nothing, an empty `hcontainer` stands, since the schema wants a child.
 */
export function flatElements(node: Attachment | Body, context: Context): XmlElement[] {
  const eId = node.type === 'body' ? '' : node.eId
  const owner: Owner = { eId, claim: context.claim }
  const elements = arrangeFlat(slotsOf(node, eId, context), owner)
  return elements.length > 0 ? elements : [emptyContainer(owner)]
}

/** Stands where the schema wants an element of hierarchy and the draft has none. */
export function emptyContainer({ eId, claim }: Owner): XmlElement {
  return structure('hcontainer', { eId: claim(within(eId, 'hcontainer_1')), name: 'empty' })
}

function partsOf(node: Owning): Part[] {
  const parts: Part[] = []
  for (const child of node.children) {
    if (child.type !== 'num' && child.type !== 'heading') parts.push(child)
  }
  return parts
}

function slotsOf(node: Owning, owner: string, context: Context): Slot[] {
  const parts = partsOf(node)
  const host = passageHost(owner, siblingsOf(node))
  const isPlain = node.type === 'paragraph' || node.type === 'point'
  if (host.list === null) {
    return parts.flatMap((part) => hostedSlots(part, parts, host.paragraph, context))
  }
  if (isPlain) return [{ kind: 'element', element: listElement(parts, host.list, context) }]
  const { list, paragraph } = host
  return grouped(parts).flatMap((group): Slot[] => {
    if (!Array.isArray(group)) return hostedSlots(group, parts, paragraph, context)
    const element = listElement(group, list, context)
    return [{ kind: 'element', element: paragraph === null ? element : wrapped(element, paragraph, context) }]
  })
}

/** A part as a slot; an article's own text in the `paragraph` that Akoma Ntoso puts around it. */
function hostedSlots(
  part: Part,
  siblings: readonly Part[],
  paragraph: string | null,
  context: Context,
): Slot[] {
  const slots = slotOf(part, siblings, context)
  const [slot] = slots
  if (paragraph === null || slot?.kind !== 'content') return slots
  const eId = context.claim(paragraph)
  return [
    {
      kind: 'element',
      element: structure('paragraph', { eId }, arrange([slot], { eId, claim: context.claim })),
    },
  ]
}

function wrapped(element: XmlElement, paragraph: string, context: Context): XmlElement {
  return structure('paragraph', { eId: context.claim(paragraph) }, [element])
}

function listElement(parts: readonly Part[], wanted: string, context: Context): XmlElement {
  const eId = context.claim(wanted)
  const slots = parts.flatMap((part) => slotOf(part, parts, context))
  return structure('list', { eId }, arrange(slots, { eId, claim: context.claim }))
}

/**
 * Parts with each run of points gathered into a list, the chapeau before it and the flush text behind it
 * included.
 */
function grouped(parts: readonly Part[]): (Part | Part[])[] {
  const groups: (Part | Part[])[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.type === 'point') {
      if (Array.isArray(last) && last.at(-1)?.type !== 'wrapUp') last.push(part)
      else if (last !== undefined && !Array.isArray(last) && last.type === 'intro') {
        groups.splice(-1, 1, [last, part])
      } else groups.push([part])
    } else if (part.type === 'wrapUp' && Array.isArray(last) && last.at(-1)?.type === 'point') last.push(part)
    else groups.push(part)
  }
  return groups
}

function slotOf(part: Part, siblings: readonly Part[], context: Context): Slot[] {
  if (part.type === 'statusMarker') {
    return [{ kind: 'marker', eId: hostOf(part.eId), status: null, blocks: [block([part], context)] }]
  }
  if (part.type === 'content' || part.type === 'intro' || part.type === 'wrapUp') {
    return hasInlines(part.children) ? [passageSlot(part, context)] : []
  }
  return [{ kind: 'element', element: hierarchyElement(part, siblings, context) }]
}

/** A passage that has something to write. */
export function passageSlot(node: Content | Intro | WrapUp, context: Context): PassageSlot {
  return {
    kind: node.type,
    eId: node.eId,
    status: isOmission(node) ? 'incomplete' : null,
    blocks: [block(node.children, context)],
  }
}

/** `art_9__intro` of `art_9__intro__inline_1`: the eId that another begins with. */
export function hostOf(eId: string): string {
  return eId.slice(0, Math.max(0, eId.lastIndexOf('__')))
}

/** The terms that a provision defines in its own words. */
function definedIn(node: Hierarchical, context: Context): string | null {
  const terms = childrenOf(node)
    .filter((child) => !isProvision(child))
    .flatMap(definitionsIn)
    .map((def) => context.labels.terms.get(termKey(def.term)))
    .filter((term) => term !== undefined)
  return terms.length === 0 ? null : [...new Set(terms.map(({ eId }) => `#${eId}`))].join(' ')
}

function definitionsIn(node: LegalNode): Def[] {
  return [...(node.type === 'def' ? [node] : []), ...childrenOf(node).flatMap(definitionsIn)]
}

/** The first of the provisions that this one is an alternative to; the schema takes one (XSD alt). */
function alternativeTo(node: AnyProvision, siblings: readonly LegalNode[], context: Context): string | null {
  const [first] = alternativesOf(node, siblings)
  const href = first === undefined ? null : context.link(first.address)
  return href?.startsWith('#') ? href : null
}
