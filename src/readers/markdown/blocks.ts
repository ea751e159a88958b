import type { Blockquote, Code, ListItem, Paragraph, Root, RootContent } from 'mdast'
import { toString as toPlain } from 'mdast-util-to-string'
import type { Noise } from '../../model/types.js'
import type { Block, BlockSequence, Gap, NoteBlock } from '../structure/block.js'
import { takeBullet } from '../structure/bullet.js'
import type { Lexicon } from '../structure/lexicon/index.js'
import type { Locate } from '../structure/locate.js'
import { locator } from '../structure/locate.js'
import { findMarkers } from '../structure/marker.js'
import { emptyPassage, joinPassages, type Passage, passageAt, slicePassage } from '../structure/passage.js'
import { markupAround } from './markup.js'
import { PhrasingReader } from './phrasing.js'

/** The blocks of a Markdown document: its headings, paragraphs, list items and footnotes in order. */
export function blocksOf(tree: Root, source: string, lexicon: Lexicon): BlockSequence {
  return new BlockReader(source, lexicon).read(tree)
}

class BlockReader {
  private readonly blocks: Block[] = []
  private readonly notes: NoteBlock[] = []
  private readonly noise: Noise[] = []
  private readonly locate: Locate
  /** What lies before the next block. */
  private gap: Gap = 'blank'
  private readonly calls = new Set<string>()
  /** Whether the next block is a list item with a bullet. */
  private hasBullet = false

  constructor(
    private readonly source: string,
    private readonly lexicon: Lexicon,
  ) {
    this.locate = locator(source)
  }

  read(tree: Root): BlockSequence {
    this.visitAll(tree.children)
    const markup = markupAround(this.source, this.blocks, this.notes, this.noise, this.locate)
    const noise = [...this.noise, ...markup].sort((a, b) => a.position.start.offset - b.position.start.offset)
    return { type: 'blocks', blocks: this.blocks, notes: this.notes, documentStart: null, noise }
  }

  private visitAll(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      this.visit(node)
      if (this.gap !== 'page') this.gap = 'blank'
    }
  }

  private visit(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.addLines(this.linesOf(node.children), node.depth)
        break
      case 'paragraph':
        this.addParagraph(node)
        break
      case 'list':
        for (const [index, item] of node.children.entries()) this.addItem(item, index === 0)
        break
      case 'blockquote':
        this.visitAll(innermostQuote(node).children)
        break
      case 'footnoteDefinition':
        this.addNote(node.label ?? node.identifier, this.offsetOf(node), node.children.flatMap(paragraphsIn))
        break
      case 'thematicBreak':
      case 'html':
      case 'definition':
      case 'yaml':
        this.addNoise(node)
        break
      case 'code':
        this.addLines(this.codeLines(node), 0)
        break
      case 'table':
        for (const row of node.children) {
          const cells = row.children.flatMap((cell) => this.linesOf(cell.children))
          this.addLines([joinPassages(...cells)], 0)
        }
        break
      default:
        if (toPlain(node) !== '') this.addLines([passageAt(toPlain(node), this.offsetOf(node))], 0)
    }
  }

  /** The lines of code, which Markdown takes indented text for; the name of its language is markup. */
  private codeLines(node: Code): Passage[] {
    let at = this.offsetOf(node)
    const lines: Passage[] = []
    for (const text of node.value.split('\n')) {
      const found = this.source.indexOf(text, at)
      if (text.trim() === '' || found < 0) continue
      if (lines.length === 0) this.addMarkup(at, found)
      lines.push(slicePassage(passageAt(text, found), 0))
      at = found + text.length
    }
    this.addMarkup(at, node.position?.end.offset ?? at)
    return lines
  }

  private addMarkup(from: number, to: number): void {
    const text = this.source.slice(from, to)
    if (text.trim() === '') return
    this.noise.push({ reason: 'markup', text: text.trim(), position: this.locate(from, to) })
  }

  private linesOf(nodes: Paragraph['children']): Passage[] {
    return new PhrasingReader(this.source, this.locate, this.noise).read(nodes)
  }

  /** A paragraph that begins with the mark of a footnote that was called before is that footnote. */
  private addParagraph(node: Paragraph): void {
    const lines = this.linesOf(node.children)
    const [mark] = lines[0]?.marks ?? []
    if (mark?.kind === 'noteRef' && mark.at === 0 && this.calls.has(mark.value)) {
      const passage = joinPassages(...lines)
      const text = slicePassage({ ...passage, marks: passage.marks.slice(1) }, 0)
      this.notes.push({ mark: mark.value, markStart: mark.start, markEnd: mark.end, passage: text })
      // Footnotes end a page: the text before them may go on behind them.
      this.gap = 'page'
      return
    }
    this.addLines(lines, 0)
  }

  private addNote(mark: string, offset: number, paragraphs: readonly Paragraph[]): void {
    const passage = joinPassages(...paragraphs.flatMap((each) => this.linesOf(each.children)))
    const markStart = this.source.indexOf(mark, offset)
    this.notes.push({ mark, markStart, markEnd: markStart + mark.length, passage })
  }

  /** A list item's number is part of its text; a bullet is not. */
  private addItem(item: ListItem, isFirst: boolean): void {
    const start = this.offsetOf(item)
    const [first] = item.children
    const end = first === undefined ? item.position?.end.offset : first.position?.start.offset
    const mark = this.source.slice(start, end).trim()
    if (!isFirst && this.gap !== 'page') this.gap = 'short'
    if (findMarkers(mark, this.lexicon).length === 0) {
      if (mark !== '')
        this.noise.push({ reason: 'bullet', text: mark, position: this.locate(start, start + mark.length) })
      this.hasBullet = mark !== ''
      this.visitAll(item.children)
      this.hasBullet = false
      return
    }
    const number = passageAt(mark, start)
    if (first?.type !== 'paragraph') {
      this.addLines([number], 0)
      this.visitAll(item.children)
      return
    }
    const [line = emptyPassage, ...rest] = this.linesOf(first.children)
    this.addLines([joinPassages(number, line), ...rest], 0)
    this.gap = 'blank'
    this.visitAll(item.children.slice(1))
  }

  /** Adds lines as blocks: one block, broken where something may begin. */
  private addLines(lines: readonly Passage[], headingDepth: number): void {
    for (const [index, line] of lines.entries()) {
      // A line that Markdown takes for the paragraph's next one may have been a list item to its author.
      const passage = takeBullet(line, this.noise, this.locate)
      const hasBullet = passage !== line || this.hasBullet
      this.hasBullet = false
      for (const mark of passage.marks) if (mark.kind === 'noteRef') this.calls.add(mark.value)
      const before = this.blocks.at(-1)
      const begins = findMarkers(passage.text, this.lexicon).length > 0 || passage.text.startsWith('[')
      if (index > 0 && before !== undefined && !begins) {
        this.blocks[this.blocks.length - 1] = { ...before, passage: joinPassages(before.passage, passage) }
        continue
      }
      const gap = index > 0 ? 'line' : this.gap
      this.blocks.push({ passage, gap, page: null, room: Number.POSITIVE_INFINITY, hasBullet, headingDepth })
    }
    if (lines.length > 0) this.gap = 'short'
  }

  private addNoise(node: RootContent): void {
    const start = this.offsetOf(node)
    const end = node.position?.end.offset ?? start
    const reason = node.type === 'thematicBreak' ? 'rule' : 'markup'
    this.noise.push({ reason, text: this.source.slice(start, end), position: this.locate(start, end) })
  }

  private offsetOf(node: { readonly position?: RootContent['position'] }): number {
    return node.position?.start.offset ?? 0
  }
}

function paragraphsIn(node: RootContent): Paragraph[] {
  if (node.type === 'paragraph') return [node]
  return 'children' in node ? (node.children as RootContent[]).flatMap(paragraphsIn) : []
}

/** Quotes in quotes that hold nothing else are one quote. */
function innermostQuote(quote: Blockquote): Blockquote {
  let inner = quote
  for (
    let [only] = inner.children;
    inner.children.length === 1 && only?.type === 'blockquote';
    [only] = inner.children
  ) {
    inner = only
  }
  return inner
}
