import type { PhrasingContent } from 'mdast'
import { toString as toPlain } from 'mdast-util-to-string'
import type { Noise } from '../../model/types.js'
import type { Locate } from '../structure/inline.js'
import type { Mark, Passage } from '../structure/passage.js'

/** A line of a Markdown paragraph: where something may begin. */
export type PhrasingLine = Passage

/** `<sup>`, `</sup>`, `<br/>` */
const SUPERSCRIPT = /^<sup>$/iu
const LINE_BREAK = /^<br\s*\/?>$/iu

/** Collects the text of phrasing content with its source offsets, line by line. */
export class PhrasingReader {
  private readonly lines: {
    text: string
    offsets: number[]
    marks: Mark[]
    emphasis: { from: number; to: number }[]
  }[]

  constructor(
    private readonly source: string,
    private readonly locate: Locate,
    private readonly noise: Noise[],
  ) {
    this.lines = [{ text: '', offsets: [], marks: [], emphasis: [] }]
  }

  /** The lines of some phrasing content, without empty ones. */
  read(nodes: readonly PhrasingContent[]): PhrasingLine[] {
    this.visit(nodes)
    return this.lines.map(trimmed).filter((line) => line.text !== '' || line.marks.length > 0)
  }

  private visit(nodes: readonly PhrasingContent[]): void {
    let index = 0
    while (index < nodes.length) {
      const node = nodes[index]
      const end = node?.type === 'html' && SUPERSCRIPT.test(node.value) ? closing(nodes, index) : -1
      if (end > 0) {
        this.noteMark(nodes.slice(index, end + 1))
        index = end
      } else if (node) this.visitOne(node)
      index += 1
    }
  }

  private visitOne(node: PhrasingContent): void {
    const [from, to] = spanOf(node)
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.addText(node.value, from, to)
        break
      case 'break':
        this.breakLine()
        break
      case 'html':
        if (LINE_BREAK.test(node.value)) this.breakLine()
        this.addNoise(node.value, from, to)
        break
      case 'image':
      case 'imageReference':
        this.addText(toPlain(node), from, to)
        break
      case 'footnoteReference':
        this.mark({ kind: 'noteRef', at: 0, value: node.label ?? node.identifier, start: from, end: to })
        break
      case 'emphasis': {
        const line = this.last()
        const start = line.text.length
        this.visit(node.children)
        if (this.last() === line) line.emphasis.push({ from: start, to: line.text.length })
        break
      }
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        this.visit(node.children)
        break
    }
  }

  private last(): (typeof this.lines)[number] {
    const line = this.lines.at(-1)
    if (line === undefined) throw new Error('a phrasing reader always has a line')
    return line
  }

  private breakLine(): void {
    this.lines.push({ text: '', offsets: [], marks: [], emphasis: [] })
  }

  private addText(value: string, from: number, to: number): void {
    let at = from
    for (const character of value) {
      const found = this.source.indexOf(character, at)
      const offset = found >= 0 && found < to ? found : Math.min(at, Math.max(from, to - 1))
      at = offset + 1
      if (character === '\n') {
        this.breakLine()
        continue
      }
      const line = this.last()
      line.text += character
      for (let unit = 0; unit < character.length; unit += 1) line.offsets.push(offset + unit)
    }
  }

  private mark(mark: Mark): void {
    const line = this.last()
    line.marks.push({ ...mark, at: line.text.length })
  }

  /** `<sup>1</sup>` is the mark of a footnote. */
  private noteMark(nodes: readonly PhrasingContent[]): void {
    const [first] = nodes
    const last = nodes.at(-1)
    if (first === undefined || last === undefined) return
    const value = toPlain({
      type: 'paragraph',
      children: nodes.filter((node) => node.type !== 'html'),
    }).trim()
    this.mark({ kind: 'noteRef', at: 0, value, start: spanOf(first)[0], end: spanOf(last)[1] })
  }

  private addNoise(text: string, from: number, to: number): void {
    this.noise.push({ reason: 'markup', text, position: this.locate(from, to) })
  }
}

function closing(nodes: readonly PhrasingContent[], from: number): number {
  return nodes.findIndex(
    (node, index) => index > from && node.type === 'html' && /^<\/sup>$/iu.test(node.value),
  )
}

function spanOf(node: PhrasingContent): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/** The line without white space at its ends; emphasis of the whole line is decoration and no emphasis. */
function trimmed(line: Passage): Passage {
  const start = line.text.length - line.text.trimStart().length
  const text = line.text.trim()
  const end = start + text.length
  const inside = (at: number): number => Math.min(Math.max(at - start, 0), text.length)
  return {
    text,
    offsets: line.offsets.slice(start, end),
    marks: line.marks.map((mark) => ({ ...mark, at: inside(mark.at) })),
    emphasis: line.emphasis
      .map((range) => ({ from: inside(range.from), to: inside(range.to) }))
      .filter((range) => range.from < range.to && range.to - range.from < text.length),
  }
}
