import { type CandidatePair, candidatePairs } from './candidates.js'
import { compareHeadings, hasSameNumber, type Likeness } from './score.js'
import { alignLists, type ListAlignment, type Pair } from './siblings.js'
import { type Unit, unitsBelow } from './units.js'

/** A chapter that holds the same articles as a section is still rather another chapter's match. */
const OTHER_TYPE = 0.7

/** Aligns chapters, sections and their like by the articles that they hold, and by their headings. */
export function alignContainers(
  rows: readonly Unit[],
  columns: readonly Unit[],
  articles: readonly Pair[],
  minOdds: number,
): ListAlignment {
  const partners = new Map(articles.map((pair) => [pair.from, pair.to]))
  const held = new Map([...rows, ...columns].map((unit) => [unit, articlesBelow(unit)]))
  const shared = (from: Unit, to: Unit): number | null => {
    const [ofFrom, ofTo] = [held.get(from), held.get(to)]
    if (!ofFrom?.size || !ofTo?.size) return from.wording === to.wording ? 1 : null
    const both = [...ofFrom].filter((article) => ofTo.has(partners.get(article) ?? article)).length
    return ((2 * both) / (ofFrom.size + ofTo.size)) * (from.node.type === to.node.type ? 1 : OTHER_TYPE)
  }
  const compare = (from: Unit, to: Unit): Likeness => ({
    text: shared(from, to),
    heading: compareHeadings(from, to),
    parts: null,
    sameNumber: hasSameNumber(from, to),
  })
  const holders = holdersOf(columns, held)
  const candidates = (): CandidatePair[] => {
    const byArticle = rows.flatMap((unit, row) =>
      [...(held.get(unit) ?? [])].flatMap((article) => {
        const partner = partners.get(article)
        return (partner ? (holders.get(partner) ?? []) : []).map((column): CandidatePair => [row, column])
      }),
    )
    return distinct([...byArticle, ...candidatePairs(rows, columns)])
  }
  return alignLists(rows, columns, minOdds, { candidates, compare, isOrdered: true })
}

function articlesBelow(unit: Unit): Set<Unit> {
  return new Set(unitsBelow(unit).filter((below) => below.node.type === 'article'))
}

/** For each article the places of the containers around it. */
function holdersOf(
  containers: readonly Unit[],
  held: ReadonlyMap<Unit, ReadonlySet<Unit>>,
): Map<Unit, number[]> {
  const holders = new Map<Unit, number[]>()
  for (const [place, container] of containers.entries()) {
    for (const article of held.get(container) ?? []) {
      holders.set(article, [...(holders.get(article) ?? []), place])
    }
  }
  return holders
}

/** Each pair once, in order of rows, then columns. */
function distinct(pairs: readonly CandidatePair[]): CandidatePair[] {
  const byKey = new Map(pairs.map((pair) => [pair.join(':'), pair]))
  return [...byKey.values()].sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
}
