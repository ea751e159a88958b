import { headingOf } from '../../model/tree.js'
import type { Draft } from '../../model/types.js'
import { type Document, documentOf, namesIn } from './documents.js'
import { byTitle, type Located, locate, type Standpoint } from './locate.js'
import { isPlaceholder } from './numbering.js'
import { type Entry, type Outline, outlineOf, outward, titleWords } from './outline.js'
import { tokenize } from './tokens.js'
import type { Mention, Reference, ReferenceFlag, Step } from './types.js'

/** What was cited last in the article at hand, for `that article` and `that Protocol`. */
interface Memory {
  readonly article: Entry | null
  readonly entries: readonly Entry[]
  readonly external: string | null
}

/**
 * Where the mentions of a draft lead, in their order: to all provisions that fit, or to none; nothing is
 * guessed. A bare noun that names no known instrument (`the Protocol` where none is meant) gives no
 * reference.
 */
export function resolveMentions(mentions: readonly Mention[], draft: Draft): Reference[] {
  const outline = outlineOf(draft)
  const names = namesIn(mentions, draft)
  const references: Reference[] = []
  let memory: Memory = { article: null, entries: [], external: null }
  for (const mention of mentions) {
    const from = outline.byAddress.get(mention.from)
    if (from === undefined) continue
    memory = recalled(memory, from)
    const document = documentOf(mention, names, memory.external)
    if (document === null) continue
    const { reference, entries } = referenceOf(mention, document, { outline, from, memory })
    references.push(reference)
    if (reference.kind !== 'self') memory = { ...memory, entries, external: reference.external }
  }
  return references
}

/** The memory, which does not outlast an article. */
function recalled(memory: Memory, from: Entry): Memory {
  const article = [...outward(from)].find(({ node }) => node.type === 'article') ?? from
  return article === memory.article ? memory : { article, entries: [], external: null }
}

interface Place {
  readonly outline: Outline
  readonly from: Entry
  readonly memory: Memory
}

function referenceOf(
  mention: Mention,
  document: Document,
  place: Place,
): { readonly reference: Reference; readonly entries: readonly Entry[] } {
  const { from, passage, start, text } = mention
  const external = externalName(mention, document, place.memory)
  const located = external === null ? locateAll(mention, place) : { entries: [], flags: [] }
  const targets = [...new Set(located.entries.map((entry) => entry.node.address))]
  const kind = external !== null ? 'external' : mention.citations.every(isSelf) ? 'self' : 'internal'
  const end = start + lengthOf(mention, located)
  const reference: Reference = {
    from,
    passage,
    start,
    end,
    text: text.slice(0, end - start),
    targets,
    external,
    kind,
    flags: kind === 'internal' ? flagsOf(mention, located) : [],
  }
  return { reference, entries: located.entries }
}

/** The instrument outside the draft; `that article` goes on with the one named before. */
function externalName({ citations }: Mention, document: Document, memory: Memory): string | null {
  if (document.kind === 'external') return document.name
  const anaphoric = citations.some((steps) => steps[0]?.designator.kind === 'same')
  return anaphoric ? memory.external : null
}

function isSelf(steps: readonly Step[]): boolean {
  return steps.every((step) => step.designator.kind === 'this')
}

function locateAll(mention: Mention, { outline, from, memory }: Place): Located {
  const own = mention.instrument?.kind === 'own'
  const standpoint: Standpoint = { outline, from, own, before: memory.entries }
  const found = mention.citations.map((steps) => located(steps, mention, standpoint))
  return { entries: found.flatMap(({ entries }) => entries), flags: found.flatMap(({ flags }) => flags) }
}

/** Where one citation leads; a number still to come is made up for by the title in brackets. */
function located(steps: readonly Step[], mention: Mention, standpoint: Standpoint): Located {
  const found = locate(steps, standpoint)
  if (found.entries.length > 0 || !steps.some(isBlank)) return found
  const flags: ReferenceFlag[] = ['placeholder']
  const last = steps.at(-1)
  const title = mention.gloss === null ? [] : titleWords(mention.gloss)
  if (last === undefined || title[0] !== 'on') return { entries: [], flags }
  const titled = byTitle(last.level, title.slice(1).join(' '), standpoint)
  return titled.entries.length === 1
    ? { ...titled, flags: ['placeholder', 'by-title'] }
    : { entries: [], flags }
}

/** A number still to come, where no provision has it. */
function isBlank({ designator }: Step): boolean {
  return designator.kind === 'blank' || (designator.kind === 'number' && isPlaceholder(designator.value))
}

function flagsOf({ gloss, citations }: Mention, { entries, flags }: Located): ReferenceFlag[] {
  const differs =
    gloss !== null && citations.length === 1 && entries.length === 1 && titleDiffers(gloss, entries[0])
  return [...new Set<ReferenceFlag>(differs ? [...flags, 'title-differs'] : flags)]
}

/** Whether the title added in brackets has no word of weight in common with the heading. */
function titleDiffers(gloss: string, entry: Entry | undefined): boolean {
  const heading = entry === undefined ? null : headingOf(entry.node)
  if (heading === null) return false
  const weighty = (text: string): string[] => titleWords(text).filter((word) => word.length > 3)
  const words = new Set(weighty(heading))
  return words.size > 0 && !weighty(gloss).some((word) => words.has(word))
}

/** The length of a mention by title without the words behind the heading; of any other, all of it. */
function lengthOf({ text, citations }: Mention, { entries }: Located): number {
  const title = citations[0]?.find((step) => step.designator.kind === 'title')?.designator
  const heading = entries[0] === undefined ? null : headingOf(entries[0].node)
  if (title?.kind !== 'title' || heading === null) return text.length
  const surplus = titleWords(title.words).length - titleWords(heading).length
  const words = tokenize(text).filter((token) => token.kind !== 'mark' && titleWords(token.value).length > 0)
  return surplus > 0 ? (words.at(-1 - surplus)?.end ?? text.length) : text.length
}
