/** A possible pair of the `row`-th of one list and the `column`-th of another. */
export interface Edge {
  readonly row: number
  readonly column: number
  /** What the pair is worth; a pair worth nothing or less is never taken. */
  readonly gain: number
}

/** Gains are compared as whole numbers of this part, so that sums are exact and results the same everywhere. */
const GAIN_UNIT = 1e-6

/** An edge seen from its row: what is lost by taking it instead of the best edge of all. */
interface Arc {
  readonly column: number
  readonly cost: number
}

/** What is settled so far, and the dual prices that prove it optimal. */
interface Matching {
  readonly arcs: readonly (readonly Arc[])[]
  /** Cost of leaving a row alone. */
  readonly lonely: number
  readonly columnOf: Map<number, number>
  readonly rowOf: Map<number, number>
  readonly rowPrice: Map<number, number>
  readonly columnPrice: Map<number, number>
}

/** How a column was reached from the row that is being placed. */
interface Reach {
  readonly distance: number
  readonly from: number
}

/** The cheapest way to place a row: it ends at a free column, or at a row that is left alone. */
interface Path {
  readonly distance: number
  readonly end: { readonly column: number } | { readonly row: number }
  readonly reached: ReadonlyMap<number, Reach>
  /** Distances of the rows on the way. */
  readonly rows: ReadonlyMap<number, number>
}

/**
 * The pairs of greatest total gain in which no row and no column occurs twice, in the order of the edges; rows and
 * columns may stay alone. Successive shortest augmenting paths (Jonker and Volgenant 1987) over the given edges
 * only: cubic in the largest group of rows and columns that edges connect, near linear where rivals are few.
 */
export function assign<E extends Edge>(edges: readonly E[]): E[] {
  const useful = edges.filter((edge) => wholeGain(edge) > 0)
  const lonely = useful.reduce((most, edge) => Math.max(most, wholeGain(edge)), 0)
  const arcs: Arc[][] = []
  for (const edge of useful) {
    const ofRow = arcs[edge.row] ?? []
    arcs[edge.row] = ofRow
    ofRow.push({ column: edge.column, cost: lonely - wholeGain(edge) })
  }
  const matching: Matching = {
    arcs,
    lonely,
    columnOf: new Map(),
    rowOf: new Map(),
    rowPrice: new Map(),
    columnPrice: new Map(),
  }
  for (const [row, ofRow] of arcs.entries()) if (ofRow) place(row, matching)
  return useful.filter((edge) => matching.columnOf.get(edge.row) === edge.column)
}

function wholeGain(edge: Edge): number {
  return Math.round(edge.gain / GAIN_UNIT)
}

function place(row: number, matching: Matching): void {
  const path = findPath(row, matching)
  for (const [passed, distance] of path.rows) {
    add(matching.rowPrice, passed, path.distance - distance)
    const column = matching.columnOf.get(passed)
    if (column !== undefined) add(matching.columnPrice, column, distance - path.distance)
  }
  augment(row, path, matching)
}

/** Dijkstra over reduced costs, from the row to the first free column or the first row that is better left alone. */
function findPath(start: number, matching: Matching): Path {
  const reached = new Map<number, Reach>()
  const open = new Set<number>()
  const rows = new Map<number, number>()
  let alone = { row: start, distance: Number.POSITIVE_INFINITY }
  let row = start
  let distance = 0
  for (;;) {
    rows.set(row, distance)
    const base = distance - (matching.rowPrice.get(row) ?? 0)
    if (base + matching.lonely < alone.distance) alone = { row, distance: base + matching.lonely }
    for (const { column, cost } of matching.arcs[row] ?? []) {
      const reach = base + cost - (matching.columnPrice.get(column) ?? 0)
      const before = reached.get(column)
      if (before ? open.has(column) && reach < before.distance : true) {
        reached.set(column, { distance: reach, from: row })
        open.add(column)
      }
    }
    const nearest = nearestOf(open, reached)
    if (!nearest || nearest.distance > alone.distance) {
      return { distance: alone.distance, end: { row: alone.row }, reached, rows }
    }
    open.delete(nearest.column)
    const next = matching.rowOf.get(nearest.column)
    if (next === undefined) return { ...nearest, end: { column: nearest.column }, reached, rows }
    row = next
    distance = nearest.distance
  }
}

function nearestOf(
  open: ReadonlySet<number>,
  reached: ReadonlyMap<number, Reach>,
): { column: number; distance: number } | null {
  let nearest: { column: number; distance: number } | null = null
  for (const column of open) {
    const distance = reached.get(column)?.distance ?? Number.POSITIVE_INFINITY
    const isNearer = nearest === null || distance < nearest.distance
    const isFirst = nearest !== null && distance === nearest.distance && column < nearest.column
    if (isNearer || isFirst) nearest = { column, distance }
  }
  return nearest
}

/** Takes the pairs of the path and gives up those that it replaces. */
function augment(start: number, path: Path, matching: Matching): void {
  let column: number | undefined
  if ('column' in path.end) column = path.end.column
  else {
    column = matching.columnOf.get(path.end.row)
    matching.columnOf.delete(path.end.row)
    if (path.end.row === start) return
  }
  while (column !== undefined) {
    const row: number | undefined = path.reached.get(column)?.from
    if (row === undefined) return
    const replaced = matching.columnOf.get(row)
    matching.columnOf.set(row, column)
    matching.rowOf.set(column, row)
    if (row === start) return
    column = replaced
  }
}

function add(prices: Map<number, number>, key: number, amount: number): void {
  prices.set(key, (prices.get(key) ?? 0) + amount)
}
