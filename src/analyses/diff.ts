import { headingOf, numOf } from '../model/tree.js'
import type { Address } from '../model/types.js'
import { isRow } from './align/units.js'
import { type AlignOptions, type AlignSide, alignProvisions, type Match, type MatchKind } from './align.js'
import { type DiffEnd, endsOf } from './diff/ends.js'
import { type DiffSegment, diffTexts } from './diff/segments.js'
import { wordsOf } from './words.js'

export type { DiffEnd } from './diff/ends.js'
export type { DiffSegment } from './diff/segments.js'

/** One side of a comparison: a provision, or a draft as a whole, in its draft. */
export type DiffSide = AlignSide

export interface DiffOptions extends AlignOptions {
  /** Whether letter case, shapes of quotes and hyphens, and white space count. */
  readonly strict: boolean
}

/** What was compared: a draft, or a provision of it. */
export interface DiffLabel {
  /** Id of the draft in the corpus, or null for a file outside it. */
  readonly draft: string | null
  /** File name of the draft without folders, or `stdin`. */
  readonly source: string
  /** Null where the whole draft was compared. */
  readonly addr: Address | null
  readonly num: string | null
  /** Of the provision; of a whole draft its title. */
  readonly heading: string | null
}

/** Two provisions that correspond, or one that has no counterpart, and what became of its own words. */
export interface DiffRow {
  /** `moved`, else `reworded` if heading or own words differ, else `renumbered`, else the `same`. */
  readonly kind: MatchKind
  /**
   * 0 for the two that were compared, 1 directly below them, and so on.
   * @asType integer
   */
  readonly depth: number
  readonly from: DiffEnd | null
  readonly to: DiffEnd | null
  /** Probability, 0 to 1, that they are the same provision; 0 for one alone, 1 for the two that were compared. */
  readonly score: number
  readonly renumbered: boolean
  readonly reworded: boolean
  readonly moved: boolean
  /** Whether they differ in something that is not shown unless the comparison is strict. */
  readonly folded: boolean
  readonly heading: readonly DiffSegment[]
  readonly text: readonly DiffSegment[]
  /** @asType integer */
  readonly wordsDeleted: number
  /** @asType integer */
  readonly wordsInserted: number
}

/** Counts of the provisions below the two that were compared, and of words in all rows. */
export interface DiffTotals {
  /**
   * Pairs; some are both reworded and renumbered, or moved.
   * @asType integer
   */
  readonly matched: number
  /**
   * Pairs with nothing changed.
   * @asType integer
   */
  readonly same: number
  /** @asType integer */
  readonly reworded: number
  /** @asType integer */
  readonly renumbered: number
  /** @asType integer */
  readonly moved: number
  /** @asType integer */
  readonly onlyFrom: number
  /** @asType integer */
  readonly onlyTo: number
  /** @asType integer */
  readonly wordsDeleted: number
  /** @asType integer */
  readonly wordsInserted: number
}

export interface DiffResult {
  readonly from: DiffLabel
  readonly to: DiffLabel
  readonly strict: boolean
  /** In the order of the second text; what only the first has follows its sibling there. */
  readonly rows: readonly DiffRow[]
  readonly totals: DiffTotals
}

/**
 * What became of a provision, or a draft, and of each provision below it: every one of both sides is in exactly one
 * row. The joined `from` of a row's segments are exactly its words on the first side, the joined `to` those on the
 * second.
 */
export function diffProvisions(a: DiffSide, b: DiffSide, options: DiffOptions): DiffResult {
  const matches = [...matchRoots(a, b), ...alignProvisions(a, b, options)]
  const fromEnds = endsOf(a, addressesOf(matches, 'from'))
  const toEnds = endsOf(b, addressesOf(matches, 'to'))
  const endOf = (ends: ReadonlyMap<Address, DiffEnd>, address: Address | null): DiffEnd | null =>
    address === null ? null : (ends.get(address) ?? null)
  const rows = matches.map((match) =>
    rowOf(match, endOf(fromEnds, match.from), endOf(toEnds, match.to), options.strict),
  )
  return { from: labelOf(a), to: labelOf(b), strict: options.strict, rows, totals: totalsOf(rows) }
}

/** The two that are compared, as a match; none where one of them is a draft or its body. */
function matchRoots(a: DiffSide, b: DiffSide): Match[] {
  if (!isRow(a.node, a.draft) || !isRow(b.node, b.draft)) return []
  return [
    {
      from: a.node.address,
      to: b.node.address,
      score: 1,
      kind: 'same',
      renumbered: a.node.number !== b.node.number,
      reworded: false,
      moved: false,
      depth: 0,
      evidence: null,
      nearest: null,
    },
  ]
}

function addressesOf(matches: readonly Match[], side: 'from' | 'to'): Address[] {
  return matches.flatMap((match) => match[side] ?? [])
}

function rowOf(match: Match, from: DiffEnd | null, to: DiffEnd | null, strict: boolean): DiffRow {
  const heading = diffTexts(from?.heading ?? '', to?.heading ?? '', strict)
  const text = diffTexts(from?.text ?? '', to?.text ?? '', strict)
  const segments = [...heading, ...text]
  const reworded = segments.some((segment) => segment.op !== 'equal')
  const { depth, score, renumbered, moved } = match
  return {
    kind: from && to ? kindOf({ moved, reworded, renumbered }) : from ? 'only-from' : 'only-to',
    depth,
    from,
    to,
    score,
    renumbered,
    reworded: from !== null && to !== null && reworded,
    moved,
    folded: segments.some((segment) => segment.op === 'equal' && segment.from !== segment.to),
    heading,
    text,
    wordsDeleted: countWords(segments, 'delete'),
    wordsInserted: countWords(segments, 'insert'),
  }
}

function kindOf(facts: Pick<Match, 'moved' | 'reworded' | 'renumbered'>): MatchKind {
  if (facts.moved) return 'moved'
  if (facts.reworded) return 'reworded'
  return facts.renumbered ? 'renumbered' : 'same'
}

function countWords(segments: readonly DiffSegment[], op: 'insert' | 'delete'): number {
  return segments
    .filter((segment) => segment.op === op)
    .reduce((sum, { from, to }) => sum + wordsOf(from + to).length, 0)
}

function labelOf({ draft, node }: DiffSide): DiffLabel {
  const isDraft = node.type === 'draft'
  return {
    draft: draft.id,
    source: draft.source.name,
    addr: isDraft ? null : node.address,
    num: isDraft ? null : numOf(node),
    heading: isDraft ? draft.title : headingOf(node),
  }
}

function totalsOf(rows: readonly DiffRow[]): DiffTotals {
  const below = rows.filter((row) => row.depth > 0)
  const count = (is: (row: DiffRow) => boolean): number => below.filter(is).length
  const sum = (of: (row: DiffRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return {
    matched: count((row) => row.from !== null && row.to !== null),
    same: count((row) => row.kind === 'same'),
    reworded: count((row) => row.reworded),
    renumbered: count((row) => row.renumbered),
    moved: count((row) => row.moved),
    onlyFrom: count((row) => row.kind === 'only-from'),
    onlyTo: count((row) => row.kind === 'only-to'),
    wordsDeleted: sum((row) => row.wordsDeleted),
    wordsInserted: sum((row) => row.wordsInserted),
  }
}
