import type { PhrasingContent } from 'mdast'
import { toString as toPlain } from 'mdast-util-to-string'
import type { Noise } from '../../model/types.js'
import type { Locate } from '../structure/locate.js'
import { type Emphasised, type Mark, type Passage, type Run, slicePassage } from '../structure/passage.js'

/** `<sup>` before the mark of a footnote, and its end. */
const SUPERSCRIPT = /^<sup>$/i
const SUPERSCRIPT_END = /^<\/sup>$/i

/** `<br>`, `<br/>` */
const LINE_BREAK = /^<br\s*\/?>$/i

/** A line while it is being read. */
interface OpenLine {
  text: string
  readonly runs: Run[]
  readonly marks: Mark[]
  readonly emphasis: Emphasised[]
}

/** Collects the text of phrasing content with its places in the source, line by line. */
export class PhrasingReader {
  private line: OpenLine = emptyLine()
  private readonly lines: OpenLine[] = [this.line]

  constructor(
    private readonly source: string,
    private readonly locate: Locate,
    private readonly noise: Noise[],
  ) {}

  /** The lines of some phrasing content, without empty ones. */
  read(nodes: readonly PhrasingContent[]): Passage[] {
    this.visitAll(nodes)
    return this.lines
      .map((line) => withoutDecoration(slicePassage({ ...line, mends: [] }, 0)))
      .filter((line) => line.text !== '' || line.marks.length > 0)
  }

  private visitAll(nodes: readonly PhrasingContent[]): void {
    let index = 0
    while (index < nodes.length) {
      const node = nodes[index]
      const end = node?.type === 'html' && SUPERSCRIPT.test(node.value) ? superscriptEnd(nodes, index) : -1
      if (end > 0) {
        this.addNoteMark(nodes.slice(index, end + 1))
        index = end
      } else if (node) this.visit(node)
      index += 1
    }
  }

  private visit(node: PhrasingContent): void {
    const [from, to] = spanOf(node)
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.addText(node.value, from, to)
        break
      case 'image':
      case 'imageReference':
        this.addText(toPlain(node), from, to)
        break
      case 'break':
        this.breakLine()
        break
      case 'html':
        if (LINE_BREAK.test(node.value)) this.breakLine()
        this.noise.push({ reason: 'markup', text: node.value, position: this.locate(from, to) })
        break
      case 'footnoteReference':
        this.addMark(node.label ?? node.identifier, from, to)
        break
      case 'emphasis': {
        const { line } = this
        const start = line.text.length
        this.visitAll(node.children)
        if (this.line === line) line.emphasis.push({ from: start, to: line.text.length })
        break
      }
      case 'strong':
      case 'delete':
        this.visitAll(node.children)
        break
      case 'link':
      case 'linkReference':
        this.visitAll(node.children)
        this.addLinkTarget(node.children.at(-1), to)
        break
    }
  }

  /** Where a link leads is markup. */
  private addLinkTarget(last: PhrasingContent | undefined, to: number): void {
    const from = last === undefined ? to : spanOf(last)[1]
    if (from >= to) return
    this.noise.push({ reason: 'markup', text: this.source.slice(from, to), position: this.locate(from, to) })
  }

  private breakLine(): void {
    this.line = emptyLine()
    this.lines.push(this.line)
  }

  /** Adds text whose source has more characters than it: escapes, entities, the indentation of further lines. */
  private addText(value: string, from: number, to: number): void {
    const printed = this.source.slice(from, to)
    let at = 0
    for (const character of value) {
      const found = printed.indexOf(character, at)
      const inside = found >= 0 ? found : Math.min(at, Math.max(0, printed.length - 1))
      const offset = from + inside
      at = inside + character.length
      if (character === '\n') this.breakLine()
      else this.addCharacter(character, offset)
    }
  }

  private addCharacter(character: string, offset: number): void {
    const { line } = this
    const run = line.runs.at(-1)
    if (run === undefined || run.offset + (line.text.length - run.at) !== offset) {
      line.runs.push({ at: line.text.length, offset })
    }
    line.text += character
  }

  /** `<sup>1</sup>` is the mark of a footnote. */
  private addNoteMark(nodes: readonly PhrasingContent[]): void {
    const [first] = nodes
    const last = nodes.at(-1)
    if (first === undefined || last === undefined) return
    const words = nodes.filter((node) => node.type !== 'html')
    this.addMark(toPlain({ type: 'paragraph', children: words }).trim(), spanOf(first)[0], spanOf(last)[1])
  }

  private addMark(value: string, start: number, end: number): void {
    this.line.marks.push({ kind: 'noteRef', at: this.line.text.length, value, start, end })
  }
}

function emptyLine(): OpenLine {
  return { text: '', runs: [], marks: [], emphasis: [] }
}

function superscriptEnd(nodes: readonly PhrasingContent[], from: number): number {
  return nodes.findIndex(
    (node, index) => index > from && node.type === 'html' && SUPERSCRIPT_END.test(node.value),
  )
}

function spanOf(node: PhrasingContent): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/** Emphasis of a whole line is decoration. */
function withoutDecoration(line: Passage): Passage {
  return { ...line, emphasis: line.emphasis.filter(({ from, to }) => to - from < line.text.length) }
}
