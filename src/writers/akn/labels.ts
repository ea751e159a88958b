import type { LegalNode } from '../../model/types.js'
import type { Facts } from './facts.js'
import type { ClaimId } from './identifiers.js'
import { camelCase, slugOf, wordsOf } from './slug.js'

/** An entity that the document refers to: an entry of `references` (AKN-NC 4.11). */
export interface Label {
  readonly element: 'TLCOrganization' | 'TLCRole' | 'TLCConcept' | 'TLCTerm'
  readonly eId: string
  readonly href: string
  readonly showAs: string
}

export interface Labels {
  /** The software that made the XML. */
  readonly tool: Label
  readonly author: Label
  readonly authorRole: Label
  readonly editorRole: Label
  readonly unresolvedText: Label
  readonly textNotReproduced: Label
  readonly stage: Label | null
  /** Concepts by the status that a marker gives. */
  readonly statuses: ReadonlyMap<string, Label>
  /** Defined terms by the key of `termKey`. */
  readonly terms: ReadonlyMap<string, Label>
  /** Those that the document uses, in the order of writing. */
  readonly used: readonly Label[]
}

/** What makes two printed wordings one term: their words, whatever their case. */
export function termKey(term: string): string {
  return wordsOf(term).join(' ') || term
}

/** The entities that the nodes written and the metadata refer to. */
export function labelsOf(
  written: ReadonlySet<LegalNode>,
  facts: Facts,
  toolVersion: string,
  claim: ClaimId,
): Labels {
  const label = (element: Label['element'], wanted: string, path: string, showAs: string): Label => ({
    element,
    eId: claim(wanted),
    href: `/akn/ontology/${path}`,
    showAs: showAs.replace(/\s+/gu, ' ').trim(),
  })
  const concept = (wanted: string, showAs: string): Label =>
    label('TLCConcept', wanted, `concept/negotiation/treaty.${dotted(showAs)}`, showAs)
  const role = (eId: string, showAs: string): Label =>
    label('TLCRole', eId, `role/treaty.${facts.country}.${eId}`, showAs)

  const agent = facts.author?.value ?? UNKNOWN_AUTHOR
  const toolName = `treaty ${toolVersion} (conversion software)`
  const tool = label('TLCOrganization', 'treaty', 'organization/unreg.treaty.toolkit', toolName)
  const author = label(
    'TLCOrganization',
    slugOf(agent.id) || UNKNOWN_AUTHOR.id,
    `organization/unreg.${dotted(agent.id)}`,
    agent.name,
  )
  const authorRole = role('author', 'Author')
  const editorRole = role('editor', 'Editor of the XML')
  const unresolvedText = concept('unresolvedText', 'text in square brackets, not agreed')
  const textNotReproduced = concept('textNotReproduced', 'provision printed without its text')
  const stage = facts.stage === null ? null : concept(camelCase(facts.stage) || 'stage', facts.stage)

  const marks = marksIn(written)
  const statuses = new Map(
    marks.statuses.map((status) => {
      const showAs = wordsOf(status).join(' ') || status
      return [status, concept(camelCase(status) || 'status', showAs)]
    }),
  )
  const terms = new Map(
    [...marks.terms].map(([key, term]) => {
      const path = `term/treaty.${facts.language}.${dotted(term)}`
      return [key, label('TLCTerm', `term-${slugOf(term) || 'nn'}`, path, term)]
    }),
  )
  const used = [
    tool,
    author,
    authorRole,
    editorRole,
    ...(stage === null ? [] : [stage]),
    ...statuses.values(),
    ...(marks.hasBrackets ? [unresolvedText] : []),
    ...(marks.hasOmissions ? [textNotReproduced] : []),
    ...terms.values(),
  ]
  return {
    tool,
    author,
    authorRole,
    editorRole,
    unresolvedText,
    textNotReproduced,
    stage,
    statuses,
    terms,
    used,
  }
}

const UNKNOWN_AUTHOR = { id: 'unknown', name: 'Author not stated in the source' }

/** What stands in the text that needs a label. */
interface Marks {
  /** In the order of the text, each once. */
  readonly statuses: readonly string[]
  /** The first printed wording of each term by its key, in the order of the text. */
  readonly terms: ReadonlyMap<string, string>
  readonly hasBrackets: boolean
  readonly hasOmissions: boolean
}

function marksIn(written: ReadonlySet<LegalNode>): Marks {
  const nodes = [...written]
  const terms = new Map<string, string>()
  for (const node of nodes) {
    if (node.type === 'def' && !terms.has(termKey(node.term))) terms.set(termKey(node.term), node.term)
  }
  const statuses = nodes.flatMap((node) => (node.type === 'statusMarker' ? [node.status] : []))
  return {
    statuses: [...new Set(statuses)],
    terms,
    hasBrackets: nodes.some(isBracketed),
    hasOmissions: nodes.some(({ type }) => type === 'omissis'),
  }
}

function isBracketed(node: LegalNode): boolean {
  if (node.type === 'num') return /[[\]]/u.test(node.value)
  return node.type === 'bracket' || node.type === 'bracketMark'
}

/** The last segment of an entity's IRI: words joined by dots. */
function dotted(name: string): string {
  return wordsOf(name).join('.') || 'nn'
}
