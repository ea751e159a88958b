/** Pairs of places, in two lists, of which the contents correspond. */
export type Anchors = ReadonlyMap<number, number>

/** How well a pair of places fits its surroundings, 0 to 1. */
export type OrderScore = (row: number, column: number) => number

/** What a place loses by each step that it is away from where its neighbour points, and by each step to that neighbour. */
const STEP_ASIDE = 0.5
const STEP_AWAY = 0.25

/**
 * Scores pairs of places by their nearest anchored neighbours: 1 where one before or after it points to exactly
 * that place, in both lists; what follows its old predecessor is in order however much was put in behind it. The
 * ends of the lists are anchors too. A pair's own anchor is not asked, so that none confirms itself.
 */
export function orderScore(anchors: Anchors, rowCount: number, columnCount: number): OrderScore {
  const ofRows = expectations(anchors, rowCount, columnCount)
  const ofColumns = expectations(new Map([...anchors].map(([a, b]) => [b, a])), columnCount, rowCount)
  return (row, column) => (bestFit(ofRows[row], row, column) + bestFit(ofColumns[column], column, row)) / 2
}

/**
 * The places of a list of numbers that stand in rising order when as few others as possible are left out; the
 * leftmost such choice. `n log n`.
 */
export function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [place, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? -1] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1
      else high = middle
    }
    previous[place] = tails[low - 1] ?? -1
    tails[low] = place
  }
  const chosen = new Set<number>()
  for (let place = tails.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) chosen.add(place)
  return chosen
}

interface Neighbour {
  readonly row: number
  readonly column: number
}

type Neighbours = readonly [before: Neighbour, after: Neighbour]

function bestFit(neighbours: Neighbours | undefined, row: number, column: number): number {
  const fits = (neighbours ?? []).map((neighbour) => {
    const expected = neighbour.column + (row - neighbour.row)
    const away = Math.abs(row - neighbour.row) - 1
    return 1 / (1 + STEP_ASIDE * Math.abs(column - expected) + STEP_AWAY * away)
  })
  return Math.max(0, ...fits)
}

/** For each row the nearest anchored rows before and after it, the ends of the lists where there are none. */
function expectations(anchors: Anchors, rowCount: number, columnCount: number): Neighbours[] {
  const before: Neighbour[] = []
  let last: Neighbour = { row: -1, column: -1 }
  for (let row = 0; row < rowCount; row += 1) {
    before.push(last)
    const column = anchors.get(row)
    if (column !== undefined) last = { row, column }
  }
  const neighbours: Neighbours[] = []
  last = { row: rowCount, column: columnCount }
  for (let row = rowCount - 1; row >= 0; row -= 1) {
    neighbours[row] = [before[row] ?? last, last]
    const column = anchors.get(row)
    if (column !== undefined) last = { row, column }
  }
  return neighbours
}
