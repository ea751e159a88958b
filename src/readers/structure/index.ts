import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.js'
import { identify } from '../../model/identify.js'
import { childrenOf, provisionsOf } from '../../model/tree.js'
import type { Draft, LegalNode, Noise, SourceRange } from '../../model/types.js'
import type { ReadOptions } from '../index.js'
import { assemble } from './assemble.js'
import type { BlockSequence } from './block.js'
import { type Features, featuresOf } from './features.js'
import { articleNeighbours, type FinishOptions, finishProvisions } from './finish.js'
import { splitParts } from './front.js'
import { firstOffset } from './growing.js'
import type { Lexicon } from './lexicon/index.js'
import { type Locate, locator } from './locate.js'
import { decide } from './numbering/index.js'
import {
  buildConclusions,
  buildNote,
  buildPreamble,
  buildPreface,
  buildToc,
  joinLines,
  titleAmong,
} from './parts.js'
import { piecesOf } from './passage.js'
import { withRanges } from './ranges.js'

/** What the builder needs to know beside the blocks. */
export interface StructureOptions extends ReadOptions {
  readonly lexicon: Lexicon
  readonly format: string
}

/** Unified plugin: blocks become the canonical tree. What was repaired or looks odd is reported on the file. */
export const buildStructure: Plugin<[StructureOptions], BlockSequence, Draft> = (options) => (tree, file) =>
  readStructure(tree, file, options)

function readStructure(tree: BlockSequence, file: VFile, options: StructureOptions): Draft {
  const source = String(file)
  const locate = locator(source)
  const wordings = options.statusMarkers.map((wording) => wording.toLowerCase())
  const features = tree.blocks.map((block) => featuresOf(block, options.lexicon, wordings))
  const parts = splitParts(features, tree.documentStart, options.lexicon)
  const { body, attachments, conclusions } = assemble(parts.body, decide(parts.body))
  const finish: FinishOptions = {
    source,
    lexicon: options.lexicon,
    locate,
    statusMarkers: wordings,
    file,
    repair: options.repair,
    articles: articleNeighbours([body, ...attachments]),
  }
  // Where something foreign stands before the draft, what follows its closing formula is foreign too.
  const foreignEnd = parts.before.length > 0 ? conclusions.slice(closingLength(conclusions)) : []
  const closing = conclusions.slice(0, conclusions.length - foreignEnd.length)

  const children: LegalNode[] = []
  const add = (node: LegalNode | null): void => {
    if (node !== null) children.push(node)
  }
  add(buildPreface(parts.preface, finish))
  add(buildToc(parts.toc, finish))
  add(buildPreamble(parts, finish))
  if (firstOffset(body) !== null) children.push(...finishProvisions([body], finish))
  add(buildConclusions(closing, finish))
  children.push(...finishProvisions(attachments, finish))
  children.push(...tree.notes.map((note) => buildNote(note, finish)))
  const foreign = [...parts.before, ...foreignEnd].flatMap((block) => commentary(block, source, locate))
  const noise = [...tree.noise, ...foreign].sort((a, b) => a.position.start.offset - b.position.start.offset)
  const draft: Draft = {
    type: 'draft',
    schema: 'treaty/draft@1',
    id: options.id,
    title: titleAmong(joinLines(parts.preface), options.lexicon)?.text.replace(/\s+/g, ' ') ?? null,
    language: options.language ?? options.lexicon.language,
    source: { name: file.basename ?? 'stdin', format: options.format, length: source.length },
    children: children.map((child) => withRanges(child, noise, locate)) as Draft['children'],
    noise,
    position: locate(0, source.length),
  }
  const identified = identify(draft)
  reportFindings(identified, file)
  return identified
}

/** The closing formula ends with the last block that ends like a sentence before the first that does not. */
function closingLength(conclusions: readonly Features[]): number {
  const open = conclusions.findIndex(
    (block, index) => index > 0 && !block.isTestimonium && block.end !== 'stop',
  )
  return open < 0 ? conclusions.length : open
}

/** A block that is not of the draft, as noise: its text in the pieces that the source has it in, and its marks. */
function commentary({ block: { passage } }: Features, source: string, locate: Locate): Noise[] {
  const pieces = piecesOf(passage, 0, passage.text.length, source)
  const marks = passage.marks.filter((mark) => mark.kind === 'noteRef')
  return [...pieces, ...marks].map(({ start, end }) => ({
    reason: 'commentary',
    text: source.slice(start, end),
    position: locate(start, end),
  }))
}

/** More brackets without counterpart than these are counted, not listed. */
const MOST_BRACKETS = 100

/** Reports what can only be seen in the whole: no article, brackets without counterpart, marks without footnote. */
function reportFindings(draft: Draft, file: VFile): void {
  const provisions = [...provisionsOf(draft)]
  if (!provisions.some((node) => node.type === 'article')) {
    report(file, 'read/no-provisions', 'no article was found', null, 'is this the text of a treaty?')
  }
  for (const node of provisions) {
    if (node.flags.includes('status-trailing')) {
      const message = `the status marker behind the last provision is read as that of all of ${node.address}`
      report(file, 'read/status-trailing', message, node.position)
    }
  }
  const open: SourceRange[] = []
  const unmatched: { value: string; position: SourceRange }[] = []
  const visit = (node: LegalNode): void => {
    if (node.type === 'noteRef' && node.note === null) {
      report(file, 'read/note-missing', `footnote "${node.value}" is not in the text`, node.position)
    }
    const opens =
      (node.type === 'num' && node.value.startsWith('[')) ||
      (node.type === 'bracketMark' && node.value === '[')
    if (opens) open.push(node.position)
    else if (node.type === 'bracketMark' && open.pop() === undefined)
      unmatched.push({ value: ']', position: node.position })
    for (const child of childrenOf(node)) visit(child)
  }
  visit(draft)
  const brackets = [...unmatched, ...open.map((position) => ({ value: '[', position }))]
  for (const { value, position } of brackets.slice(0, MOST_BRACKETS)) {
    report(file, 'read/bracket-unclosed', `"${value}" has no counterpart`, position)
  }
  if (brackets.length > MOST_BRACKETS) {
    const message = `${brackets.length - MOST_BRACKETS} more brackets have no counterpart`
    report(file, 'read/bracket-unclosed', message, null)
  }
}
