import { structure, verbatim, type XmlElement } from './xml.js'

/** A part of a provision before it is known which element of Akoma Ntoso may hold it at its place. */
export type Slot = ElementSlot | PassageSlot

/** A provision below, a list or a paragraph: at home anywhere. */
interface ElementSlot {
  readonly kind: 'element'
  readonly element: XmlElement
}

export interface PassageSlot {
  /** `marker`: a status marker on a line of its own, which joins the intro or the wrapUp. */
  readonly kind: 'content' | 'intro' | 'wrapUp' | 'marker'
  readonly eId: string
  /** What the draft leaves out is `incomplete` (XSD statusType). */
  readonly status: 'incomplete' | null
  readonly blocks: readonly XmlElement[]
}

/** The element around the slots: its eId, and a way to name elements that only Akoma Ntoso has. */
export interface Owner {
  readonly eId: string
  readonly claim: (wanted: string) => string
}

/**
 * The children of an element of the schema's type `hierarchy`: one content, or intro, elements, wrapUp. A
 * passage that the schema has no room for where it stands gets an `hcontainer` of its own, so that the order
 * stays.
 */
export function arrange(slots: readonly Slot[], owner: Owner): XmlElement[] {
  const [first] = slots
  if (slots.length === 1 && first?.kind === 'content') return [passage('content', [first], owner)]
  const head = runLength(slots, 'intro')
  const tail = runLength(slots.slice(head).reverse(), 'wrapUp')
  const intro = slots.slice(0, head).filter(isPassage)
  const wrapUp = slots.slice(slots.length - tail).filter(isPassage)
  return [
    ...(intro.length > 0 ? [passage('intro', intro, owner)] : []),
    ...slots.slice(head, slots.length - tail).map((slot) => standing(slot, owner)),
    ...(tail > 0 ? [passage('wrapUp', wrapUp, owner)] : []),
  ]
}

/** The children of an element that holds elements of hierarchy only, as `body` does. */
export function arrangeFlat(slots: readonly Slot[], owner: Owner): XmlElement[] {
  return slots.map((slot) => standing(slot, owner))
}

/** How many slots at the start can be one passage: markers, and one passage of the kind. */
function runLength(slots: readonly Slot[], kind: 'intro' | 'wrapUp'): number {
  let passages = 0
  let length = 0
  for (const slot of slots) {
    if (slot.kind === kind) passages += 1
    if ((slot.kind !== kind && slot.kind !== 'marker') || passages > 1) break
    length += 1
  }
  return length
}

function isPassage(slot: Slot): slot is PassageSlot {
  return slot.kind !== 'element'
}

/** A slot as an element that may stand anywhere in a hierarchy. */
export function standing(slot: Slot, owner: Owner): XmlElement {
  if (slot.kind === 'element') return slot.element
  const name = slot.kind === 'marker' ? markerHost(slot.eId) : slot.kind
  const eId = owner.claim(within(owner.eId, 'hcontainer_1'))
  return structure('hcontainer', { eId, name }, [passage(name, [slot], owner)])
}

/** The passage that a marker's eId puts it into: `art_31__wrapup`. */
function markerHost(eId: string): 'intro' | 'wrapUp' {
  return eId.endsWith('wrapup') ? 'wrapUp' : 'intro'
}

/** One passage; its eId is the tree's, or, where it holds markers only, the one that theirs begin with. */
function passage(
  name: 'content' | 'intro' | 'wrapUp',
  slots: readonly PassageSlot[],
  { claim }: Owner,
): XmlElement {
  const own = slots.find(({ kind }) => kind !== 'marker')
  const eId = own?.eId ?? claim(slots[0]?.eId ?? name)
  const blocks = slots.flatMap((slot) => slot.blocks)
  return verbatim(name, { eId, status: own?.status ?? null }, blocks)
}

/** The eId of an element inside another (AKN-NC 5.4.1). */
export function within(prefix: string, reference: string): string {
  return prefix === '' ? reference : `${prefix}__${reference}`
}
