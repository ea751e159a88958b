import type { ContainerType } from '../../model/types.js'
import { alignContainers } from './containers.js'
import { pairElsewhere } from './elsewhere.js'
import { compareUnits } from './score.js'
import { alignLists, type ListAlignment, type Pair } from './siblings.js'
import { childrenWith, passageUnit, type Unit, unitsBelow } from './units.js'
import type { Rarity } from './weights.js'

/** What corresponds to what below two provisions or drafts. */
export interface TreeAlignment {
  /** The pair of each unit that has one; both its units lead to it. */
  readonly pairs: ReadonlyMap<Unit, Pair>
  /** The best pair of each unit that was compared, taken or not. */
  readonly nearest: ReadonlyMap<Unit, Pair>
  /** Own words that are set against a paragraph of the other side, by the unit whose words they are. */
  readonly detached: ReadonlyMap<Unit, Unit>
}

interface Findings {
  readonly pairs: Map<Unit, Pair>
  readonly nearest: Map<Unit, Pair>
  readonly detached: Map<Unit, Unit>
  readonly minOdds: number
  readonly rarity: Rarity
}

type UnitType = Unit['node']['type']

/** There is one of each in its parent, so its role says what it corresponds to. */
const ROLES: ReadonlySet<UnitType> = new Set(['preface', 'toc', 'preamble', 'conclusions', 'formula'])

/** Units within one pair are likelier to correspond than any two of their kind, so that lower odds are enough. */
const WITHIN_PAIR = -0.65

/** Provisions that become one another when a text is restructured. */
const ITEMS: ReadonlySet<UnitType> = new Set(['paragraph', 'point', 'wrapUp'])

const CONTAINERS: ReadonlySet<UnitType> = new Set<ContainerType>([
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'subsection',
])

/**
 * Aligns all that stands below two units: articles wherever they stand, chapters and sections by the articles that
 * they hold, everything else within its parent, and at last what was moved from one parent to another.
 */
export function alignTrees(from: Unit, to: Unit, minOdds: number, rarity: Rarity): TreeAlignment {
  const findings: Findings = { pairs: new Map(), nearest: new Map(), detached: new Map(), minOdds, rarity }
  const [allFrom, allTo] = [unitsBelow(from), unitsBelow(to)]
  const articles = alignLists(allFrom.filter(isArticle), allTo.filter(isArticle), minOdds)
  const containers = alignContainers(
    allFrom.filter(isContainer),
    allTo.filter(isContainer),
    articles.pairs,
    minOdds,
  )
  for (const found of [articles, containers]) keep(found, findings)
  descend(from, to, findings)
  for (const pair of [...articles.pairs, ...containers.pairs]) descend(pair.from, pair.to, findings)
  for (const pair of absorptions([...allFrom, ...allTo].filter(isArticle), findings)) absorb(pair, findings)
  const isAlone = (unit: Unit): boolean => !findings.pairs.has(unit)
  for (const pair of pairElsewhere(allFrom.filter(isAlone), allTo.filter(isAlone), minOdds)) {
    keepPair(pair, findings)
  }
  return findings
}

/** Whether a unit is an article. */
export function isArticle(unit: Unit): boolean {
  return unit.node.type === 'article' && !unit.passageOnly
}

/** Whether a unit is aligned with its like wherever they stand, and not within its parent. */
export function isAlignedAnywhere(unit: Unit): boolean {
  return isArticle(unit) || isContainer(unit)
}

function isContainer(unit: Unit): boolean {
  return CONTAINERS.has(unit.node.type)
}

/** Aligns what stands below a pair within it, group by group. */
function descend(from: Unit, to: Unit, findings: Findings): void {
  detach(from, to, findings)
  const [below, other] = [from, to].map((unit) => childrenWith(unit, findings.detached.get(unit)))
  if (!below || !other) return
  for (const group of new Set([...below, ...other].map(groupOf))) {
    if (group === null) continue
    const isOfGroup = (unit: Unit): boolean => groupOf(unit) === group
    const found = alignGroup(below.filter(isOfGroup), other.filter(isOfGroup), findings)
    keep(found, findings)
    for (const pair of found.pairs) descend(pair.from, pair.to, findings)
  }
}

function alignGroup(rows: readonly Unit[], columns: readonly Unit[], findings: Findings): ListAlignment {
  return ROLES.has(rows[0]?.node.type ?? 'article')
    ? alignByRole(rows, columns)
    : alignLists(rows, columns, findings.minOdds + WITHIN_PAIR)
}

/** What a unit is aligned with: units of the same group; null for those that are aligned wherever they stand. */
function groupOf(unit: Unit): string | null {
  if (isAlignedAnywhere(unit)) return null
  if (unit.passageOnly || ITEMS.has(unit.node.type)) return 'item'
  return 'name' in unit.node ? `${unit.node.type} ${unit.node.name}` : unit.node.type
}

function alignByRole(rows: readonly Unit[], columns: readonly Unit[]): ListAlignment {
  const pairs = rows.flatMap((from, place): Pair[] => {
    const to = columns[place]
    const evidence = to && { ...compareUnits(from, to), order: 1 }
    return to && evidence ? [{ from, to, evidence, odds: Number.POSITIVE_INFINITY }] : []
  })
  return {
    pairs,
    nearest: new Map(pairs.flatMap((pair) => [pair.from, pair.to].map((unit) => [unit, pair]))),
  }
}

/**
 * The pairs of an article without a counterpart and the one that would be it, had it not a better one: one article
 * may have been made of two. The likeliest first.
 */
function absorptions(articles: readonly Unit[], findings: Findings): Pair[] {
  return articles
    .flatMap((article) => (findings.pairs.has(article) ? [] : (findings.nearest.get(article) ?? [])))
    .filter((pair) => pair.odds >= findings.minOdds)
    .sort((a, b) => b.odds - a.odds)
}

/** Aligns what is left below two articles of which one has its counterpart already. */
function absorb({ from, to }: Pair, findings: Findings): void {
  const [rows, columns] = [from, to].map((unit) =>
    unit.children.filter((child) => !findings.pairs.has(child)),
  )
  const found = alignLists(rows ?? [], columns ?? [], findings.minOdds)
  keep(found, findings)
  for (const pair of found.pairs) descend(pair.from, pair.to, findings)
}

/**
 * Sets the own words of a unit apart, with its points, where the other unit is divided into paragraphs and one of
 * them corresponds to these words.
 */
function detach(from: Unit, to: Unit, findings: Findings): void {
  for (const [unit, divided] of [
    [from, to],
    [to, from],
  ] as const) {
    const words = canDetach(unit, divided) ? passageUnit(unit, findings.rarity) : null
    if (!words) continue
    const { pairs } = alignLists([words], divided.children, findings.minOdds + WITHIN_PAIR)
    if (pairs.length > 0) findings.detached.set(unit, words)
  }
}

/** Whether a unit begins without a paragraph, while the other has nothing but paragraphs. */
function canDetach(unit: Unit, divided: Unit): boolean {
  const hasOnlyParagraphs = divided.children.every((child) => child.node.type === 'paragraph')
  return (
    !unit.passageOnly &&
    unit.text !== '' &&
    divided.text === '' &&
    divided.children.length > 0 &&
    hasOnlyParagraphs
  )
}

function keep(found: ListAlignment, findings: Findings): void {
  for (const [unit, pair] of found.nearest) findings.nearest.set(unit, pair)
  for (const pair of found.pairs) keepPair(pair, findings)
}

function keepPair(pair: Pair, findings: Findings): void {
  findings.pairs.set(pair.from, pair)
  findings.pairs.set(pair.to, pair)
}
