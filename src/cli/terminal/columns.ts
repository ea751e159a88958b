import Table from 'cli-table3'
import stringWidth from 'string-width'

export interface ColumnOptions {
  /** Columns of space before each row. */
  readonly indent?: number
  /** Where the last column is cut, or null. */
  readonly width: number | null
  /** Which columns are set to the right, by index. */
  readonly right?: readonly number[]
}

/** Space between two columns. */
const GAP = 2

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
}

/** Rows of cells as lines in columns, without space at their ends; the last column is cut at `width`. */
export function columns(rows: readonly (readonly string[])[], options: ColumnOptions): string[] {
  if (rows.length === 0) return []
  const count = Math.max(...rows.map((row) => row.length))
  const indent = ' '.repeat(options.indent ?? 0)
  const room = options.width === null ? null : options.width - indent.length - widthBefore(rows, count - 1)
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: Array.from({ length: count }, (_, index) =>
      options.right?.includes(index) ? 'right' : 'left',
    ),
  })
  for (const row of rows) {
    const cells = Array.from({ length: count }, (_, index) => row[index] ?? '')
    const last = cells.pop() ?? ''
    table.push([...cells, room === null ? last : clip(last, Math.max(room, 1))])
  }
  return table
    .toString()
    .split('\n')
    .map((line) => `${indent}${line}`.trimEnd())
}

/** Columns of the terminal that the cells before one take up. */
function widthBefore(rows: readonly (readonly string[])[], count: number): number {
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map((row) => cellWidth(row[index] ?? ''))),
  )
  return widths.reduce((sum, width) => sum + width + GAP, 0)
}

/** Columns that a cell takes up, whose text may have several lines. */
function cellWidth(cell: string): number {
  return Math.max(...cell.split('\n').map((line) => stringWidth(line)))
}

/** Text between escape sequences, and the sequences themselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const ESCAPE = /(\u001b\[[0-9;]*m)/u

/** A text that takes at most so many columns: a cut one ends in an ellipsis, and its colours end with it. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let clipped = ''
  let room = width - 1
  for (const part of text.split(ESCAPE)) {
    if (ESCAPE.test(part)) clipped += part
    else if (room >= 0) {
      const start = startOf(part, room)
      clipped += start.length < part.length ? `${start.trimEnd()}…` : start
      room = start.length < part.length ? -1 : room - stringWidth(start)
    }
  }
  return clipped
}

/** As many whole characters of a text as fit. */
function startOf(text: string, width: number): string {
  let start = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    used += stringWidth(segment)
    if (used > width) break
    start += segment
  }
  return start
}
