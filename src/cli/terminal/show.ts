import { childrenOf, headingOf, isProvision, numOf } from '../../model/tree.js'
import type { AnyProvision, LegalNode } from '../../model/types.js'
import type { Style } from './style.js'
import { type Piece, wrap } from './wrap.js'

export interface ShowOptions {
  /** Columns to fill, or null for a line a passage. */
  readonly width: number | null
  readonly style: Style
}

/** The widest measure that reads well; a wide terminal leaves room beside it. */
const MAX_WIDTH = 100

/** Space that a level of points is set in by. */
const INDENT = 4

/** A line of output is a provision's number and words at some depth. */
interface Layout extends ShowOptions {
  readonly depth: number
}

/**
 * A provision, or a whole draft, as text: printed numbers, points set in by depth, status markers where they are
 * printed. An empty line before every article, container and recital; one final newline.
 */
export function showProvision(node: LegalNode, options: ShowOptions): string {
  const width = options.width === null ? null : Math.min(options.width, MAX_WIDTH)
  const lines = linesOf(node, { ...options, width, depth: 0 })
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`
}

function linesOf(node: LegalNode, layout: Layout): string[] {
  switch (node.type) {
    case 'article':
    case 'attachment':
      return [...titleLines(node, layout), '', ...articleLines(node, layout)]
    case 'paragraph':
    case 'point':
    case 'recital':
    case 'authorialNote':
      return numberedLines(node, layout)
    case 'heading':
    case 'intro':
    case 'content':
    case 'wrapUp':
      return passageLines(node, layout)
    case 'statusMarker':
      return [layout.style.agreed(node.value)]
    default: {
      const blocks = belowOf(node, layout)
      const isApart = childrenOf(node).some(isProvision)
      const below = isApart ? blocks.flatMap((block) => ['', ...block]) : blocks.flat()
      return [...titleLines(node, layout), ...below]
    }
  }
}

/** Where there is a terminal, paragraphs stand apart from one another; points and what is between them do not. */
function articleLines(node: LegalNode, layout: Layout): string[] {
  const blocks = belowOf(node, layout)
  const types = new Set(childrenOf(node).map((child) => child.type))
  const isParted = types.has('article') || types.has('chapter') || types.has('section')
  const isApart = isParted || (node.type === 'article' && types.has('paragraph') && layout.width !== null)
  return blocks.flatMap((block, index) => (isApart && index > 0 ? ['', ...block] : block))
}

/** What stands in a node, below its number, heading and the marker under that, each child as lines. */
function belowOf(node: LegalNode, layout: Layout): string[][] {
  const body = bodyOf(node)
  const isTitled = body.length < childrenOf(node).length
  return body
    .slice(isTitled && body[0]?.type === 'statusMarker' ? 1 : 0)
    .map((child) => linesOf(child, layout))
}

/** `Article 37. Extradition`, and below it the marker that stands under the title. */
function titleLines(node: LegalNode, { style, width }: Layout): string[] {
  const title = [numOf(node), headingOf(node)].filter((part) => part !== null).join(' ')
  const first = bodyOf(node)[0]
  const marker = title !== '' && first?.type === 'statusMarker' ? [style.agreed(first.value)] : []
  if (title === '') return []
  return [...wrap([{ text: title, paint: style.title }], { first: '', rest: '', width }), ...marker]
}

/** The children of a node without its number and heading. */
function bodyOf(node: LegalNode): readonly LegalNode[] {
  return childrenOf(node).filter((child) => child.type !== 'num' && child.type !== 'heading')
}

/** A number, and beside it the words and what stands below: `(a) …`. Numbers of one level share a column. */
function numberedLines(node: AnyProvision, layout: Layout): string[] {
  const num = numOf(node)
  const pad = ' '.repeat(layout.depth * INDENT)
  const space = ' '.repeat(Math.max(1, INDENT - (num ?? '').length))
  const first = num === null ? pad : `${pad}${layout.style.number(num)}${space}`
  const rest = num === null ? pad : `${pad}${' '.repeat(num.length)}${space}`
  const own = childrenOf(node).filter((child) => child.type === 'content' || child.type === 'intro')
  const words = own.flatMap((passage) => childrenOf(passage))
  const below = childrenOf(node).filter(isProvision)
  return [
    ...inlineLines(words, first, rest, layout),
    ...below.flatMap((child) => linesOf(child, { ...layout, depth: layout.depth + 1 })),
  ]
}

function passageLines(node: LegalNode, layout: Layout): string[] {
  const pad = ' '.repeat(layout.depth * INDENT)
  return inlineLines(childrenOf(node), pad, pad, layout)
}

function inlineLines(nodes: readonly LegalNode[], first: string, rest: string, layout: Layout): string[] {
  return wrap(piecesOf(nodes, layout.style), { first, rest, width: layout.width }).map((line) =>
    line.trimEnd(),
  )
}

/** Running text with its markers: agreed ones in one colour, brackets and gaps in another, footnote marks raised. */
function piecesOf(nodes: readonly LegalNode[], style: Style, paint: Piece['paint'] = plain): Piece[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'statusMarker':
        return [{ text: node.value, paint: style.agreed }]
      case 'bracketMark':
      case 'omissis':
      case 'placeholder':
        return [{ text: node.value, paint: style.open }]
      case 'noteRef':
        return [{ text: `[${node.value}]`, paint: style.faint }]
      case 'bracket':
        return piecesOf(node.children, style, style.open)
      default:
        return 'value' in node ? [{ text: node.value, paint }] : piecesOf(childrenOf(node), style, paint)
    }
  })
}

function plain(text: string): string {
  return text
}
