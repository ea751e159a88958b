import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.js'
import type {
  Address,
  AnyProvision,
  Content,
  EId,
  Flag,
  Heading,
  Inline,
  Intro,
  LegalNode,
  Num,
  Provision,
  Repair,
  SourceRange,
  StatusMarker,
  Text,
  WrapUp,
} from '../../model/types.js'
import { firstOffset, type Growing, passagesOf } from './growing.js'
import { type InlineOptions, readInline } from './inline.js'
import { beginsSmall } from './letters.js'
import { endOf, type Passage, startOf } from './passage.js'

export interface FinishOptions extends InlineOptions {
  readonly file: VFile
  /** Whether numbers may differ from what is printed. */
  readonly repair: boolean
  /** The articles, which are numbered across containers, with those before and behind each. */
  readonly articles: ReadonlyMap<Growing, Neighbours>
}

/** What a number is checked against. */
export interface Neighbours {
  readonly before: Growing | undefined
  readonly after: Growing | undefined
}

/** The neighbours of each article below some provisions. */
export function articleNeighbours(roots: readonly Growing[]): Map<Growing, Neighbours> {
  const articles: Growing[] = []
  const visit = (node: Growing): void => {
    if (node.type === 'article') articles.push(node)
    else node.children.forEach(visit)
  }
  roots.forEach(visit)
  return new Map(
    articles.map((node, index) => [node, { before: articles[index - 1], after: articles[index + 1] }]),
  )
}

/** Names are given once the tree is whole. */
const UNNAMED = { eId: '' as EId, address: '' as Address }

/** The nodes of the tree for provisions that were put together, their numbers checked against their neighbours. */
export function finishProvisions(siblings: readonly Growing[], options: FinishOptions): AnyProvision[] {
  return siblings.map((node, index) => {
    const { before, after } = options.articles.get(node) ?? {
      before: siblings[index - 1],
      after: siblings[index + 1],
    }
    const numbering = finishNumbering(node, before, after, options)
    return finishProvision(settle(node), numbering, options)
  })
}

/**
 * An article's unnumbered opening words are its own: with the points below them, before its numbered paragraphs, or
 * alone. Only where several unnumbered paragraphs follow one another does each stay a paragraph.
 */
function settle(node: Growing): Growing {
  const [first, second] = node.children
  if (node.type === 'paragraph' || node.type === 'point' || first === undefined) return node
  if (first.type !== 'paragraph' || first.number !== null || node.text.text !== '') return node
  const opensPoints = first.children.length > 0
  const alone = second === undefined
  const beforeNumbers = second !== undefined && second.type === 'paragraph' && second.number !== null
  if (!opensPoints && !alone && !beforeNumbers) return node
  return {
    ...node,
    text: first.text,
    wrapUp: first.wrapUp,
    children: [...first.children, ...node.children.slice(1)],
  }
}

interface FinishedNumbering {
  readonly number: string | null
  readonly flags: readonly Flag[]
  readonly repairs: readonly Repair[]
}

function finishNumbering(
  node: Growing,
  before: Growing | undefined,
  after: Growing | undefined,
  { locate, file, repair }: FinishOptions,
): FinishedNumbering {
  const plain = { number: node.number, flags: node.flags, repairs: [] }
  const start = firstOffset(node)
  if (node.numbering === null || start === null) return plain
  const position = locate(start, node.num.text === '' ? start + 1 : endOf(node.num))
  const { irregular, missing } = node.numbering
  const place = placeAmong(before, after)
  if (irregular === 'duplicate') {
    report(file, 'read/num-duplicate', `"${node.num.text}" stands a second time ${place}`, position)
    return { ...plain, flags: [...node.flags, 'num-duplicate'] }
  }
  if (irregular === 'gap') {
    report(
      file,
      'read/num-gap',
      `"${missing}" is missing before "${node.num.text}"; left as printed`,
      position,
    )
  }
  if (node.numbering.repair === null) return plain
  const code = `read/${node.numbering.repair}` as const
  if (!repair) {
    const printed = node.num.text === '' ? null : node.num.text.replace(/[^\p{L}\p{N}]/gu, '')
    return { ...plain, number: printed }
  }
  const read = node.number ?? ''
  const evidence = `its place ${place} leaves no other number`
  const message =
    node.num.text === ''
      ? `number "${read}" is lost: ${evidence}`
      : `"${node.num.text}" read as "${read}": ${evidence}`
  report(file, code, message, position, 'read it as printed with --no-repair')
  return {
    number: node.number,
    flags: [...node.flags, node.numbering.repair],
    repairs: [
      { code, printed: node.num.text, read, evidence, confidence: before && after ? 0.95 : 0.7, position },
    ],
  }
}

function placeAmong(before: Growing | undefined, after: Growing | undefined): string {
  const name = (node: Growing): string => `"${node.num.text || (node.number ?? 'unnumbered')}"`
  if (before && after) return `between ${name(before)} and ${name(after)}`
  if (before) return `after ${name(before)}`
  return after ? `before ${name(after)}` : 'alone in its list'
}

function finishProvision(node: Growing, numbering: FinishedNumbering, options: FinishOptions): AnyProvision {
  const heading = readInline(node.heading, options)
  const headingMarkers = takeTrailingMarkers(heading)
  const before = [...headingMarkers, ...markersOf(node.statusBefore, options)]
  const after = markersOf(node.statusAfter, options)
  const own = ownWords(node, options)
  const status = (before[0] ?? after[0] ?? closingMarker(own?.children ?? []))?.status ?? null
  const isPlaceholder = own?.type === 'content' && own.children.length > 0 && own.children.every(isOmitted)
  const children: LegalNode[] = [
    ...(node.num.text === '' ? [] : [numNode(node.num, options)]),
    ...(heading.length === 0 ? [] : [passageNode('heading', node.heading, heading, options)]),
    ...before,
    ...(own === null ? [] : [own]),
    ...finishProvisions(node.children, options),
    ...(node.wrapUp.text === '' ? [] : [wrapUpNode(node.wrapUp, options)]),
    ...after,
  ]
  return {
    type: node.type,
    ...UNNAMED,
    number: numbering.number,
    status,
    flags: isPlaceholder ? [...numbering.flags, 'placeholder'] : numbering.flags,
    repairs: [...numbering.repairs, ...repairsOf([node.heading, node.text], options)],
    ranges: [],
    position: extentOf(node, children, options),
    children,
    // The children are those that the type allows, by the way `Growing` is put together.
  } as AnyProvision
}

/** From the first to the last character of a provision's own words and of what stands below it. */
function extentOf(node: Growing, children: readonly LegalNode[], { locate }: FinishOptions): SourceRange {
  const own = passagesOf(node)
  const starts = [...own.map(startOf), ...children.map((child) => child.position.start.offset)]
  const ends = [...own.map(endOf), ...children.map((child) => child.position.end.offset)]
  return locate(
    starts.reduce((least, start) => Math.min(least, start), starts[0] ?? 0),
    ends.reduce((most, end) => Math.max(most, end), ends[0] ?? 0),
  )
}

/** The chapeau where something stands below it, else the content; null for a provision that has only children. */
function ownWords(node: Growing, options: FinishOptions): Content | Intro | null {
  const nodes = readInline(node.text, options)
  if (node.children.length > 0)
    return nodes.length > 0 ? passageNode('intro', node.text, nodes, options) : null
  const isContainer = node.type !== 'paragraph' && node.type !== 'point'
  return nodes.length === 0 && isContainer ? null : passageNode('content', node.text, nodes, options)
}

function isOmitted(node: Inline): boolean {
  return node.type === 'omissis' || (node.type === 'text' && node.value.trim() === '')
}

function numNode(passage: Passage, { locate }: FinishOptions): Num {
  return { type: 'num', value: passage.text, position: locate(startOf(passage), endOf(passage)) }
}

/** A passage of the tree with its inline nodes. */
export function passageNode<T extends 'heading' | 'content' | 'intro'>(
  type: T,
  passage: Passage,
  children: readonly Inline[],
  { locate }: InlineOptions,
): T extends 'heading' ? Heading : T extends 'content' ? Content : Intro {
  const position = locate(startOf(passage), endOf(passage))
  return { type, ...UNNAMED, position, children } as T extends 'heading'
    ? Heading
    : T extends 'content'
      ? Content
      : Intro
}

/** What was done to the words of some passages, as repairs, each reported: words mended, texts joined over a page. */
export function repairsOf(passages: readonly Passage[], options: FinishOptions): Repair[] {
  return passages.flatMap((passage) => [...wordRepairs(passage, options), ...pageRepairs(passage, options)])
}

function wordRepairs(passage: Passage, { file, locate }: FinishOptions): Repair[] {
  return passage.mends.map(({ printed, read, evidence, confidence, offset }) => {
    const position = locate(offset, offset + 1)
    report(file, 'read/word-mended', `"${printed}" read as "${read}": ${evidence}`, position)
    return { code: 'read/word-mended', printed, read, evidence, confidence, position }
  })
}

function pageRepairs(passage: Passage, { file, locate }: FinishOptions): Repair[] {
  return passage.marks.flatMap((mark) => {
    if (mark.kind !== 'eop') return []
    const before = passage.text.slice(0, mark.at).trimEnd()
    const isOpen = !/[.;:!?\]]$/.test(before.slice(-1))
    const goesOnSmall = beginsSmall(passage.text.slice(mark.at, mark.at + 1))
    const evidence = isOpen
      ? `the page ends in the middle of a sentence${goesOnSmall ? ', and the next goes on with a small letter' : ''}`
      : 'nothing of its own begins on the next page'
    const position = locate(mark.offset, mark.offset + 1)
    report(file, 'read/page-joined', `joined over the end of a page: ${evidence}`, position)
    const confidence = isOpen ? (goesOnSmall ? 0.98 : 0.9) : 0.7
    return [{ code: 'read/page-joined', printed: '', read: '', evidence, confidence, position }]
  })
}

function wrapUpNode(passage: Passage, options: FinishOptions): WrapUp {
  const children = readInline(passage, options)
  const status = closingMarker(children)?.status ?? null
  const facts = { status, repairs: repairsOf([passage], options) }
  return provisionNode('wrapUp', children, options.locate(startOf(passage), endOf(passage)), facts) as WrapUp
}

/** A provision that needs no checking of its number. */
export function provisionNode(
  type: AnyProvision['type'],
  children: readonly LegalNode[],
  position: SourceRange,
  facts: Partial<Provision> & { readonly name?: string } = {},
): AnyProvision {
  return {
    type,
    ...UNNAMED,
    number: null,
    status: null,
    flags: [],
    repairs: [],
    ranges: [],
    ...facts,
    position,
    children,
    // The caller gives the children that the type allows.
  } as unknown as AnyProvision
}

/** What may stand behind the marker that closes a passage: punctuation, a footnote mark, the end of a page. */
function mayFollowMarker(node: Inline): boolean {
  if (node.type === 'noteRef' || node.type === 'eop') return true
  return node.type === 'text' && /^[\s.;,\])]*$/.test(node.value)
}

/** The status marker that closes a passage; one in the middle of it speaks of words, not of the provision. */
function closingMarker(nodes: readonly Inline[]): StatusMarker | undefined {
  const last = nodes.findLast((node) => !mayFollowMarker(node))
  return last?.type === 'statusMarker' ? last : undefined
}

/** Status markers at the end of a heading speak of what it heads; they are taken out of it. */
function takeTrailingMarkers(heading: Inline[]): StatusMarker[] {
  const markers: StatusMarker[] = []
  while (closingMarker(heading) !== undefined) {
    const at = heading.findLastIndex((node) => node.type === 'statusMarker')
    const [marker, ...behind] = heading.splice(at)
    if (marker?.type === 'statusMarker') markers.unshift(withPunctuation(marker, behind))
    heading.push(...behind.filter((node) => node.type !== 'text'))
    const last = heading.at(-1)
    if (last?.type === 'text' && last.value.trim() === '') heading.pop()
  }
  return markers
}

/** Punctuation behind a marker is kept as part of it. */
function withPunctuation(marker: StatusMarker, behind: readonly Inline[]): StatusMarker {
  const words = behind.filter((node): node is Text => node.type === 'text' && node.value.trim() !== '')
  const last = words.at(-1)
  if (last === undefined) return marker
  const value = marker.value + words.map((node) => node.value.trim()).join('')
  return { ...marker, value, position: { start: marker.position.start, end: last.position.end } }
}

/** The markers of lines that hold nothing else; punctuation behind a marker is kept as part of it. */
function markersOf(passage: Passage, options: FinishOptions): StatusMarker[] {
  const markers: StatusMarker[] = []
  for (const node of readInline(passage, options)) {
    const last = markers.at(-1)
    if (node.type === 'statusMarker') markers.push(node)
    else if (last) markers[markers.length - 1] = withPunctuation(last, [node])
  }
  return markers
}
