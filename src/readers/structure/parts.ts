import type {
  AuthorialNote,
  Block as BlockNode,
  Conclusions,
  Content,
  Formula,
  Heading,
  LegalNode,
  Preamble,
  Preface,
  Recital,
  Toc,
} from '../../model/types.js'
import { afterPage } from './assemble.js'
import type { NoteBlock } from './block.js'
import type { Features } from './features.js'
import { type FinishOptions, passageNode, provisionNode, repairsOf } from './finish.js'
import type { Parts } from './front.js'
import { readInline } from './inline.js'
import { isEnactingFormula, type Lexicon, opensRecital } from './lexicon/index.js'
import { endOf, joinPassages, type Passage, slicePassage, startOf } from './passage.js'

/** The title block of a draft; null where nothing stands before its preamble or body. */
export function buildPreface(blocks: readonly Features[], options: FinishOptions): Preface | null {
  const passages = joinLines(blocks)
  if (passages.length === 0) return null
  const title = titleAmong(passages, options.lexicon)
  const children = passages.map((passage) =>
    blockNode(passage, passage === title ? 'title' : 'text', options),
  )
  return provisionNode('preface', children, spanOf(children), {}) as Preface
}

/** The title among the blocks of a preface: the last short one that names an instrument. */
export function titleAmong(passages: readonly Passage[], lexicon: Lexicon): Passage | null {
  return passages.filter(({ text }) => lexicon.instrument.test(text) && !/[.;:]$/.test(text)).at(-1) ?? null
}

/** Lines that follow one another without an empty line make one block. */
export function joinLines(blocks: readonly Features[]): Passage[] {
  return joinWhere(blocks, ({ block }) => block.gap === 'line' || block.gap === 'short')
}

/** The passages of some blocks, each joined to the one before it where it goes on with it. */
function joinWhere(
  blocks: readonly Features[],
  goesOn: (block: Features, before: Features) => boolean,
): Passage[] {
  const groups: Passage[][] = []
  for (const [index, each] of blocks.entries()) {
    const before = blocks[index - 1]
    const group = groups.at(-1)
    if (before === undefined || group === undefined || !goesOn(each, before))
      groups.push([each.block.passage])
    else group.push(each.block.gap === 'page' ? afterPage(each) : each.block.passage)
  }
  return groups.map((group) => joinPassages(...group))
}

/** The table of contents, a content node a line; null where none is printed. */
export function buildToc(blocks: readonly Features[], options: FinishOptions): Toc | null {
  if (blocks.length === 0) return null
  const lines = blocks.map(({ block }) => contentNode(block.passage, options))
  const repairs = repairsOf(
    blocks.map(({ block }) => block.passage),
    options,
  )
  return provisionNode('toc', lines, spanOf(lines), { repairs }) as Toc
}

/** Heading, opening line, recitals and closing line; null where the draft has none of them. */
export function buildPreamble(parts: Parts, options: FinishOptions): Preamble | null {
  const blocks = joinRecitals(parts.preamble, options.lexicon)
  const heading = parts.preambleHeading?.block.passage
  const children: (Heading | Formula | Recital)[] = []
  if (heading) children.push(passageNode('heading', heading, readInline(heading, options), options))
  for (const [index, passage] of blocks.entries()) {
    if (index === 0 && options.lexicon.partiesFormula.test(passage.text))
      children.push(formulaNode(passage, 'parties', options))
    else if (index === blocks.length - 1 && isEnactingFormula(passage.text, options.lexicon)) {
      children.push(formulaNode(passage, 'enacting', options))
    } else children.push(recitalNode(passage, options))
  }
  if (children.length === 0) return null
  const repairs = repairsOf(heading ? [heading] : [], options)
  return provisionNode('preamble', children, spanOf(children), { repairs }) as Preamble
}

/** A block goes on with the recital before it where that has not ended, or where it begins with a small letter. */
function joinRecitals(blocks: readonly Features[], lexicon: Lexicon): Passage[] {
  return joinWhere(
    blocks,
    ({ block, startsSmall }, before) =>
      before.end === 'open' ||
      startsSmall ||
      (block.gap === 'line' && !opensRecital(block.passage.text, lexicon)),
  )
}

function formulaNode(passage: Passage, name: Formula['name'], options: FinishOptions): Formula {
  const content = contentNode(passage, options)
  return provisionNode('formula', [content], content.position, {
    name,
    repairs: repairsOf([passage], options),
  }) as Formula
}

/** `(1)`, `1.` before a recital. */
const RECITAL_NUMBER = /^\(?\d{1,3}[.)]\s/

function recitalNode(passage: Passage, options: FinishOptions): Recital {
  const printed = RECITAL_NUMBER.exec(passage.text)?.[0].length ?? 0
  const num = slicePassage(passage, 0, printed)
  const content = contentNode(slicePassage(passage, printed), options)
  const children: LegalNode[] = []
  if (printed > 0) {
    children.push({ type: 'num', value: num.text, position: options.locate(startOf(num), endOf(num)) })
  }
  children.push(content)
  return provisionNode('recital', children, spanOf(children), {
    repairs: repairsOf([passage], options),
  }) as Recital
}

/** The closing formula with date, place and signatures; null where there is none. */
export function buildConclusions(blocks: readonly Features[], options: FinishOptions): Conclusions | null {
  if (blocks.length === 0) return null
  const children = joinLines(blocks).map((passage) => blockNode(passage, 'testimonium', options))
  return provisionNode('conclusions', children, spanOf(children)) as Conclusions
}

/** A footnote of the source. */
export function buildNote(note: NoteBlock, options: FinishOptions): AuthorialNote {
  const position = options.locate(note.markStart, note.markEnd)
  const children: LegalNode[] = [
    { type: 'num', value: note.mark, position },
    contentNode(note.passage, options),
  ]
  return provisionNode('authorialNote', children, spanOf(children), { number: note.mark }) as AuthorialNote
}

function blockNode(passage: Passage, name: BlockNode['name'], options: FinishOptions): BlockNode {
  const content = contentNode(passage, options)
  const repairs = repairsOf([passage], options)
  return provisionNode('container', [content], content.position, { name, repairs }) as BlockNode
}

function contentNode(passage: Passage, options: FinishOptions): Content {
  return passageNode('content', passage, readInline(passage, options), options)
}

/** From the beginning of the first node to the end of the last. */
function spanOf(nodes: readonly LegalNode[]): LegalNode['position'] {
  const [first] = nodes
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) throw new Error('a span needs at least one node')
  return { start: first.position.start, end: last.position.end }
}
