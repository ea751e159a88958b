import { isProvision } from '../../model/tree.js'
import type { AnyProvision, LegalNode, Placeholder, Ref } from '../../model/types.js'
import { alternativesOf } from './alternatives.js'
import { bracketsOf } from './brackets.js'
import type { Entry } from './entry.js'
import type { Labels } from './labels.js'
import type { Link } from './links.js'
import { isOmission } from './omission.js'
import { isTrailing, type Remark } from './remarks.js'
import type { Place } from './scope.js'
import { structure, type XmlElement } from './xml.js'

/**
 * The `negotiation` element of our namespace, which says to programs what the text's brackets, markers and
 * numbers say to people, or null where there is nothing to say. Entries are grouped by name, each group in
 * document order.
 */
export function negotiationOf(
  places: readonly Place[],
  labels: Labels,
  remarks: readonly Remark[],
  link: Link,
): XmlElement | null {
  const written = new Set(places.map(({ node }) => node))
  const notes = new Map(remarks.map((remark) => [remark.about, remark.eId]))
  const brackets = bracketsOf(places, labels.unresolvedText)
  const entries: Entry[] = [
    ...places.flatMap((place) => statusEntries(place, labels, notes)),
    ...brackets.pairs,
    ...places.flatMap((place) => alternativeEntries(place, written)),
    ...places.flatMap((place) => omittedEntries(place, labels)),
    ...places.flatMap(({ node }) => (node.type === 'placeholder' ? [blankEntry(node)] : [])),
    ...places.flatMap(({ node }) => (node.type === 'ref' ? targetEntries(node, link) : [])),
    ...remarkEntries(remarks, 'repair'),
    ...remarkEntries(remarks, 'issue'),
    ...brackets.issues,
  ]
  if (entries.length === 0) return null
  const children = entries.map(({ name, attributes }) => structure(`treaty:${name}`, attributes))
  return structure('treaty:negotiation', { version: '1' }, children)
}

function statusEntries(place: Place, labels: Labels, notes: ReadonlyMap<string, string>): Entry[] {
  const { node, provision, passage, siblings } = place
  if (node.type !== 'statusMarker') return []
  const concept = labels.statuses.get(node.status)
  const href = passage ?? provision?.eId
  if (concept === undefined || href === undefined) return []
  const trailing = passage === null && isTrailing(node, siblings)
  const note = notes.get(node.eId)
  return [
    {
      name: 'status',
      attributes: {
        href: `#${href}`,
        scope: passage === null ? 'provision' : 'text',
        certainty: trailing ? 'low' : null,
        concept: `#${concept.eId}`,
        marker: `#${node.eId}`,
        note: note === undefined ? null : `#${note}`,
      },
    },
  ]
}

function alternativeEntries({ node, siblings }: Place, written: ReadonlySet<LegalNode>): Entry[] {
  if (!isProvision(node)) return []
  const targets = alternativesOf(node, siblings).filter((target) => written.has(target))
  return targets.length === 0
    ? []
    : [{ name: 'alternative', attributes: { href: `#${node.eId}`, to: hrefList(targets) } }]
}

function hrefList(provisions: readonly AnyProvision[]): string {
  return provisions.map(({ eId }) => `#${eId}`).join(' ')
}

function omittedEntries({ node }: Place, labels: Labels): Entry[] {
  if (!isProvision(node) || !isOmission(node)) return []
  const concept = `#${labels.textNotReproduced.eId}`
  return [{ name: 'omitted', attributes: { concept, href: `#${node.eId}` } }]
}

function blankEntry(node: Placeholder): Entry {
  const kind = node.value.replace(/[[\]]/gu, '').replace(/\s+/gu, ' ').trim()
  return { name: 'blank', attributes: { href: `#${node.eId}`, kind } }
}

/** All targets of a reference to several provisions, of which a `ref` names the first only. */
function targetEntries(node: Ref, link: Link): Entry[] {
  const hrefs = node.targets.map(link).filter((href) => href !== null)
  return hrefs.length < 2
    ? []
    : [{ name: 'targets', attributes: { href: `#${node.eId}`, to: hrefs.join(' ') } }]
}

function remarkEntries(remarks: readonly Remark[], name: 'repair' | 'issue'): Entry[] {
  return remarks.flatMap(({ eId, entry }) =>
    entry?.name === name ? [{ name, attributes: { ...entry.attributes, note: `#${eId}` } }] : [],
  )
}
