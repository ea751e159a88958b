import type { Pair } from './siblings.js'
import { isArticle, type TreeAlignment } from './trees.js'
import { childrenWith, type Unit } from './units.js'

/** A pair, or a unit of one side, at its place in the text that both sides make together. */
export interface Placed {
  readonly from: Unit | null
  readonly to: Unit | null
  readonly pair: Pair | null
  /** 1 directly below what is aligned, 2 below that, and so on. */
  readonly depth: number
  /** The units around each of them, in their own text; null directly below what is aligned. */
  readonly parents: { readonly from: Unit | null; readonly to: Unit | null }
}

interface Entry {
  readonly from: Unit | null
  readonly to: Unit | null
  readonly pair: Pair | null
  readonly parent: Entry | null
  readonly below: Entry[]
}

/** What is being arranged: the entry of each unit, and the unit around each. */
interface Arrangement {
  readonly alignment: TreeAlignment
  readonly entries: Map<Unit, Entry>
  readonly parents: Map<Unit, Unit>
}

/**
 * All units below two units, each once, in the order of the second text; what only the first has stands after the
 * sibling that it follows there.
 */
export function arrange(from: Unit, to: Unit, alignment: TreeAlignment): Placed[] {
  const root: Entry = { from, to, pair: null, parent: null, below: [] }
  const arrangement: Arrangement = {
    alignment,
    entries: new Map([from, to].map((unit) => [unit, root])),
    parents: new Map(),
  }
  for (const unit of [from, to]) noteParents(unit, arrangement)
  enterSecond(to, root, arrangement)
  enterFirst(from, arrangement)
  for (const child of [from, to].flatMap((unit) => belowOf(unit, alignment)))
    arrangement.parents.delete(child)
  return flatten(root, 0, arrangement.parents)
}

/** The units below one in the order of their text, each with its place; own words set apart have theirs. */
export function placesBelow(unit: Unit, alignment: TreeAlignment): Map<Unit, number> {
  const places = new Map<Unit, number>()
  const visit = (around: Unit): void => {
    for (const child of belowOf(around, alignment)) {
      places.set(child, places.size)
      visit(child)
    }
  }
  visit(unit)
  return places
}

/** What stands directly below a unit, with own words that are set apart. */
function belowOf(unit: Unit, { detached }: TreeAlignment): readonly Unit[] {
  return childrenWith(unit, detached.get(unit))
}

function noteParents(unit: Unit, arrangement: Arrangement): void {
  for (const child of belowOf(unit, arrangement.alignment)) {
    arrangement.parents.set(child, unit)
    noteParents(child, arrangement)
  }
}

/** Enters all of the second text, with what corresponds to it. */
function enterSecond(unit: Unit, parent: Entry, arrangement: Arrangement): void {
  for (const child of belowOf(unit, arrangement.alignment)) {
    const pair = arrangement.alignment.pairs.get(child) ?? null
    const entry: Entry = { from: pair?.from ?? null, to: child, pair, parent, below: [] }
    parent.below.push(entry)
    for (const side of [entry.from, entry.to]) if (side) arrangement.entries.set(side, entry)
    enterSecond(child, entry, arrangement)
  }
}

/** Enters what only the first text has. */
function enterFirst(unit: Unit, arrangement: Arrangement): void {
  const siblings = belowOf(unit, arrangement.alignment)
  for (const [place, child] of siblings.entries()) {
    if (!arrangement.entries.has(child)) insert(child, unit, siblings.slice(0, place), arrangement)
    enterFirst(child, arrangement)
  }
}

function insert(unit: Unit, parent: Unit, before: readonly Unit[], arrangement: Arrangement): void {
  const around = arrangement.entries.get(parent)
  if (!around) return
  const previous = before
    .map((sibling) => arrangement.entries.get(sibling))
    .findLast((entry) => entry && (isArticle(unit) || entry.parent === around))
  const into = previous?.parent ?? around
  const entry: Entry = { from: unit, to: null, pair: null, parent: into, below: [] }
  into.below.splice(previous ? into.below.indexOf(previous) + 1 : 0, 0, entry)
  arrangement.entries.set(unit, entry)
}

function flatten(entry: Entry, depth: number, parents: ReadonlyMap<Unit, Unit>): Placed[] {
  return entry.below.flatMap((below) => {
    const parentOf = (unit: Unit | null): Unit | null => (unit && parents.get(unit)) ?? null
    const placed: Placed = {
      from: below.from,
      to: below.to,
      pair: below.pair,
      depth: depth + 1,
      parents: { from: parentOf(below.from), to: parentOf(below.to) },
    }
    return [placed, ...flatten(below, depth + 1, parents)]
  })
}
