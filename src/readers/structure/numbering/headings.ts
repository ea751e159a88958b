import type { ContainerType } from '../../../model/types.js'
import { type Anchor, CONTAINER_ORDER } from '../anchor.js'
import type { Features } from '../features.js'
import { beginsSmall } from '../letters.js'
import { printNumber } from '../marker.js'
import { COST, gapCost } from './costs.js'
import { type Offer, type OpenContainer, type State, withLevel } from './state.js'

/** Longer than any title. */
const LONGEST_TITLE = 220

/** The block as the beginning of an article, a container of articles, an attachment, or the closing formula. */
export function offerAnchor(state: State, block: Features, offer: Offer): void {
  if (block.isTestimonium && state.hasBegun) {
    const changes = { phase: 'conclusion', hasClosed: true, lists: [], end: block.end } as const
    offer(0, () => ({ decision: { kind: 'conclusion' }, changes }))
  }
  const { anchor } = block
  if (anchor === null) return
  const doubt = anchorDoubt(state, block, anchor)
  const isBare = anchor.titleStart === 0 || anchor.titleStart === block.text.length
  const opened: Partial<State> = {
    phase: isBare ? 'anchor' : 'headed',
    hasBegun: true,
    inArticle: anchor.kind === 'article',
    lists: [],
    isEmpty: false,
    end: 'stop',
  }
  switch (anchor.kind) {
    case 'attachment':
      if (!state.hasBegun || (anchor.isInstrument && !state.hasClosed)) return
      offer(doubt, () => ({
        decision: { kind: 'attachment', anchor },
        changes: { ...opened, containers: [], article: null, hasClosed: true },
      }))
      break
    case 'article': {
      const cost = doubt + articleSequence(state, anchor)
      const article = anchor.value ?? (state.article ?? 0) + 1
      const isText = titleIsText(block, anchor)
      const decision = { kind: 'article', anchor, number: anchor.number ?? '', isText } as const
      const changes = { ...opened, article, articleSeries: anchor.series }
      offer(cost, () => ({ decision, changes: isText ? { ...changes, ...firstParagraph(block) } : changes }))
      break
    }
    case 'container': {
      const type = anchor.container ?? 'chapter'
      const order = orderWith(state, type)
      const outer = state.containers.filter((open) => order.indexOf(open.type) < order.indexOf(type)).length
      const containers: OpenContainer[] = [...state.containers.slice(0, outer), { type, value: anchor.value }]
      const cost = doubt + containerSequence(state, type, anchor)
      const decision = { kind: 'container', anchor, outer } as const
      offer(cost, () => ({ decision, changes: { ...opened, containers, order } }))
      break
    }
  }
}

/**
 * The order of containers with one more type: below what was opened just before it (`Section 1`, `Title 1`), else
 * where it usually stands.
 */
function orderWith(state: State, type: ContainerType): readonly ContainerType[] {
  if (state.order.includes(type)) return state.order
  const innermost = state.containers.at(-1)
  const follows = innermost !== undefined && !state.inArticle && state.phase !== 'text'
  const rank = CONTAINER_ORDER.indexOf(type)
  const at = follows
    ? state.order.indexOf(innermost.type) + 1
    : state.order.filter((other) => CONTAINER_ORDER.indexOf(other) < rank).length
  return [...state.order.slice(0, at), type, ...state.order.slice(at)]
}

/** Whether what follows the number is no title but the text itself: `Art. 4. Persons protected are those who…` */
function titleIsText(block: Features, anchor: Anchor): boolean {
  return (
    anchor.titleStart > 0 && anchor.titleStart < block.text.length && !block.isTitle && block.end !== 'open'
  )
}

/** Where a reading stands behind the first words of an article. */
function firstParagraph(block: Features): Partial<State> {
  const level = {
    role: 'paragraph',
    series: null,
    shape: null,
    prefix: '',
    value: 1,
    siblingEnd: null,
    chapeau: null,
  } as const
  return { phase: 'text', lists: withLevel([], 0, level), end: block.end }
}

/** What speaks against a line that begins like an anchor being one: it reads like the middle of a sentence. */
function anchorDoubt(state: State, block: Features, anchor: Anchor): number {
  const rest = block.text.slice(anchor.titleStart, anchor.titleStart + LONGEST_TITLE).trim()
  let doubt = 0
  if (anchor.titleStart > 0 && (beginsSmall(rest) || /^[,;)]/.test(rest))) doubt += COST.anchorGoesOnSmall
  if (titleIsText(block, anchor))
    doubt += state.end === 'stop' ? COST.anchorBeginsText : COST.anchorIsSentence
  if (state.end === 'open' && state.phase === 'text') {
    if (block.block.gap === 'line') doubt += COST.beginsMidSentence
    else if (block.block.gap === 'short') doubt += COST.beginsBehindOpenEnd
  }
  if (block.block.headingDepth > 0) doubt -= COST.headingMarkup
  return doubt
}

function articleSequence(state: State, anchor: Anchor): number {
  if (anchor.value === null) return COST.gap
  if (state.article === null) return anchor.value === 1 ? 0 : COST.firstIsNotOne
  const seriesDoubt = anchor.series === state.articleSeries ? 0 : COST.otherSeries
  const isBeside = anchor.value === state.article && anchor.isInserted
  return seriesDoubt + (isBeside ? 0 : sequenceCost(anchor.value, state.article))
}

function containerSequence(state: State, type: ContainerType, anchor: Anchor): number {
  if (anchor.value === null) return COST.gap
  const before = state.containers.find((other) => other.type === type)?.value
  if (before === undefined || before === null) return anchor.value === 1 ? 0 : COST.firstIsNotOne
  return sequenceCost(anchor.value, before)
}

function sequenceCost(value: number, before: number): number {
  const distance = value - before
  if (distance === 1) return 0
  if (distance === 0) return COST.duplicate
  if (distance > 1) return gapCost(distance)
  return value === 1 ? COST.restart : COST.backwards
}

/** A title where an article should be, its line `Article N` lost: it takes the number that is due. */
export function offerLostArticle(state: State, block: Features, offer: Offer): void {
  if (!block.isTitle || block.end !== 'open') return
  if (state.article === null || state.articleSeries === null) return
  if (block.anchor !== null || block.markers.length > 0) return
  if (state.phase !== 'text' && (state.phase !== 'headed' || state.inArticle)) return
  if (block.block.gap !== 'blank' && block.block.gap !== 'page') return
  const article = state.article + 1
  const cost = COST.lostArticle + (state.end === 'open' ? COST.afterOpenEnd : 0)
  const number = printNumber(state.articleSeries, article)
  offer(cost, () => ({
    decision: { kind: 'article', anchor: null, number, isText: false },
    changes: { article, phase: 'headed', inArticle: true, lists: [], isEmpty: false, end: 'stop' },
  }))
}

/** The title of an article or container below its number, or the rest of a title that was broken. */
export function offerHeading(state: State, block: Features, offer: Offer): void {
  if (state.phase !== 'anchor' && state.phase !== 'headed') return
  if (block.anchor !== null || block.end === 'colon') return
  let cost = state.phase === 'anchor' ? 0 : furtherTitleDoubt(block)
  if (block.end === 'comma') cost += COST.titleEndsInComma
  else if (block.end !== 'open') cost += COST.titleEndsLikeSentence
  if (state.phase === 'anchor' && (!block.isTitle || block.startsSmall)) cost += COST.titleIsSentence
  if (block.markers.length > 0) cost += COST.markerIsText
  if (block.text.length > LONGEST_TITLE) cost += COST.titleIsSentence
  offer(cost, () => ({ decision: { kind: 'heading' }, changes: { phase: 'headed', end: 'stop' } }))
}

function furtherTitleDoubt(block: Features): number {
  const isApart = block.block.gap === 'blank' || block.block.gap === 'page'
  return (block.startsSmall ? 0 : COST.titleGoesOnCapital) + (isApart ? COST.titleBrokenByBlank : 0)
}
