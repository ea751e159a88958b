import type { Features } from '../features.js'
import { printNumber } from '../marker.js'
import { COST } from './costs.js'
import { type Item, type Level, type Offer, type State, type Step, withLevel } from './state.js'

/** The block as something of its own that has no number: a paragraph, a point, an item whose number is lost. */
export function offerUnnumbered(state: State, block: Features, offer: Offer): void {
  const doubt = markerDoubt(state, block)
  offerParagraph(state, block, doubt, offer)
  offerPoint(state, block, doubt, offer)
  offerRecovered(state, block, doubt, offer)
}

/** What speaks against taking a printed number or anchor for words. */
function markerDoubt(state: State, block: Features): number {
  const isNextLine = block.block.gap === 'line' || block.block.gap === 'short'
  if (block.anchor !== null && (block.isTitle || block.block.headingDepth > 0)) {
    return isNextLine && state.end === 'open' ? COST.anchorGoesOn : COST.markerIsText
  }
  if (block.anchor !== null && !block.startsSmall && state.end === 'stop' && !isNextLine)
    return COST.anchorIsText
  const [marker] = block.markers
  if (marker === undefined) return 0
  if (marker.shape === 'bare' && marker.readings[0]?.series !== 'option') return COST.bareNumberIsText
  if (!isNextLine || state.end !== 'open') return COST.markerIsText
  return block.bodyStartsSmall ? 0 : COST.markerBeforeCapital
}

function textStep(block: Features, item: Item, lists: readonly Level[]): Step {
  const changes = { phase: 'text', lists, isEmpty: false, end: block.end } as const
  return { decision: { kind: 'items', items: [item] }, changes }
}

function itemWithout(depth: number, role: Item['role']): Item {
  return { depth, role, marker: null, number: null, repair: null, irregular: null, missing: null }
}

function offerParagraph(state: State, block: Features, doubt: number, offer: Offer): void {
  const isFirst = state.phase !== 'text'
  const top = state.lists[0]
  const isAmong = top?.series === null && top.role === 'paragraph'
  let cost = doubt + (isFirst ? firstParagraphDoubt(state, block) : paragraphDoubt(state, block))
  if (!isFirst) cost += isAmong ? COST.paragraphAmongUnnumbered : COST.paragraphAmongNumbered
  if (block.end !== 'stop' && block.end !== 'colon') cost += COST.paragraphEndsOpen
  // A numbered list goes on behind an unnumbered paragraph, so it stays open beside it.
  const depth = isAmong || isFirst ? 0 : Math.min(state.lists.length, 1)
  const value = isAmong ? top.value + 1 : 1
  const level = {
    role: 'paragraph',
    series: null,
    shape: null,
    prefix: '',
    value,
    siblingEnd: null,
    chapeau: null,
  } as const
  offer(cost, () => textStep(block, itemWithout(depth, 'paragraph'), withLevel(state.lists, depth, level)))
}

function firstParagraphDoubt(state: State, block: Features): number {
  const titleMissing = state.phase === 'anchor' && block.isTitle ? COST.titleMissing : 0
  return titleMissing + (block.startsSmall ? COST.paragraphBeginsSmall : 0)
}

/** What speaks against a new paragraph beginning here. */
function paragraphDoubt(state: State, block: Features): number {
  let doubt = block.startsSmall ? COST.paragraphBeginsSmall : 0
  if (state.isEmpty) doubt += COST.itemStaysEmpty
  if (state.end === 'colon') doubt += COST.paragraphAfterColon
  else if (state.end !== 'stop') doubt += COST.paragraphAfterOpenEnd
  if (block.block.gap === 'line') doubt += COST.paragraphOnNextLine
  return doubt
}

/** `The purposes are as follows:` and then sentences without numbers; they go on where an inner list has ended. */
function offerPoint(state: State, block: Features, doubt: number, offer: Offer): void {
  if (state.phase !== 'text' || state.isEmpty || state.lists.length === 0) return
  const nextLine = block.block.gap === 'line' ? COST.paragraphOnNextLine : 0
  const base = doubt + nextLine
  if (state.end === 'colon') {
    const cost = base + (block.block.hasBullet ? 0 : COST.unnumberedPoint)
    offerPointAt(state, block, cost, state.lists.length, { value: 1, chapeau: state.end }, offer)
  }
  for (const [depth, list] of state.lists.entries()) {
    if (list.role !== 'point' || list.series !== null) continue
    const closing = (state.lists.length - 1 - depth) * COST.closedList
    const place = { value: list.value + 1, chapeau: list.chapeau }
    const ended = pointEndDoubt(state, block, list)
    offerPointAt(state, block, base + ended + closing + COST.nextUnnumberedPoint, depth, place, offer)
  }
}

/** What speaks against the point before having ended: its siblings end otherwise. */
function pointEndDoubt(state: State, block: Features, list: Level): number {
  if (state.end === 'semicolon' || (state.end === 'comma' && list.siblingEnd === 'comma')) return 0
  return state.end === 'comma' && !block.startsSmall ? COST.unnumberedPoint : COST.pointAfterStop
}

function offerPointAt(
  state: State,
  block: Features,
  cost: number,
  depth: number,
  place: Pick<Level, 'value' | 'chapeau'>,
  offer: Offer,
): void {
  const level = {
    role: 'point',
    series: null,
    shape: null,
    prefix: '',
    siblingEnd: state.end,
    ...place,
  } as const
  offer(cost, () => textStep(block, itemWithout(depth, 'point'), withLevel(state.lists, depth, level)))
}

/** An item whose number is lost takes the number that is due; it pays only where the next number shows the gap. */
function offerRecovered(state: State, block: Features, doubt: number, offer: Offer): void {
  if (state.phase !== 'text' || state.isEmpty || block.block.gap === 'line') return
  let cost = doubt + COST.recovered
  if (block.end === 'open') cost += COST.paragraphEndsOpen
  if (state.end === 'open') cost += COST.afterOpenEnd
  if (block.startsSmall) cost += COST.recoveredSmall
  for (const [depth, list] of state.lists.entries()) {
    if (list.series === null || list.series === 'option') continue
    const value = list.value + 1
    const number = `${list.prefix === '' ? '' : `${list.prefix}.`}${printNumber(list.series, value)}`
    const item: Item = { ...itemWithout(depth, list.role), number, repair: 'num-recovered' }
    const level = { ...list, value, siblingEnd: state.end }
    const closing = (state.lists.length - 1 - depth) * COST.closedList
    offer(cost + closing, () => textStep(block, item, withLevel(state.lists, depth, level)))
  }
}

/**
 * The block as words behind the points of a list that finish the sentence its chapeau began. Where several lists end
 * at once, it is the outermost whose chapeau is still open.
 */
export function offerWrapUp(state: State, block: Features, offer: Offer): void {
  const innermost = state.lists.at(-1)
  if (state.phase !== 'text' || innermost?.role !== 'point') return
  let cost = markerDoubt(state, block) + wrapUpDoubt(state, innermost)
  if (!block.startsSmall) cost += COST.wrapUpBeginsCapital
  if (block.block.hasBullet) cost += COST.bulletGoesOn
  if (block.block.gap === 'line') cost += COST.paragraphOnNextLine
  for (const [depth, list] of state.lists.entries()) {
    const isInnermost = depth === state.lists.length - 1
    if (list.role !== 'point' || (!isInnermost && list.chapeau !== 'colon')) continue
    const lists = state.lists.slice(0, depth)
    const outer = (state.lists.length - 1 - depth) * COST.closedList
    const changes = { lists, isEmpty: false, end: block.end }
    offer(cost - outer, () => ({ decision: { kind: 'wrapUp', depth }, changes }))
  }
}

function wrapUpDoubt(state: State, innermost: Level): number {
  if (state.end === 'semicolon') return COST.wrapUp
  if (state.end !== 'comma') return COST.wrapUpAfterStop
  return innermost.siblingEnd === 'comma' ? COST.wrapUp : COST.wrapUpAfterComma
}

/** The block as a continuation of the text before it. */
export function offerJoin(state: State, block: Features, offer: Offer): void {
  if (state.phase !== 'text') return
  const cost = markerDoubt(state, block) + (state.isEmpty ? 0 : joinDoubt(state, block))
  offer(cost, () => ({ decision: { kind: 'join' }, changes: { isEmpty: false, end: block.end } }))
}

/** What speaks against a text going on here: it was finished, or the block begins like something new. */
function joinDoubt(state: State, block: Features): number {
  if (block.block.gap === 'line') return 0
  const capital = block.startsSmall ? 0 : COST.joinCapital
  if (block.block.gap === 'short' && !Number.isFinite(block.block.room)) {
    return capital + (state.end === 'open' ? COST.joinUnwrappedOpen : COST.joinUnwrapped)
  }
  const scale = block.block.gap === 'short' ? COST.joinAfterShortLine : 1
  switch (state.end) {
    case 'open':
      return capital * scale
    case 'comma':
      return block.startsSmall ? joinAfterComma(block) : 2 * capital * scale
    case 'semicolon':
    case 'colon':
      return (COST.joinAfterSemicolon + capital) * scale
    case 'stop':
      return (COST.joinAfterStop + capital) * scale
  }
}

/** In wrapped text, a line that leaves much room and an empty line behind it end a paragraph, whatever its last sign. */
function joinAfterComma({ block }: Features): number {
  const hasRoom = block.gap === 'blank' && Number.isFinite(block.room) && block.room > ROOM_FOR_WORDS
  return hasRoom ? COST.joinUnwrapped : COST.joinAfterComma
}

/** Room for a few words more, in characters. */
const ROOM_FOR_WORDS = 25
