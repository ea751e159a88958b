import type { StatusCount, StatusGroup, StatusTally } from '../../analyses/status.js'
import { columns } from './columns.js'
import type { Terminal } from './describe.js'
import { type Style, styleFor } from './style.js'

/** Columns of the bar that shows how much of a group is agreed. */
const BAR = 8

/** Columns that the head of a column of counts may take, where its words allow. */
const HEAD = 10

/** A table of groups with their counts and totals for a terminal; tab-separated lines for anything else. */
export function statusText(groups: readonly StatusGroup[], total: StatusTally, terminal: Terminal): string {
  const names = total.statuses.map(({ status }) => status)
  if (!terminal.isTerminal) {
    return groups.map((group) => `${plainRow(group).join('\t')}\n`).join('')
  }
  const style = styleFor(terminal.colorLevel)
  const head = ['', 'provisions', ...names.map(headOf), 'open', '', ''].map((cell) => paintLines(cell, style))
  const rows = groups.map((group) => [
    style.address(group.addr),
    ...numbers(group, style),
    bar(group, style),
    group.heading ?? group.num ?? '',
  ])
  const sum = [style.title('total'), ...numbers(total, style), bar(total, style), '']
  const right = [1, ...names.map((_, index) => index + 2), names.length + 2]
  const table = columns([head, ...rows, sum], { width: terminal.width, right })
  return `${[...table, '', markerText(total.markers)].join('\n')}\n`
}

/** address, title, provisions, then a count a status, then open ones */
function plainRow(group: StatusGroup): string[] {
  const counts = group.statuses.map(({ status, count }) => `${status}=${count}`)
  return [group.addr, titleOf(group), `provisions=${group.provisions}`, ...counts, `open=${group.open}`]
}

function numbers({ provisions, statuses, open }: StatusTally, style: Style): string[] {
  const shown = (count: number, paint: (text: string) => string): string =>
    count === 0 ? style.faint('·') : paint(String(count))
  return [
    String(provisions),
    ...statuses.map(({ count }) => shown(count, style.agreed)),
    shown(open, style.open),
  ]
}

/** How much is agreed: full where all is, empty where nothing is; a part never looks like all or nothing. */
function bar({ provisions, open }: StatusTally, style: Style): string {
  if (provisions === 0) return ''
  const agreed = provisions - open
  const exact = (agreed / provisions) * BAR
  const full =
    agreed === provisions ? BAR : agreed === 0 ? 0 : Math.min(BAR - 1, Math.max(1, Math.round(exact)))
  return `${style.agreed('█'.repeat(full))}${style.faint('░'.repeat(BAR - full))}`
}

function titleOf({ num, heading }: StatusGroup): string {
  return [num, heading].filter((part) => part !== null).join(' ')
}

function markerText(markers: readonly StatusCount[]): string {
  const count = markers.reduce((sum, marker) => sum + marker.count, 0)
  if (count === 0) return 'no status markers'
  const parts = markers.map((marker) => `${marker.count} ${wordsOf(marker.status)}`)
  return `${count} status markers: ${parts.join(', ')}`
}

/** A status as the head of a narrow column, its words on several lines. */
function headOf(status: string): string {
  const lines: string[] = []
  for (const word of wordsOf(status).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= HEAD)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

function paintLines(cell: string, style: Style): string {
  return cell.split('\n').map(style.faint).join('\n')
}

/** `agreed-ad-referendum` as delegates say it. */
function wordsOf(status: string): string {
  return status.replaceAll('-', ' ')
}
