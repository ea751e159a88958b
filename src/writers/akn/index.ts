import type { AnyProvision, Draft } from '../../model/types.js'
import type { Write } from '../index.js'
import type { Context } from './context.js'
import { billElement } from './document.js'
import { factsOf } from './facts.js'
import { characterFindings, factFindings } from './findings.js'
import { identifiersBeside } from './identifiers.js'
import { irisOf } from './iri.js'
import { labelsOf } from './labels.js'
import { linksOf } from './links.js'
import { AKN_NAMESPACE, NEGOTIATION_NAMESPACE } from './namespaces.js'
import { negotiationOf } from './negotiation.js'
import { type Alone, portionElement } from './portion.js'
import { type Remark, remarksOf } from './remarks.js'
import { notesOf, type Place, placesOf, writtenNodes } from './scope.js'
import { tocTargetsOf } from './toc.js'
import { serialise, structure } from './xml.js'

/**
 * A draft in Akoma Ntoso 3.0: a `bill`, or a `portion` of it for one provision, valid against the OASIS
 * schema, with identifiers by the Naming Convention and what negotiators marked in `analysis/otherAnalysis`.
 * Days that the draft does not state are assumed; each has a comment in the XML and a diagnostic.
 */
export const write: Write = (draft, options) => {
  const facts = factsOf(draft, options)
  const iris = irisOf(facts)
  const claim = identifiersBeside(draft)
  const written = writtenNodes(draft, options.root)
  const places = [...placesOf(draft, written)]
  const link = linksOf(draft, written, iris)
  const labels = labelsOf(written, facts, options.toolVersion, claim)
  const remarks = remarksOf(places, claim)
  const negotiation = negotiationOf(places, labels, remarks, link)
  const context: Context = {
    link,
    labels,
    claim,
    notes: notesOf(draft),
    placed: new Set(),
    remarks: byAnchor(remarks),
  }
  const metadata = { facts, iris, labels, remarks, negotiation, claim }
  const document =
    options.root === null
      ? billElement(draft, metadata, context)
      : portionElement(aloneIn(draft, options.root, places, context), metadata, context)
  const root = structure('akomaNtoso', { xmlns: AKN_NAMESPACE, 'xmlns:treaty': NEGOTIATION_NAMESPACE }, [
    document,
  ])
  const { xml, replaced } = serialise(root)
  const file = draft.source.name
  return {
    content: xml,
    diagnostics: [...factFindings(facts, options.work, file), ...characterFindings(replaced, file)],
  }
}

function byAnchor(remarks: readonly Remark[]): ReadonlyMap<string, readonly Remark[]> {
  const anchors = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const others = anchors.get(remark.about)
    if (others === undefined) anchors.set(remark.about, [remark])
    else others.push(remark)
  }
  return anchors
}

function aloneIn(draft: Draft, root: AnyProvision, places: readonly Place[], context: Context): Alone {
  const siblings = places.find(({ node }) => node === root)?.siblings ?? [root]
  const annexes = draft.children.filter((child) => child.type === 'attachment')
  const index = annexes.findIndex((annex) => root.eId === annex.eId || root.eId.startsWith(`${annex.eId}__`))
  return { root, siblings, annex: index < 0 ? null : index + 1, tocTargets: tocTargetsOf(draft, context) }
}
