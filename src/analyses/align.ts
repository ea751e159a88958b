import type { Address, AnyProvision, Draft } from '../model/types.js'
import { arrange, type Placed, placesBelow } from './align/arrange.js'
import { movedPairs } from './align/moved.js'
import { type Evidence, oddsOf, probability, round } from './align/score.js'
import { sharedWords } from './align/shared-words.js'
import { alignLists, type Pair } from './align/siblings.js'
import { alignTrees, isArticle, type TreeAlignment } from './align/trees.js'
import { isRow, rarityIn, type Unit, unitOf, unitsBelow } from './align/units.js'
import type { Rarity } from './align/weights.js'

export { rarityIn } from './align/units.js'

/** One side of an alignment: a provision, or a draft as a whole, in its draft. */
export interface AlignSide {
  readonly draft: Draft
  readonly node: AnyProvision | Draft
}

export interface AlignOptions {
  /** Probability, 0 to 1, from which two provisions are taken for the same; `DEFAULT_MIN_SCORE` if not given. */
  readonly minScore?: number
  /** Rarity of terms in both drafts, for callers that align many provisions of the same two; computed if not given. */
  readonly rarity?: Rarity
}

/**
 * What became of a provision as a whole, with all below it: `moved` past its neighbours or into another provision,
 * else `reworded`, else only `renumbered`, else the `same`; `only-from` and `only-to` where it has no counterpart.
 */
export type MatchKind = 'same' | 'reworded' | 'renumbered' | 'moved' | 'only-from' | 'only-to'

/** Why two provisions were taken for the same. */
export interface MatchEvidence extends Evidence {
  /** Words that both have, rarest first, five at most. */
  readonly shared: readonly string[]
}

/** Two provisions that correspond, or one that has no counterpart. */
export interface Match {
  readonly from: Address | null
  readonly to: Address | null
  /** Probability, 0 to 1, that they are the same provision; 0 for one alone, 1 where their role says it. */
  readonly score: number
  readonly kind: MatchKind
  /** Facts that the kind leaves out where it names a stronger one. */
  readonly renumbered: boolean
  readonly reworded: boolean
  readonly moved: boolean
  /**
   * 1 directly below what was aligned, 2 below that, and so on.
   * @asType integer
   */
  readonly depth: number
  /** Null for a provision alone. */
  readonly evidence: MatchEvidence | null
  /** For a provision alone: the provision of the other side that is nearest to it, if any is near. */
  readonly nearest: { readonly address: Address; readonly score: number } | null
}

/**
 * The probability at which mistaken and missed pairs of articles and paragraphs were fewest in the hand-made
 * alignment of three drafts; from 0.4 to 0.7 both change little.
 */
export const DEFAULT_MIN_SCORE = 0.5

/**
 * What corresponds to what below two provisions or drafts, at every depth: articles wherever they stand, the rest
 * within its parent, and last what moved from one parent to another. Each provision is in exactly one match. Where
 * the words of an article without paragraphs became a paragraph, the match has the address of their passage
 * (`art-82.content`). In the order of the second text; what only the first has follows its sibling there. A
 * provision that is set against a whole draft is aligned itself.
 */
export function alignProvisions(a: AlignSide, b: AlignSide, options: AlignOptions = {}): Match[] {
  const rarity = options.rarity ?? rarityIn([a.draft, b.draft])
  const [from, to] = [rootUnit(a, b, rarity), rootUnit(b, a, rarity)]
  return matchesOf(from, to, alignTrees(from, to, minOddsOf(options), rarity), rarity)
}

/** What articles of two drafts correspond; each article is in exactly one match. In the order of the second draft. */
export function alignArticles(a: Draft, b: Draft, options: AlignOptions = {}): Match[] {
  const rarity = options.rarity ?? rarityIn([a, b])
  const [from, to] = [articlesOnly(unitOf(a, a, rarity)), articlesOnly(unitOf(b, b, rarity))]
  const found = alignLists(from.children, to.children, minOddsOf(options))
  const pairs = new Map(found.pairs.flatMap((pair) => [pair.from, pair.to].map((unit) => [unit, pair])))
  const alignment = { pairs, nearest: found.nearest, detached: new Map() }
  return matchesOf(from, to, alignment, rarity).filter((match) => match.depth === 1)
}

function minOddsOf(options: AlignOptions): number {
  return oddsOf(options.minScore ?? DEFAULT_MIN_SCORE)
}

/** The unit below which to align; a provision that is set against a whole draft or its body stands below itself. */
function rootUnit(side: AlignSide, other: AlignSide, rarity: Rarity): Unit {
  const unit = unitOf(side.node, side.draft, rarity)
  const isPart = isRow(side.node, side.draft) && !isRow(other.node, other.draft)
  return isPart ? { ...unit, text: '', children: [unit] } : unit
}

/** The draft with its articles directly below it. */
function articlesOnly(draft: Unit): Unit {
  return { ...draft, children: unitsBelow(draft).filter(isArticle) }
}

function matchesOf(from: Unit, to: Unit, alignment: TreeAlignment, rarity: Rarity): Match[] {
  const placed = arrange(from, to, alignment)
  const places = placesBelow(from, alignment)
  const moved = movedPairs(placed, (pair) => places.get(pair.from) ?? 0)
  return placed.map((entry) =>
    entry.pair
      ? matchOf(entry.pair, entry.depth, moved.has(entry.pair), rarity)
      : matchAlone(entry, alignment.nearest),
  )
}

function matchOf(pair: Pair, depth: number, moved: boolean, rarity: Rarity): Match {
  const reworded = pair.from.wording !== pair.to.wording
  const renumbered = pair.from.number !== pair.to.number
  return {
    from: pair.from.address,
    to: pair.to.address,
    score: probability(pair.odds),
    kind: moved ? 'moved' : reworded ? 'reworded' : renumbered ? 'renumbered' : 'same',
    renumbered,
    reworded,
    moved,
    depth,
    evidence: evidenceOf(pair, rarity),
    nearest: null,
  }
}

function evidenceOf({ from, to, evidence }: Pair, rarity: Rarity): MatchEvidence {
  const { text, heading, parts, order, sameNumber } = evidence
  const known = (share: number | null): number | null => (share === null ? null : round(share))
  return {
    text: known(text),
    heading: known(heading),
    parts: known(parts),
    order: round(order),
    sameNumber,
    shared: sharedWords(from, to, rarity),
  }
}

function matchAlone(entry: Placed, nearestOf: TreeAlignment['nearest']): Match {
  const alone = entry.from ?? entry.to
  const nearest = alone ? nearestOf.get(alone) : undefined
  const other = entry.from ? nearest?.to : nearest?.from
  return {
    from: entry.from?.address ?? null,
    to: entry.to?.address ?? null,
    score: 0,
    kind: entry.from ? 'only-from' : 'only-to',
    renumbered: false,
    reworded: false,
    moved: false,
    depth: entry.depth,
    evidence: null,
    nearest: nearest && other ? { address: other.address, score: probability(nearest.odds) } : null,
  }
}
