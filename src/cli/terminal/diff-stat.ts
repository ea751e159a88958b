import type { DiffLabel, DiffResult } from '../../analyses/diff.js'
import { columns } from './columns.js'

/** The counts of a comparison, one a line. */
export function statText({ from, to, totals }: DiffResult): string {
  const provisions = from.addr === null ? 'provisions' : 'provisions below'
  const rows: [number, string][] = [
    [totals.matched, `${provisions} in both`],
    [totals.same, '  unchanged'],
    [totals.reworded, '  reworded'],
    [totals.renumbered, '  renumbered'],
    [totals.moved, '  moved'],
    [totals.onlyFrom, `${provisions} only in ${nameOf(from)}`],
    [totals.onlyTo, `${provisions} only in ${nameOf(to)}`],
    [totals.wordsDeleted, 'words deleted'],
    [totals.wordsInserted, 'words inserted'],
  ]
  const lines = columns(
    rows.map(([count, name]) => [String(count), name]),
    { width: null, right: [0] },
  )
  return `${lines.join('\n')}\n`
}

function nameOf({ draft, source, addr }: DiffLabel): string {
  return [draft ?? source, ...(addr === null ? [] : [addr])].join(':')
}
