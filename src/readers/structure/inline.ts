import type { EId, Inline, SourceRange } from '../../model/types.js'
import { isOmission, isPlaceholder, type Lexicon, statusOfWording } from './lexicon/index.js'
import type { Locate } from './locate.js'
import { type Mark, offsetAt, type Passage, piecesOf } from './passage.js'

/** What reading the inside of a passage depends on. */
export interface InlineOptions {
  readonly source: string
  readonly lexicon: Lexicon
  readonly locate: Locate
  /** Wordings of status markers beside the known ones. */
  readonly statusMarkers: readonly string[]
}

/** Brackets inside so many others are marks without a pair: nobody reads them, and the tree stays shallow. */
const DEEPEST_BRACKET = 30

/** eIds are given once the tree is whole. */
const NO_EID = '' as EId

/** A stretch of a passage that is more than text. */
interface Span {
  readonly from: number
  readonly to: number
  readonly make: (children: () => Inline[]) => Inline
  readonly isLeaf: boolean
}

/**
 * The inline nodes of a passage: text, emphasis, brackets (nested), status markers, omissions, placeholders, footnote
 * marks and page breaks. The leaves' text is the passage's text, nothing more or less.
 */
export function readInline(passage: Passage, options: InlineOptions): Inline[] {
  if (passage.text === '' && passage.marks.length === 0) return []
  const spans = [...bracketSpans(passage, options), ...emphasisSpans(passage, options)]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(nested())
  return nodesBetween(passage, 0, passage.text.length, spans, passage.marks, options)
}

/** Keeps spans that do not cross one kept before. */
function nested(): (span: Span) => boolean {
  const open: Span[] = []
  return (span) => {
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= span.from) open.pop()
    const outer = open.at(-1)
    if (outer !== undefined && (span.to > outer.to || outer.isLeaf)) return false
    open.push(span)
    return true
  }
}

function bracketSpans(passage: Passage, options: InlineOptions): Span[] {
  const spans: Span[] = []
  const open: number[] = []
  for (const { index: at, 0: bracket } of passage.text.matchAll(/[[\]]/g)) {
    if (bracket === '[') {
      open.push(at)
      continue
    }
    const from = open.pop()
    if (from !== undefined && open.length >= DEEPEST_BRACKET) {
      spans.push(markSpan(passage, from, '[', options), markSpan(passage, at, ']', options))
      continue
    }
    spans.push(
      from === undefined ? markSpan(passage, at, ']', options) : bracketSpan(passage, from, at + 1, options),
    )
  }
  for (const at of open) spans.push(markSpan(passage, at, '[', options))
  return spans
}

function markSpan(passage: Passage, at: number, value: '[' | ']', { locate }: InlineOptions): Span {
  const position = rangeOf(passage, at, at + 1, locate)
  return {
    from: at,
    to: at + 1,
    isLeaf: true,
    make: () => ({ type: 'bracketMark', eId: NO_EID, value, position }),
  }
}

function bracketSpan(passage: Passage, from: number, to: number, options: InlineOptions): Span {
  const position = rangeOf(passage, from, to, options.locate)
  const inside = passage.text.slice(from + 1, to - 1)
  const value = `[${inside.replace(/\s+/g, ' ').trim()}]`
  const status = statusOfWording(inside, options.lexicon, options.statusMarkers)
  const leaf = (node: Inline): Span => ({ from, to, isLeaf: true, make: () => node })
  if (status !== null) return leaf({ type: 'statusMarker', eId: NO_EID, value, status, position })
  if (isOmission(inside)) return leaf({ type: 'omissis', eId: NO_EID, value, position })
  if (isPlaceholder(inside, options.lexicon))
    return leaf({ type: 'placeholder', eId: NO_EID, value, position })
  const make = (children: () => Inline[]): Inline => ({
    type: 'bracket',
    eId: NO_EID,
    position,
    children: children(),
  })
  return { from, to, isLeaf: false, make }
}

function emphasisSpans(passage: Passage, { locate }: InlineOptions): Span[] {
  return passage.emphasis.map(({ from, to }) => ({
    from,
    to,
    isLeaf: false,
    make: (children) => ({ type: 'i', position: rangeOf(passage, from, to, locate), children: children() }),
  }))
}

/** The nodes of one stretch, given the spans and marks inside it. */
function nodesBetween(
  passage: Passage,
  from: number,
  to: number,
  spans: readonly Span[],
  marks: readonly Mark[],
  options: InlineOptions,
): Inline[] {
  const nodes: Inline[] = []
  let at = from
  const textUntil = (end: number): void => {
    for (const mark of marks) {
      if (mark.at < at || mark.at > end || (mark.at === end && end !== to)) continue
      if (mark.at > at) nodes.push(...textNodes(passage, at, mark.at, options))
      nodes.push(markNode(mark, options))
      at = mark.at
    }
    if (end > at) nodes.push(...textNodes(passage, at, end, options))
    at = end
  }
  let index = 0
  while (index < spans.length) {
    const span = spans[index]
    if (span === undefined) break
    let next = index + 1
    while ((spans[next]?.from ?? Number.POSITIVE_INFINITY) < span.to) next += 1
    const inner = spans.slice(index + 1, next)
    textUntil(span.from)
    const within = marks.filter((mark) => mark.at >= span.from && mark.at < span.to)
    nodes.push(span.make(() => nodesBetween(passage, span.from, span.to, inner, within, options)))
    if (span.isLeaf) nodes.push(...within.map((mark) => markNode(mark, options)))
    at = span.to
    index = next
  }
  textUntil(to)
  return nodes
}

/** Text of the passage, a node for each stretch that the source has in one piece. */
function textNodes(passage: Passage, from: number, to: number, { locate, source }: InlineOptions): Inline[] {
  return piecesOf(passage, from, to, source).map((piece) => ({
    type: 'text',
    value: passage.text.slice(piece.from, piece.to),
    position: locate(piece.start, piece.end),
  }))
}

function markNode(mark: Mark, { locate }: InlineOptions): Inline {
  if (mark.kind === 'noteRef') {
    return { type: 'noteRef', value: mark.value, note: null, position: locate(mark.start, mark.end) }
  }
  return { type: 'eop', eId: NO_EID, number: mark.number, position: locate(mark.offset, mark.offset) }
}

function rangeOf(passage: Passage, from: number, to: number, locate: Locate): SourceRange {
  return locate(offsetAt(passage, from), to > from ? offsetAt(passage, to - 1) + 1 : offsetAt(passage, from))
}
