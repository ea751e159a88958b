import type { ContainerType } from '../../model/types.js'
import type { Anchor } from './anchor.js'
import { COST } from './costs.js'
import type { End, Features } from './features.js'
import { CONTAINER_ORDER } from './lexicon.js'
import { type Marker, printNumber, type Reading, type Series, type Shape } from './marker.js'

/** A list that is open at some point of the text, and how far it has come. */
export interface Level {
  readonly role: 'paragraph' | 'point'
  /** null: its items are printed without numbers. */
  readonly series: Series | null
  readonly shape: Shape | null
  /** Place of its last item. */
  readonly value: number
  /** How the item before the last one ended; null while there is only one. */
  readonly siblingEnd: End | null
  /** How the text above the list ends; null where nothing stands above it. */
  readonly chapeau: End | null
}

/** One item that a block opens, and by which number. */
export interface Item {
  /** Index of its list among the open ones. A point stands below the item at the depth before; a paragraph never. */
  readonly depth: number
  readonly role: 'paragraph' | 'point'
  readonly marker: Marker | null
  /** The number by which it is cited; null where it has none. */
  readonly number: string | null
  readonly repair: 'num-corrected' | 'num-recovered' | null
  /** Whether its number is not the one that was due. */
  readonly irregular: 'duplicate' | 'gap' | null
  /** The number that was due where it is missing: `c` between `b` and `d`. */
  readonly missing: string | null
}

/** What a block is. */
export type Decision =
  | { readonly kind: 'container'; readonly anchor: Anchor }
  | { readonly kind: 'article'; readonly anchor: Anchor | null; readonly number: string }
  | { readonly kind: 'attachment'; readonly anchor: Anchor }
  | { readonly kind: 'conclusion' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'wrapUp'; readonly depth: number }
  | { readonly kind: 'join' }
  | { readonly kind: 'status' }

/** Where the reading stands after a block; one of several that are followed at the same time. */
interface State {
  readonly cost: number
  readonly before: State | null
  readonly decision: Decision | null
  readonly containers: readonly { readonly type: ContainerType; readonly value: number | null }[]
  /** Last article number; null before the first, and after a container or attachment that may restart it. */
  readonly article: number | null
  readonly articleSeries: Series | null
  readonly phase: 'anchor' | 'headed' | 'text' | 'conclusion'
  /** Whether the last anchor was an article's. */
  readonly inArticle: boolean
  readonly lists: readonly Level[]
  /** Whether the innermost item has a number but no words yet. */
  readonly isEmpty: boolean
  readonly end: End
  readonly inAttachment: boolean
}

type Step = Omit<State, 'before'>

const START: State = {
  cost: 0,
  before: null,
  decision: null,
  containers: [],
  article: null,
  articleSeries: null,
  phase: 'headed',
  inArticle: false,
  lists: [],
  isEmpty: false,
  end: 'stop',
  inAttachment: false,
}

/** How many readings are followed at once, and how much worse than the best one may be. */
const BEAM = { width: 48, margin: 14 }

/**
 * Decides for each block of the body what it is: an article, a paragraph, a point, the continuation of what stands
 * before it. Nothing is decided from one line alone: each way to read a block has a cost (`costs.ts`) for what
 * speaks against it, above all a number that does not follow from the numbers before it; all promising readings are
 * followed side by side, and the whole text that comes out cheapest wins (a beam search, so the cost grows with the
 * number of blocks). A lost `Article 18` is found this way: taking the title between 17 and 19 for an article costs
 * less than a gap. So are `i)` the letter and `i)` the numeral told apart, and `(c) of this article` at the
 * beginning of a line is not taken for a point.
 */
export function decide(blocks: readonly Features[]): Decision[] {
  let beam: State[] = [START]
  for (const block of blocks) {
    const best = new Map<string, State>()
    for (const state of beam) {
      for (const step of stepsFrom(state, block)) {
        const key = keyOf(step)
        const known = best.get(key)
        if (known === undefined || step.cost < known.cost) best.set(key, { ...step, before: state })
      }
    }
    beam = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM.width)
    const limit = (beam[0]?.cost ?? 0) + BEAM.margin
    beam = beam.filter((state) => state.cost <= limit)
  }
  const decisions: Decision[] = []
  for (let state = beam[0] ?? null; state !== null; state = state.before) {
    if (state.decision !== null) decisions.push(state.decision)
  }
  return decisions.reverse()
}

/** Two readings that stand at the same point cannot differ in what they cost from here on. */
function keyOf(state: Step): string {
  const containers = state.containers.map(({ type, value }) => `${type}${value}`).join('>')
  const lists = state.lists
    .map((list) => `${list.role}${list.series}${list.shape}${list.value}${list.siblingEnd}${list.chapeau}`)
    .join('>')
  return [
    containers,
    state.article,
    state.articleSeries,
    state.phase,
    state.inArticle,
    lists,
    state.isEmpty,
    state.end,
    state.inAttachment,
  ].join('|')
}

function stepsFrom(state: State, block: Features): Step[] {
  if (block.isStatus) return [{ ...state, decision: { kind: 'status' } }]
  return [
    ...anchorSteps(state, block),
    ...lostArticleSteps(state, block),
    ...headingSteps(state, block),
    ...(state.phase === 'conclusion' ? conclusionSteps(state, block) : []),
    ...itemSteps(state, block),
    ...unnumberedSteps(state, block),
    ...wrapUpSteps(state, block),
    ...joinSteps(state, block),
  ]
}

// --------------------------------------------------------------------------------- articles, containers, annexes

function anchorSteps(state: State, block: Features): Step[] {
  if (block.isTestimonium && state.article !== null) {
    return [{ ...state, decision: { kind: 'conclusion' }, phase: 'conclusion', lists: [], end: block.end }]
  }
  const { anchor } = block
  if (anchor === null) return []
  const cost = state.cost + anchorDoubt(state, block, anchor)
  const title = block.text.slice(anchor.titleStart)
  const opened = {
    phase: title === '' || anchor.titleStart === 0 ? ('anchor' as const) : ('headed' as const),
    lists: [],
    isEmpty: false,
    end: 'stop' as const,
  }
  switch (anchor.kind) {
    case 'attachment': {
      if (state.article === null && state.containers.length === 0) return []
      const decision: Decision = { kind: 'attachment', anchor }
      return [
        {
          ...state,
          ...opened,
          cost,
          decision,
          containers: [],
          article: null,
          inAttachment: true,
          inArticle: false,
        },
      ]
    }
    case 'article': {
      const decision: Decision = { kind: 'article', anchor, number: anchor.number ?? '' }
      const article = anchor.value ?? (state.article ?? 0) + 1
      return [
        {
          ...state,
          ...opened,
          cost: cost + articleSequence(state, anchor),
          decision,
          article,
          articleSeries: anchor.series,
          inArticle: true,
        },
      ]
    }
    case 'container': {
      const type = anchor.container ?? 'chapter'
      const kept = state.containers.filter(
        (other) => CONTAINER_ORDER.indexOf(other.type) < CONTAINER_ORDER.indexOf(type),
      )
      return [
        {
          ...state,
          ...opened,
          cost: cost + containerSequence(state, type, anchor),
          decision: { kind: 'container', anchor },
          containers: [...kept, { type, value: anchor.value }],
          inArticle: false,
        },
      ]
    }
  }
}

/** What speaks against a line that begins like an anchor being one: it reads like the middle of a sentence. */
function anchorDoubt(state: State, block: Features, anchor: Anchor): number {
  const rest = block.text.slice(anchor.titleStart).trim()
  let doubt = 0
  if (anchor.titleStart > 0 && /^[\p{Ll},;)]/u.test(rest)) doubt += COST.anchorGoesOnSmall
  if (anchor.titleStart > 0 && rest !== '' && !block.isTitle && block.end !== 'open')
    doubt += COST.anchorIsSentence
  if (block.block.gap === 'line' && state.end === 'open' && state.phase === 'text')
    doubt += COST.beginsMidSentence
  if (block.block.headingDepth > 0) doubt -= COST.headingMarkup
  return doubt
}

function articleSequence(state: State, anchor: Anchor): number {
  if (anchor.value === null) return COST.gap
  if (state.article === null) return anchor.value === 1 ? 0 : COST.firstIsNotOne
  const seriesDoubt = anchor.series === state.articleSeries ? 0 : COST.otherSeries
  const distance = anchor.value - state.article
  if (distance === 1) return seriesDoubt
  if (distance === 0) return seriesDoubt + (anchor.number?.includes(' ') ? 0 : COST.duplicate)
  if (distance > 1) return seriesDoubt + gapCost(distance)
  return seriesDoubt + (anchor.value === 1 ? COST.restart : COST.backwards)
}

function containerSequence(state: State, type: ContainerType, anchor: Anchor): number {
  const before = state.containers.find((other) => other.type === type)
  if (anchor.value === null) return COST.gap
  if (before === undefined || before.value === null) return anchor.value === 1 ? 0 : COST.firstIsNotOne
  const distance = anchor.value - before.value
  if (distance === 1) return 0
  if (distance === 0) return COST.duplicate
  return distance > 1 ? gapCost(distance) : anchor.value === 1 ? COST.restart : COST.backwards
}

function gapCost(distance: number): number {
  return COST.gap + Math.min(distance - 2, 4) * COST.gapWidth
}

/** A title where an article should be, its line `Article N` lost: it takes the number that is due. */
function lostArticleSteps(state: State, block: Features): Step[] {
  if (!block.isTitle || state.article === null || state.articleSeries === null) return []
  if (block.anchor !== null || block.markers.length > 0) return []
  if (state.phase !== 'text' && (state.phase !== 'headed' || state.inArticle)) return []
  if (block.block.gap !== 'blank' && block.block.gap !== 'page') return []
  const article = state.article + 1
  return [
    {
      ...state,
      cost: state.cost + COST.lostArticle + (state.end === 'open' ? COST.afterOpenEnd : 0),
      decision: { kind: 'article', anchor: null, number: printNumber(state.articleSeries, article) },
      article,
      phase: 'headed',
      inArticle: true,
      lists: [],
      isEmpty: false,
      end: 'stop',
    },
  ]
}

/** The title of an article or container below its number, or the rest of a title that was broken. */
function headingSteps(state: State, block: Features): Step[] {
  if (state.phase !== 'anchor' && state.phase !== 'headed') return []
  if (block.anchor !== null || block.end === 'colon') return []
  const first = state.phase === 'anchor'
  let cost = 0
  if (!first) {
    cost += block.startsSmall ? 0 : COST.titleGoesOnCapital
    cost += block.block.gap === 'blank' || block.block.gap === 'page' ? COST.titleBrokenByBlank : 0
  }
  if (block.end !== 'open') cost += COST.titleEndsLikeSentence
  if (first && !block.isTitle) cost += COST.titleIsSentence
  if (block.markers.length > 0) cost += COST.markerIsText
  if (block.text.length > 220) cost += COST.titleIsSentence
  return [{ ...state, cost: state.cost + cost, decision: { kind: 'heading' }, phase: 'headed', end: 'stop' }]
}

function conclusionSteps(state: State, block: Features): Step[] {
  return [{ ...state, decision: { kind: 'conclusion' }, end: block.end }]
}

// ------------------------------------------------------------------------------------------ numbered paragraphs

/** All ways to read the block's number, or its numbers in a row. */
function itemSteps(state: State, block: Features): Step[] {
  if (block.markers.length === 0 || state.phase === 'conclusion') return []
  let open: Opening[] = [
    { cost: beginningDoubt(state, block), lists: state.lists, items: [], end: state.end },
  ]
  for (const [index, marker] of block.markers.entries()) {
    const first = index === 0
    open = open.flatMap((opening) => openItem(opening, marker, first ? state.isEmpty : true, first))
  }
  const isEmpty = block.text.slice(block.bodyStart).trim() === ''
  return open.map((opening) => ({
    ...state,
    cost: state.cost + opening.cost,
    decision: { kind: 'items', items: opening.items },
    phase: 'text',
    lists: opening.lists,
    isEmpty,
    end: isEmpty ? 'open' : block.end,
  }))
}

/** What speaks against something beginning at this block at all. */
function beginningDoubt(state: State, block: Features): number {
  if (state.phase !== 'text' || state.isEmpty) return 0
  if (block.block.gap !== 'line' || state.end !== 'open') return 0
  return COST.beginsMidSentence
}

interface Opening {
  readonly cost: number
  readonly lists: readonly Level[]
  readonly items: readonly Item[]
  readonly end: End
}

function openItem(opening: Opening, marker: Marker, isEmpty: boolean, mayFollow: boolean): Opening[] {
  return marker.readings.flatMap((reading) => [
    ...(mayFollow ? followSteps(opening, marker, reading) : []),
    newListStep(opening, marker, reading, isEmpty),
  ])
}

/** The number as the next one of a list that is open, all deeper lists ending with it. */
function followSteps(opening: Opening, marker: Marker, reading: Reading): Opening[] {
  return opening.lists.flatMap((list, depth) => {
    if (list.series !== reading.series) return []
    const distance = reading.value - list.value
    const sequence = followCost(distance, reading)
    const cost =
      opening.cost +
      sequence.cost +
      (list.shape === marker.shape ? 0 : COST.otherShape) +
      (reading.corrected ? COST.corrected : 0) +
      (opening.lists.length - 1 - depth) * COST.closedList
    const missing = sequence.irregular === 'gap' ? printNumber(reading.series, list.value + 1) : null
    const item: Item = {
      depth,
      role: list.role,
      marker,
      number: reading.number,
      repair: reading.corrected ? 'num-corrected' : null,
      irregular: sequence.irregular,
      missing,
    }
    const next: Level = {
      ...list,
      value: reading.suffix === '' ? reading.value : Math.max(list.value, reading.value),
      siblingEnd: opening.end,
    }
    return [
      { cost, lists: [...opening.lists.slice(0, depth), next], items: [...opening.items, item], end: 'open' },
    ]
  })
}

function followCost(distance: number, reading: Reading): { cost: number; irregular: Item['irregular'] } {
  if (reading.suffix !== '')
    return { cost: Math.abs(distance) > 2 ? COST.gap : COST.suffixed, irregular: null }
  if (distance === 1) return { cost: 0, irregular: null }
  if (distance === 0) return { cost: COST.duplicate, irregular: 'duplicate' }
  if (distance > 1) return { cost: gapCost(distance), irregular: 'gap' }
  return { cost: COST.backwards, irregular: null }
}

/** The number as the first of a new list, below the innermost item. */
function newListStep(opening: Opening, marker: Marker, reading: Reading, isEmpty: boolean): Opening {
  const { series, value, corrected, number } = reading
  const top = opening.lists[0]
  const besides =
    top !== undefined && opening.lists.length === 1 && top.series === null && top.role === 'paragraph'
  const replaces = besides && series === 'decimal'
  const lists = replaces ? [] : opening.lists
  const depth = lists.length
  const role = depth === 0 && (series === 'decimal' || series === 'ROMAN') ? 'paragraph' : 'point'
  let cost = opening.cost + (corrected ? COST.corrected : 0)
  if (value !== 1) cost += COST.firstIsNotOne + COST.listBeginsLate
  if (depth > 0 && !isEmpty) cost += newListDoubt(opening.end)
  if (depth > 0 && lists.some((list) => list.series === series && list.shape === marker.shape)) {
    cost += COST.sameSeriesInside
  }
  if (depth === 0 && role === 'point') cost += COST.pointsWithoutChapeau
  const item: Item = {
    depth,
    role,
    marker,
    number,
    repair: corrected ? 'num-corrected' : null,
    irregular: null,
    missing: null,
  }
  const chapeau = isEmpty ? null : opening.end
  const level: Level = { role, series, shape: marker.shape, value, siblingEnd: null, chapeau }
  return { cost, lists: [...lists, level], items: [...opening.items, item], end: 'open' }
}

/** How odd it is that a list begins below a text that ends this way. */
function newListDoubt(end: End): number {
  switch (end) {
    case 'colon':
      return 0
    case 'open':
    case 'comma':
      return COST.listAfterOpenEnd
    case 'semicolon':
    case 'stop':
      return COST.listAfterStop
  }
}

// ---------------------------------------------------------------------------------------- text without numbers

/** The block as something of its own that has no number: a paragraph, a point, or an item whose number is lost. */
function unnumberedSteps(state: State, block: Features): Step[] {
  if (state.phase === 'conclusion') return []
  const doubt = markerDoubt(state, block)
  return [
    ...unnumberedParagraph(state, block, doubt),
    ...unnumberedPoint(state, block, doubt),
    ...recoveredItems(state, block, doubt),
  ]
}

/** What speaks against taking a printed number for words. */
function markerDoubt(state: State, block: Features): number {
  if (block.anchor !== null && block.block.headingDepth > 0) return COST.headingMarkup + COST.markerIsText
  if (block.anchor !== null && block.isTitle) return COST.markerIsText
  if (block.markers.length === 0) return 0
  const { gap } = block.block
  if (gap === 'line' && state.end === 'open') return block.bodyStartsSmall ? 0 : COST.markerIsText / 3
  return COST.markerIsText
}

function textStep(
  state: State,
  block: Features,
  cost: number,
  items: readonly Item[],
  lists: readonly Level[],
): Step {
  return {
    ...state,
    cost: state.cost + cost,
    decision: { kind: 'items', items },
    phase: 'text',
    lists,
    isEmpty: false,
    end: block.end,
  }
}

function unnumberedParagraph(state: State, block: Features, doubt: number): Step[] {
  const fresh = state.phase === 'anchor' || state.phase === 'headed'
  const top = state.lists[0]
  const among = top?.series === null && top.role === 'paragraph'
  let cost = doubt
  if (fresh) {
    if (state.phase === 'anchor' && block.isTitle) cost += COST.titleMissing
    if (block.startsSmall) cost += COST.paragraphBeginsSmall
  } else {
    cost += among ? COST.paragraphAmongUnnumbered : COST.paragraphAmongNumbered
    cost += paragraphDoubt(state, block)
  }
  if (block.end !== 'stop' && block.end !== 'colon') cost += COST.paragraphEndsOpen
  const value = among ? top.value + 1 : 1
  const level: Level = {
    role: 'paragraph',
    series: null,
    shape: null,
    value,
    siblingEnd: null,
    chapeau: null,
  }
  // A numbered list goes on behind an unnumbered paragraph, so it stays open beside it.
  const kept = among || fresh ? [] : state.lists.slice(0, 1)
  return [textStep(state, block, cost, [unnumberedItem(kept.length, 'paragraph')], [...kept, level])]
}

/** What speaks against a new paragraph beginning here. */
function paragraphDoubt(state: State, block: Features): number {
  let doubt = block.startsSmall ? COST.paragraphBeginsSmall : 0
  if (state.isEmpty) doubt += COST.itemStaysEmpty
  switch (state.end) {
    case 'stop':
      break
    case 'semicolon':
    case 'comma':
    case 'open':
      doubt += COST.paragraphAfterOpenEnd
      break
    case 'colon':
      doubt += COST.paragraphAfterColon
      break
  }
  if (block.block.gap === 'line') doubt += COST.paragraphOnNextLine
  return doubt
}

function unnumberedItem(depth: number, role: Item['role']): Item {
  return { depth, role, marker: null, number: null, repair: null, irregular: null, missing: null }
}

/** `The purposes are as follows:` and then sentences without numbers. */
function unnumberedPoint(state: State, block: Features, doubt: number): Step[] {
  if (state.phase !== 'text' || state.isEmpty) return []
  const innermost = state.lists.at(-1)
  if (innermost === undefined) return []
  const begins = state.end === 'colon'
  const goesOn = innermost.role === 'point' && innermost.series === null && innermost.value > 0
  if (!begins && !goesOn) return []
  const depth = begins ? state.lists.length : state.lists.length - 1
  let cost = doubt + COST.unnumberedPoint
  if (goesOn && !begins && state.end !== 'semicolon' && state.end !== 'comma') cost += COST.pointAfterStop
  if (block.block.gap === 'line') cost += COST.paragraphOnNextLine
  const value = begins ? 1 : innermost.value + 1
  const chapeau = begins ? state.end : innermost.chapeau
  const level: Level = { role: 'point', series: null, shape: null, value, siblingEnd: state.end, chapeau }
  return [
    textStep(state, block, cost, [unnumberedItem(depth, 'point')], [...state.lists.slice(0, depth), level]),
  ]
}

/** An item whose number is lost takes the number that is due; it pays only where the next number shows the gap. */
function recoveredItems(state: State, block: Features, doubt: number): Step[] {
  if (state.phase !== 'text' || state.isEmpty || block.block.gap === 'line') return []
  return state.lists.flatMap((list, depth) => {
    if (list.series === null) return []
    const value = list.value + 1
    const item: Item = {
      depth,
      role: list.role,
      marker: null,
      number: printNumber(list.series, value),
      repair: 'num-recovered',
      irregular: null,
      missing: null,
    }
    const level: Level = { ...list, value, siblingEnd: state.end }
    const opening = state.end === 'open' ? COST.afterOpenEnd : 0
    const closing = (state.lists.length - 1 - depth) * COST.closedList
    const ending = block.end === 'open' ? COST.paragraphEndsOpen : 0
    const cost =
      doubt + COST.recovered + ending + opening + closing + (block.startsSmall ? COST.recoveredSmall : 0)
    return [textStep(state, block, cost, [item], [...state.lists.slice(0, depth), level])]
  })
}

/**
 * Words behind the points of a list that finish the sentence its chapeau began. Where several lists end at once, it
 * is the outermost whose chapeau is still open.
 */
function wrapUpSteps(state: State, block: Features): Step[] {
  const innermost = state.lists.at(-1)
  if (state.phase !== 'text' || innermost === undefined || innermost.role !== 'point') return []
  let cost = state.cost + markerDoubt(state, block) + (block.startsSmall ? 0 : COST.wrapUpBeginsCapital)
  if (block.block.gap === 'line') cost += COST.paragraphOnNextLine
  switch (state.end) {
    case 'semicolon':
      cost += COST.wrapUp
      break
    case 'comma':
      cost += innermost.siblingEnd === 'comma' ? COST.wrapUp : COST.wrapUpAfterComma
      break
    default:
      cost += COST.wrapUpAfterStop
  }
  return state.lists.flatMap((list, depth) => {
    const isInnermost = depth === state.lists.length - 1
    if (list.role !== 'point' || (!isInnermost && list.chapeau !== 'colon')) return []
    return [
      {
        ...state,
        cost: cost - (state.lists.length - 1 - depth) * COST.closedList,
        decision: { kind: 'wrapUp', depth } as const,
        lists: state.lists.slice(0, depth),
        isEmpty: false,
        end: block.end,
      },
    ]
  })
}

/** The block as a continuation of the text before it. */
function joinSteps(state: State, block: Features): Step[] {
  if (state.phase !== 'text') return []
  const cost = state.isEmpty ? 0 : joinDoubt(state, block)
  return [
    {
      ...state,
      cost: state.cost + cost + markerDoubt(state, block),
      decision: { kind: 'join' },
      isEmpty: false,
      end: block.end,
    },
  ]
}

/** What speaks against a text going on here: it was finished, or the block begins like something new. */
function joinDoubt(state: State, block: Features): number {
  const { gap } = block.block
  if (gap === 'line') return 0
  const small = block.startsSmall
  const scale = gap === 'short' ? COST.joinAfterShortLine : 1
  switch (state.end) {
    case 'open':
      return small ? 0 : COST.joinCapital * scale
    case 'comma':
      return small ? COST.joinAfterComma : COST.joinCapital * 2 * scale
    case 'semicolon':
    case 'colon':
      return (small ? COST.joinAfterSemicolon : COST.joinAfterSemicolon + COST.joinCapital) * scale
    case 'stop':
      return (small ? COST.joinAfterStop : COST.joinAfterStop + COST.joinCapital) * scale
  }
}
