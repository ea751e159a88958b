import type { Features } from '../features.js'
import { COST } from './costs.js'
import { offerAnchor, offerHeading, offerLostArticle } from './headings.js'
import { offerItems } from './items.js'
import { type Decision, keyOf, type Offer, START, type State } from './state.js'
import { offerJoin, offerUnnumbered, offerWrapUp } from './text.js'

/** How many readings are followed at once, and how much worse than the best one may be. */
const BEAM = { width: 10, margin: 4.5 }

/** A reading with what it costs and the way that led to it. */
interface Path {
  readonly cost: number
  readonly state: State
  readonly decision: Decision | null
  readonly before: Path | null
}

/**
 * Decides for each block of the body what it is: an article, a paragraph, a point, the continuation of what stands
 * before it. Nothing is decided from one line alone: each way to read a block has a cost (`costs.ts`) for what
 * speaks against it, above all a number that does not follow from the numbers before it; the promising readings are
 * followed side by side, and the one of the whole text that comes out cheapest wins (a beam search, so that time
 * grows with the number of blocks). A lost `Article 18` is found this way: taking the title between 17 and 19 for
 * an article costs less than a gap. So are `i)` the letter and `i)` the numeral told apart, and so `(c) of this
 * article` at the beginning of a line is not taken for a point.
 */
export function decide(blocks: readonly Features[]): Decision[] {
  let beam: Path[] = [{ cost: 0, state: START, decision: null, before: null }]
  for (const block of blocks) beam = advance(beam, block)
  const decisions: Decision[] = []
  for (let path = beam[0] ?? null; path !== null; path = path.before) {
    if (path.decision !== null) decisions.push(path.decision)
  }
  return decisions.reverse()
}

/** The best readings that include one more block, cheapest first. */
function advance(beam: readonly Path[], block: Features): Path[] {
  const best = new Map<string, Path>()
  let limit = Number.POSITIVE_INFINITY
  for (const path of beam) {
    const { state } = path
    const offer: Offer = (added, step) => {
      const cost = path.cost + added
      if (cost > limit) return
      limit = Math.min(limit, cost + BEAM.margin)
      const { decision, changes } = step()
      const next = { ...state, ...changes }
      const key = keyOf(next)
      const known = best.get(key)
      if (known === undefined || cost < known.cost)
        best.set(key, { cost, state: next, decision, before: path })
    }
    if (state.phase === 'conclusion') offerInConclusion(state, block, offer)
    else if (block.isStatus) offer(0, () => ({ decision: { kind: 'status' }, changes: {} }))
    else offerInBody(state, block, offer)
  }
  return [...best.values()]
    .filter((path) => path.cost <= limit)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, BEAM.width)
}

type Offering = Parameters<typeof offerAnchor>

function offerInBody(...[state, block, offer]: Offering): void {
  // The cheapest readings of most blocks come first, so that the dear ones are passed over early.
  offerJoin(state, block, offer)
  offerItems(state, block, offer)
  offerAnchor(state, block, offer)
  offerHeading(state, block, offer)
  offerUnnumbered(state, block, offer)
  offerWrapUp(state, block, offer)
  offerLostArticle(state, block, offer)
}

/** After the closing formula come signatures and annexes, nothing else. */
function offerInConclusion(...[state, block, offer]: Offering): void {
  const isAttachment = block.anchor?.kind === 'attachment'
  const decision = { kind: 'conclusion' } as const
  offer(isAttachment ? COST.markerIsText : 0, () => ({ decision, changes: { end: block.end } }))
  if (isAttachment) offerAnchor(state, block, offer)
}
