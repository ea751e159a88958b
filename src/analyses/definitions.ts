import { childrenOf, headingOf } from '../model/tree.js'
import type { Address, Draft, LegalNode } from '../model/types.js'
import { type FoundTerm, findTerms } from './definitions/find-terms.js'
import { emphasisedIn, quotedIn } from './definitions/terms.js'
import { findMentions } from './references/find-mentions.js'
import { leafText, type Passage, passagesOf } from './references/passages.js'
import { resolveMentions } from './references/resolve.js'
import { tokenize } from './references/tokens.js'
import type { Reference } from './references/types.js'

/** A word that a draft gives a meaning. */
export interface Definition {
  readonly from: Address
  /** The passage it stands in. */
  readonly passage: Address
  /** Offsets of the term in the text of the passage's leaves, UTF-16, end excluded. */
  readonly start: number
  readonly end: number
  /** As printed, without quotation marks, white space collapsed. */
  readonly term: string
  /**
   * The verb as printed: `shall mean`, `includes`, `hereinafter referred to as`; empty in `(“the Court”)`.
   */
  readonly verb: string
  /** Its short form: `ICT` of `“Information and communications technologies” (ICT)`; null without one. */
  readonly alias: string | null
  /** The provisions within which the meaning holds; none where it holds in all of the draft. */
  readonly extent: readonly Address[]
}

/** `Article 2. Use of terms`, `Definitions`. */
const DEFINITIONS_HEADING = /^(?:use of terms|definitions?|terms?|terminology|interpretation)\b/iu

/** `For the purposes of this Convention:` */
const PURPOSE = /\bfor(?:\s+the)?\s+purposes?\s+of\b/iu

/** The definitions of a draft in document order; `“freezing” or “seizure” shall mean` gives two. */
export function findDefinitions(draft: Draft): Definition[] {
  const references = byPassage(resolveMentions(findMentions(draft), draft))
  return passagesOf(draft)
    .filter(({ node }) => node.type !== 'heading')
    .flatMap((passage) => {
      const terms = termsIn(passage)
      return terms.map((found) => definitionOf(found, passage, extentOf(found, passage, references)))
    })
}

function termsIn({ node, readable, around }: Passage): FoundTerm[] {
  const emphasised = emphasisedIn(node.children)
  const quoted = quotedIn(readable)
  const definitional = node.type !== 'wrapUp' && isDefinitional(around)
  return findTerms({ text: readable, tokens: tokenize(readable), quoted, emphasised, definitional })
}

/** Whether a provision stands in an article of definitions, or in a list that is opened as one. */
function isDefinitional(around: readonly LegalNode[]): boolean {
  const article = around.findLast((node) => node.type === 'article')
  if (article !== undefined && DEFINITIONS_HEADING.test(headingOf(article) ?? '')) return true
  return around.slice(0, -1).some((node) => isPurpose(introOf(node)))
}

function isPurpose(intro: string): boolean {
  return PURPOSE.test(intro.slice(0, 40)) && intro.trimEnd().endsWith(':')
}

/** The chapeau of a provision; empty where it has none. */
function introOf(node: LegalNode): string {
  const intro = childrenOf(node).find((child) => child.type === 'intro')
  return intro?.type === 'intro' ? leafText(intro.children) : ''
}

function definitionOf(
  found: FoundTerm,
  { from, node, readable }: Passage,
  extent: readonly Address[],
): Definition {
  const { start, end, verb, alias } = found
  const term = readable.slice(start, end).replace(/\s+/gu, ' ')
  return { from, passage: node.address, start, end, term, verb, alias, extent }
}

function byPassage(references: readonly Reference[]): Map<Address, Reference[]> {
  const lists = new Map<Address, Reference[]>()
  for (const reference of references) {
    const list = lists.get(reference.passage)
    if (list === undefined) lists.set(reference.passage, [reference])
    else list.push(reference)
  }
  return lists
}

/** The provisions that `For the purposes of…` names, before the term or in a chapeau above it. */
function extentOf(
  { start }: FoundTerm,
  { node, readable, around }: Passage,
  references: ReadonlyMap<Address, readonly Reference[]>,
): readonly Address[] {
  const own = purposeTargets(readable.slice(0, start), references.get(node.address) ?? [])
  if (own !== null) return own
  for (const above of around.toReversed()) {
    const intro = childrenOf(above).find((child) => child.type === 'intro')
    if (intro?.type !== 'intro' || intro === node || !isPurpose(leafText(intro.children))) continue
    return purposeTargets(leafText(intro.children), references.get(intro.address) ?? []) ?? []
  }
  return []
}

/** What a text says it is for the purposes of; null where it says nothing. */
function purposeTargets(text: string, references: readonly Reference[]): readonly Address[] | null {
  const purpose = PURPOSE.exec(text)
  if (purpose === null) return null
  const from = purpose.index + purpose[0].length
  const named = references.find(({ start, end }) => start >= from && start <= from + 12 && end <= text.length)
  return named?.targets ?? []
}
