import type { Dated } from './dates.js'
import { type Facts, lastSegmentOf } from './facts.js'
import { componentSegment, type Iris, versionSegment } from './iri.js'
import type { Labels } from './labels.js'
import { comment, structure, type XmlComment, type XmlElement } from './xml.js'

/** Which part of the document a `meta` describes. */
export interface Component {
  readonly title: string
  /** Index of the annex from 1, or null for the main document. */
  readonly annex: number | null
  /** eId of the provision that is written alone, or null for a whole component. */
  readonly portion: string | null
}

type Property = XmlElement | XmlComment

/**
 * The `identification` of a component at the levels of Work, Expression and Manifestation (AKN-NC 4; profile,
 * 2).
 */
export function identification(facts: Facts, iris: Iris, labels: Labels, component: Component): XmlElement {
  const segment = componentSegment(component.annex, component.portion)
  return structure('identification', { source: `#${labels.tool.eId}` }, [
    structure('FRBRWork', {}, [
      ...names(`${iris.work}/${segment}`, iris.work),
      alias('title', component.title),
      ...(facts.number === null ? [] : [alias('symbol', facts.number)]),
      ...day('creation', facts.created),
      ...author(facts, labels),
      value('FRBRcountry', facts.country),
      ...(facts.subtype === null ? [] : [value('FRBRsubtype', facts.subtype)]),
      numberOrName(facts),
      value('FRBRprescriptive', 'true'),
      value('FRBRauthoritative', 'false'),
    ]),
    structure('FRBRExpression', {}, [
      ...names(`${iris.expression}/${segment}`, iris.expression),
      ...(facts.symbol === null ? [] : [alias('symbol', facts.symbol)]),
      ...day('issued', facts.issued),
      ...author(facts, labels),
      ...version(facts),
      value('FRBRauthoritative', 'false'),
      structure('FRBRlanguage', { language: facts.language }),
    ]),
    structure('FRBRManifestation', {}, [
      ...names(`${iris.expression}/${segment}.xml`, iris.manifestation),
      ...day('markup', facts.marked),
      agent(labels.tool.eId, labels.editorRole.eId),
      ...(component.portion === null ? [] : [structure('FRBRportion', { from: `#${component.portion}` })]),
      value('FRBRformat', 'application/xml'),
    ]),
  ])
}

function names(component: string, whole: string): XmlElement[] {
  return [value('FRBRthis', component), value('FRBRuri', whole)]
}

function value(name: string, text: string): XmlElement {
  return structure(name, { value: text })
}

function alias(name: string, text: string): XmlElement {
  return structure('FRBRalias', { name, value: text })
}

function day(name: string, { date, assumption }: Dated): Property[] {
  const element = structure('FRBRdate', { name, date })
  return assumption === null ? [element] : [comment(`ASSUMED date: ${assumption}`), element]
}

function author({ author: claim }: Facts, labels: Labels): Property[] {
  const element = agent(labels.author.eId, labels.authorRole.eId)
  if (claim === null || claim.confirmed) return [element]
  return [comment(`ASSUMED author: ${claim.note ?? 'not confirmed'}`), element]
}

function agent(eId: string, role: string): XmlElement {
  return structure('FRBRauthor', { href: `#${eId}`, as: `#${role}` })
}

function numberOrName(facts: Facts): XmlElement {
  const segment = lastSegmentOf(facts)
  return facts.number === null
    ? value('FRBRname', segment)
    : structure('FRBRnumber', { value: segment, showAs: facts.number })
}

function version(facts: Facts): XmlElement[] {
  return facts.version === null
    ? []
    : [structure('FRBRversionNumber', { value: versionSegment(facts.version), showAs: facts.version })]
}
