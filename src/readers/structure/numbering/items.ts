import type { End, Features } from '../features.js'
import { type Marker, printNumber, type Reading, type Series } from '../marker.js'
import { COST, gapCost } from './costs.js'
import { type Item, type Level, type Offer, type State, withLevel } from './state.js'

/** A block's numbers read one after the other, up to some point. */
interface Opening {
  readonly cost: number
  readonly lists: readonly Level[]
  readonly items: readonly Item[]
  readonly end: End
}

/** The block as a numbered paragraph or point, in all the ways its number, or its numbers in a row, can be read. */
export function offerItems(state: State, block: Features, offer: Offer): void {
  if (block.markers.length === 0) return
  let openings: Opening[] = [
    { cost: beginningDoubt(state, block) + bareness(block), lists: state.lists, items: [], end: state.end },
  ]
  for (const [index, marker] of block.markers.entries()) {
    openings = openings.flatMap((opening) =>
      marker.readings.flatMap((reading) => [
        ...(index === 0 ? follow(opening, marker, reading) : []),
        ...newList(opening, marker, reading, index > 0 || state.isEmpty),
      ]),
    )
  }
  const isEmpty = block.text.slice(block.bodyStart, block.bodyStart + 80).trim() === ''
  const end = isEmpty ? 'open' : block.end
  for (const { cost, lists, items } of openings) {
    offer(cost, () => ({
      decision: { kind: 'items', items },
      changes: { phase: 'text', lists, isEmpty, end },
    }))
  }
}

/** A number without punctuation may be a word, or a figure. */
function bareness(block: Features): number {
  const [marker] = block.markers
  return marker?.shape === 'bare' && marker.readings[0]?.series !== 'option' ? COST.bareNumber : 0
}

/** What speaks against something beginning at this block at all. */
function beginningDoubt(state: State, block: Features): number {
  if (state.phase !== 'text' || state.isEmpty) return 0
  if (state.end !== 'open') return 0
  if (block.block.gap === 'line') return COST.beginsMidSentence
  return block.block.gap === 'short' ? COST.beginsBehindOpenEnd : 0
}

/** The number as the next one of a list that is open, all deeper lists ending with it. */
function follow(opening: Opening, marker: Marker, reading: Reading): Opening[] {
  return opening.lists.flatMap((list, depth) => {
    const isInserted = list.series === 'alpha' && reading.series === 'double' && reading.value === list.value
    if (!isInserted && (list.series !== reading.series || !isSamePrefix(list, reading))) return []
    const sequence = isInserted ? INSERTED : sequenceOf(reading, list)
    const cost =
      opening.cost +
      sequence.cost +
      (list.shape === marker.shape ? 0 : COST.otherShape) +
      (reading.corrected ? COST.corrected : 0) +
      (opening.lists.length - 1 - depth) * COST.closedList
    const missing = sequence.irregular === 'gap' ? printNumber(reading.series, list.value + 1) : null
    const item = { ...itemOf(depth, list.role, marker, reading), irregular: sequence.irregular, missing }
    const value = reading.suffix === '' ? reading.value : Math.max(list.value, reading.value)
    const { prefix } = reading
    const lists = withLevel(opening.lists, depth, { ...list, prefix, value, siblingEnd: opening.end })
    return [{ cost, lists, items: [...opening.items, item], end: 'open' as const }]
  })
}

/** `(aa)` behind `(a)`: put in before `(b)`. */
const INSERTED = { cost: COST.suffixed, irregular: null } as const

/** Whether a number such as `2.1` goes on with a list: `1.4`, `1.5`, `2.1`. */
function isSamePrefix(list: Level, reading: Reading): boolean {
  if (list.prefix === reading.prefix) return true
  return list.prefix !== '' && reading.prefix !== '' && isNextPrefix(list, reading)
}

function isNextPrefix(list: Level, reading: Reading): boolean {
  const [last = Number.NaN, ...above] = list.prefix.split('.').map(Number).reverse()
  const next = [...above.reverse(), last + 1].join('.')
  return reading.value === 1 && reading.prefix === next
}

function sequenceOf(reading: Reading, list: Level): { cost: number; irregular: Item['irregular'] } {
  if (list.prefix !== reading.prefix) return { cost: 0, irregular: null }
  const distance = reading.value - list.value
  if (reading.suffix !== '')
    return { cost: Math.abs(distance) > 2 ? COST.gap : COST.suffixed, irregular: null }
  if (distance === 1) return { cost: 0, irregular: null }
  if (distance === 0) return { cost: COST.duplicate, irregular: 'duplicate' }
  if (distance > 1) return { cost: gapCost(distance), irregular: 'gap' }
  return { cost: COST.backwards, irregular: null }
}

/** Treaties have four degrees of points at most (UN Editorial Manual); this leaves room for odd ones. */
const DEEPEST_LIST = 8

/** What numbers paragraphs directly in an article. */
const PARAGRAPH_SERIES: ReadonlySet<Series> = new Set<Series>(['decimal', 'ROMAN', 'option'])

/** The number as the first of a new list, below the innermost item. */
function newList(opening: Opening, marker: Marker, reading: Reading, isEmpty: boolean): Opening[] {
  const { series, value, corrected } = reading
  // `1.` behind an article's unnumbered opening words stands beside them, not below.
  const lists = isOpeningWords(opening.lists) && PARAGRAPH_SERIES.has(series) ? [] : opening.lists
  const depth = lists.length
  if (depth === DEEPEST_LIST) return []
  const isBeside =
    series === 'option' && depth === 1 && lists[0]?.role === 'paragraph' && opening.end !== 'colon'
  const role = isBeside || (depth === 0 && PARAGRAPH_SERIES.has(series)) ? 'paragraph' : 'point'
  let cost = opening.cost + (corrected ? COST.corrected : 0)
  if (value !== 1) cost += lists.at(-1)?.series === 'option' ? COST.otherShape : COST.listBeginsLate
  if (depth > 0 && !isEmpty && !isBeside) cost += newListDoubt(opening.end)
  if (depth === 0 && role === 'point') cost += COST.pointsWithoutChapeau
  if (depth > 0 && lists.some((list) => list.series === series && list.shape === marker.shape)) {
    cost += COST.sameSeriesInside
  }
  const chapeau = isEmpty ? null : opening.end
  const { prefix } = reading
  const level = { role, series, shape: marker.shape, prefix, value, siblingEnd: null, chapeau } as const
  const items = [...opening.items, itemOf(depth, role, marker, reading)]
  return [{ cost, lists: withLevel(lists, depth, level), items, end: 'open' }]
}

function isOpeningWords(lists: readonly Level[]): boolean {
  const [only, second] = lists
  return second === undefined && only?.series === null && only.role === 'paragraph'
}

function itemOf(depth: number, role: Item['role'], marker: Marker, reading: Reading): Item {
  const repair = reading.corrected ? 'num-corrected' : null
  return { depth, role, marker, number: reading.number, repair, irregular: null, missing: null }
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
