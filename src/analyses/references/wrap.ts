import type { Inline, SourcePoint, SourceRange, Text } from '../../model/types.js'
import { inlinesOf, leafText } from './passages.js'

/** A stretch of leaf text, and the node to put around it. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly wrap: (children: readonly Inline[], position: SourceRange) => Inline
}

/** An inline node with the offsets of its leaf text. */
interface Placed {
  readonly node: Inline
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Inline nodes without the `ref` and `def` among them; texts that these had divided are one again. */
export function unwrapped(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  for (const node of nodes.flatMap(contentsOf)) {
    const last = result.at(-1)
    const joined = last?.type === 'text' && node.type === 'text' ? joinedText(last, node) : null
    if (joined === null) result.push(node)
    else result[result.length - 1] = joined
  }
  return result
}

function contentsOf(node: Inline): readonly Inline[] {
  if (node.type === 'ref' || node.type === 'def') return node.children.flatMap(contentsOf)
  return 'children' in node ? [{ ...node, children: unwrapped(node.children) }] : [node]
}

/** Two texts that touch in the source, or have one place, as one; else null. */
function joinedText(first: Text, second: Text): Text | null {
  const { start, end } = first.position
  const next = second.position
  const samePlace = start.offset === next.start.offset && end.offset === next.end.offset
  if (!samePlace && end.offset !== next.start.offset) return null
  return { type: 'text', value: first.value + second.value, position: { start, end: next.end } }
}

/**
 * Inline nodes with marks wrapped, which come in order of their start. A mark that crosses the border of a
 * bracket or of emphasis takes in all of it where only brackets would be added, else it ends there; one that
 * overlaps an earlier mark is left out. `from` is the offset of the first node.
 */
export function wrapped(nodes: readonly Inline[], marks: readonly Mark[], from = 0): Inline[] {
  const all = placed(nodes, from)
  const fitting = disjoint(marks.map((mark) => fitted(mark, all)))
  const inner = new Map<Placed, Mark[]>()
  const outer: Mark[] = []
  for (const mark of fitting) {
    const holder = holderOf(mark, all)
    const list = holder === null ? outer : inner.get(holder)
    if (list !== undefined) list.push(mark)
    else if (holder !== null) inner.set(holder, [mark])
  }
  const deeper = all.map((place) => ({ ...place, node: wrappedInside(place, inner.get(place) ?? []) }))
  return joinedMarks(divided(deeper, outer), outer)
}

function wrappedInside({ node, start }: Placed, marks: readonly Mark[]): Inline {
  if (marks.length === 0 || !('children' in node)) return node
  return { ...node, children: wrapped(node.children, marks, start) }
}

function placed(nodes: readonly Inline[], from: number): Placed[] {
  let start = from
  return nodes.map((node) => {
    const text = 'value' in node ? node.value : leafText(inlinesOf(node))
    const place = { node, text, start, end: start + text.length }
    start = place.end
    return place
  })
}

/** The mark as it fits between nodes that cannot be divided. */
function fitted(mark: Mark, nodes: readonly Placed[]): Mark {
  const [first, last] = [at(nodes, mark.start), at(nodes, mark.end - 1)]
  if (first === null || last === null) return mark
  if (first === last) return insideLeaf(mark, first)
  const start = isDivisible(first) ? mark.start : startBefore(mark.start, first)
  if (start === null) return { ...mark, end: trimmedEnd(mark.start, first.end, nodes) }
  if (isDivisible(last) || isBrackets(last.text.slice(mark.end - last.start))) {
    return { ...mark, start, end: isDivisible(last) ? mark.end : last.end }
  }
  return { ...mark, start, end: trimmedEnd(start, last.start, nodes) }
}

/** The node whose text has the character at an offset. */
function at(nodes: readonly Placed[], offset: number): Placed | null {
  let [low, high] = [0, nodes.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const node = nodes[middle]
    if (node === undefined) return null
    if (node.end <= offset) low = middle + 1
    else if (node.start > offset) high = middle - 1
    else return node
  }
  return null
}

function isDivisible({ node }: Placed): boolean {
  return node.type === 'text'
}

/** A leaf that is no text is marked as a whole. */
function insideLeaf(mark: Mark, { node, start, end }: Placed): Mark {
  return node.type === 'text' || 'children' in node ? mark : { ...mark, start, end }
}

/** Start of the node where only brackets stand before the mark in it, else null. */
function startBefore(start: number, node: Placed): number | null {
  return isBrackets(node.text.slice(0, start - node.start)) ? node.start : null
}

/** End of a mark that has to end before another node, without spaces and brackets. */
function trimmedEnd(start: number, end: number, nodes: readonly Placed[]): number {
  let result = end
  for (let node = at(nodes, result - 1); node !== null && result > start; node = at(nodes, result - 1)) {
    if (!isBrackets(node.text[result - 1 - node.start] ?? '')) break
    result -= 1
  }
  return result
}

function isBrackets(text: string): boolean {
  return /^[\s[\]]*$/u.test(text)
}

function disjoint(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = []
  let end = 0
  for (const mark of marks) {
    if (mark.start < end || mark.end <= mark.start) continue
    result.push(mark)
    end = mark.end
  }
  return result
}

/** The node with children that a mark is to be wrapped inside of, or null where it covers whole nodes. */
function holderOf(mark: Mark, nodes: readonly Placed[]): Placed | null {
  const node = at(nodes, mark.start)
  if (node === null || !('children' in node.node) || mark.end > node.end) return null
  return mark.start > node.start || mark.end < node.end ? node : null
}

/** The nodes with texts divided where marks begin and end. */
function divided(nodes: readonly Placed[], marks: readonly Mark[]): Placed[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end])
  const result: Placed[] = []
  let next = 0
  for (const place of nodes) {
    let rest = place
    while (next < cuts.length && (cuts[next] ?? 0) <= rest.start) next += 1
    for (let cut = cuts[next]; cut !== undefined && cut < rest.end; cut = cuts[next]) {
      const [before, after] = cutText(rest, cut)
      result.push(before)
      rest = after
      while (next < cuts.length && (cuts[next] ?? 0) <= cut) next += 1
    }
    result.push(rest)
  }
  return result
}

function cutText(place: Placed, offset: number): [Placed, Placed] {
  const { node, text, start, end } = place
  const { position } = node
  const [left, right] = [text.slice(0, offset - start), text.slice(offset - start)]
  const middle = isExact(position, text) ? pointAfter(position.start, left) : null
  const [before, after] = [
    { start: position.start, end: middle ?? position.end },
    { start: middle ?? position.start, end: position.end },
  ]
  return [
    { node: textNode(left, before), text: left, start, end: offset },
    { node: textNode(right, after), text: right, start: offset, end },
  ]
}

function textNode(value: string, position: SourceRange): Text {
  return { type: 'text', value, position }
}

/**
 * Whether a text is its stretch of the source letter by letter. Of one that a reader has joined from several lines,
 * each part keeps the place of the whole, which is the smallest that surely holds it.
 */
function isExact({ start, end }: SourceRange, text: string): boolean {
  return end.offset - start.offset === text.length && text.split('\n').length - 1 === end.line - start.line
}

/** The place behind the beginning of a text that starts at a place. */
function pointAfter(start: SourcePoint, beginning: string): SourcePoint {
  const lastBreak = beginning.lastIndexOf('\n')
  const lines = beginning.split('\n').length - 1
  return {
    line: start.line + lines,
    column: lastBreak < 0 ? start.column + beginning.length : beginning.length - lastBreak,
    offset: start.offset + beginning.length,
  }
}

/**
 * The nodes with each mark's nodes wrapped; what has no text and stands at the edge of a mark stays outside.
 */
function joinedMarks(nodes: readonly Placed[], marks: readonly Mark[]): Inline[] {
  const result: Inline[] = []
  let inside: Inline[] = []
  let next = 0
  for (const { node, start, end } of nodes) {
    const mark = marks[next]
    const within = mark !== undefined && start >= mark.start && end <= mark.end
    const edge = start === end && mark !== undefined && (start === mark.start || start === mark.end)
    if (!within || edge) {
      result.push(node)
      continue
    }
    inside.push(node)
    if (end < mark.end) continue
    result.push(mark.wrap(inside, spanOf(inside)))
    inside = []
    next += 1
  }
  return [...result, ...inside]
}

function spanOf(nodes: readonly Inline[]): SourceRange {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a mark without nodes')
  return { start: first.position.start, end: last.position.end }
}
