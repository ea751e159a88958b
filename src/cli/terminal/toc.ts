import type { TocEntry } from '../output/documents.js'
import { columns } from './columns.js'
import type { Terminal } from './describe.js'
import { type Style, styleFor } from './style.js'

/** Columns that a level is set in by. */
const INDENT = 2

/** A table of contents, a line an entry: its address, then number and heading, set in by depth. */
export function tocText(entries: readonly TocEntry[], { width, colorLevel }: Terminal): string {
  const style = styleFor(colorLevel)
  const rows = entries.map((entry) => [style.address(entry.addr), titleOf(entry, style)])
  return columns(rows, { width })
    .map((line) => `${line}\n`)
    .join('')
}

function titleOf(entry: TocEntry, style: Style): string {
  const title = [entry.num, entry.heading].filter((part) => part !== null).join('  ') || entry.kind
  const isContainer = entry.kind !== 'article'
  const marks = [
    ...(entry.flags.includes('heading-recovered') ? [style.open('(number recovered)')] : []),
    ...(entry.flags.includes('placeholder') ? [style.open('[…]')] : []),
  ]
  const shown = isContainer ? style.title(title) : title
  return `${' '.repeat(entry.depth * INDENT)}${[shown, ...marks].join('  ')}`
}
