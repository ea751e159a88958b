import type { Placed } from './arrange.js'
import { longestRising } from './order.js'
import type { Pair } from './siblings.js'
import { isAlignedAnywhere } from './trees.js'

/**
 * The pairs whose units were moved: into what does not correspond to where they were, or past their neighbours.
 * Articles and containers are judged by the order of all of them, wherever chapters begin. `placeOf`
 * gives the place of a pair's first unit in its own text.
 */
export function movedPairs(placed: readonly Placed[], placeOf: (pair: Pair) => number): Set<Pair> {
  const counterparts = new Map(placed.map((entry) => [entry.from, entry.to]))
  const moved = new Set<Pair>()
  const lists = new Map<unknown, Pair[]>()
  for (const { pair, parents } of placed) {
    if (!pair) continue
    const isAnywhere = isAlignedAnywhere(pair.from) && isAlignedAnywhere(pair.to)
    if (!isAnywhere && !correspond(parents, counterparts)) {
      moved.add(pair)
      continue
    }
    const key = isAnywhere ? pair.to.node.type : parents.to
    const list = lists.get(key) ?? []
    lists.set(key, list)
    list.push(pair)
  }
  for (const list of lists.values()) {
    const rising = longestRising(list.map(placeOf))
    for (const [place, pair] of list.entries()) if (!rising.has(place)) moved.add(pair)
  }
  return moved
}

/** Whether both units stand in units that are paired, or directly in what is aligned. */
function correspond(parents: Placed['parents'], counterparts: ReadonlyMap<unknown, unknown>): boolean {
  return parents.from === null ? parents.to === null : counterparts.get(parents.from) === parents.to
}
