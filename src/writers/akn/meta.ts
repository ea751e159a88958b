import type { Facts } from './facts.js'
import { type Component, identification } from './identification.js'
import type { ClaimId } from './identifiers.js'
import { componentSegment, type Iris } from './iri.js'
import type { Label, Labels } from './labels.js'
import type { Remark } from './remarks.js'
import { structure, verbatim, type XmlElement } from './xml.js'

/** What the `meta` of a document is made from. */
export interface Metadata {
  readonly facts: Facts
  readonly iris: Iris
  readonly labels: Labels
  readonly remarks: readonly Remark[]
  readonly negotiation: XmlElement | null
  readonly claim: ClaimId
}

/**
 * The `meta` of the document itself, in the order that the schema fixes: with references to the titles of its
 * annexes, or, for a portion, with one of the given eId to the document that it is taken from.
 */
export function metaElement(
  metadata: Metadata,
  component: Component,
  whole: { readonly annexes: readonly string[] } | { readonly includedIn: string },
): XmlElement {
  const { facts, iris, labels, claim } = metadata
  const source = `#${labels.tool.eId}`
  const original = claim('ro_1')
  return structure('meta', {}, [
    identification(facts, iris, labels, component),
    ...publication(facts),
    structure('lifecycle', { source }, [generation(facts, original, claim)]),
    ...workflow(metadata, source),
    ...analysis(metadata.negotiation, source),
    structure('references', { source }, [
      reference('original', original, iris.original, facts.number ?? facts.title),
      ...('annexes' in whole
        ? annexReferences(whole.annexes, iris, claim)
        : [documentReference(whole.includedIn, facts, iris)]),
      ...labels.used.map(labelElement),
    ]),
    ...notes(metadata.remarks, source),
  ])
}

/** Only a document with a symbol is known to be published as one. */
function publication({ symbol, issued, country, job }: Facts): XmlElement[] {
  if (symbol === null) return []
  const body = country === 'un' ? 'UN document' : 'document'
  const showAs = country === 'un' ? `United Nations document ${symbol}` : `Document ${symbol}`
  return [structure('publication', { date: issued.date, name: body, showAs, number: job })]
}

function generation(facts: Facts, original: string, claim: ClaimId): XmlElement {
  return structure('eventRef', {
    eId: claim('eref_1'),
    date: facts.issued.date,
    type: 'generation',
    source: `#${original}`,
    originatingExpression: 'true',
  })
}

/** The step that made this draft, where it is known what the step was and whose. */
function workflow({ facts, iris, labels, claim }: Metadata, source: string): XmlElement[] {
  if (labels.stage === null || facts.author === null) return []
  const step = structure('step', {
    eId: claim('step_1'),
    date: facts.issued.date,
    by: `#${labels.author.eId}`,
    as: `#${labels.authorRole.eId}`,
    outcome: `#${labels.stage.eId}`,
    href: iris.expression,
  })
  return [structure('workflow', { source }, [step])]
}

function analysis(negotiation: XmlElement | null, source: string): XmlElement[] {
  if (negotiation === null) return []
  return [structure('analysis', { source }, [structure('otherAnalysis', { source }, [negotiation])])]
}

function reference(name: string, eId: string, href: string, showAs: string): XmlElement {
  return structure(name, { eId, href, showAs })
}

function annexReferences(titles: readonly string[], iris: Iris, claim: ClaimId): XmlElement[] {
  return titles.map((title, index) => {
    const href = `${iris.expression}/${componentSegment(index + 1, null)}`
    return reference('hasAttachment', claim(`ha_${index + 1}`), href, title)
  })
}

/** The document that a portion is taken from (XSD portionAtt). */
function documentReference(eId: string, facts: Facts, iris: Iris): XmlElement {
  const showAs = facts.symbol ?? facts.title
  return structure('TLCReference', { eId, name: 'Expression', href: iris.expression, showAs })
}

function labelElement({ element, eId, href, showAs }: Label): XmlElement {
  return structure(element, { eId, href, showAs })
}

function notes(remarks: readonly Remark[], source: string): XmlElement[] {
  if (remarks.length === 0) return []
  const elements = remarks.map(({ eId, marker, text }) =>
    verbatim('note', { eId, marker, placement: 'bottom' }, [verbatim('p', {}, [`Editorial note: ${text}`])]),
  )
  return [structure('notes', { source }, elements)]
}
