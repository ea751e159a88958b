import type { Coverage } from '../../analyses/coverage.js'
import { columns } from './columns.js'
import type { Terminal } from './describe.js'
import { type Style, styleFor } from './style.js'

/** Where each visible character of a text went: a line a class, then the noise, then what is not accounted for. */
export function coverageText(coverage: Coverage, path: string, terminal: Terminal): string {
  const style = styleFor(terminal.colorLevel)
  const { visible, classes, noise, unaccounted } = coverage
  const share = (count: number): string => `${((100 * count) / Math.max(visible, 1)).toFixed(2)} %`
  const rows = Object.entries(classes)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => [String(count), share(count), name])
  const lines = [
    style.title(`${visible} visible characters of ${path}`),
    '',
    ...columns(rows, { indent: 2, width: terminal.width, right: [0, 1] }),
    '',
    ...noise.map(({ reason, text, position }) => {
      const place = `${path}:${position.start.line}:${position.start.column}`
      return `${place}: ${style.faint(`noise ${reason}`)}: ${oneLine(text)}`
    }),
    ...(noise.length > 0 ? [''] : []),
    ...verdict(unaccounted, path, style),
  ]
  return `${lines.join('\n')}\n`
}

function verdict(unaccounted: Coverage['unaccounted'], path: string, style: Style): string[] {
  if (unaccounted.length === 0) return ['every character belongs to exactly one of these']
  return unaccounted.map(
    ({ kind, text, start }) => `${path}: ${style.warning(kind)} at offset ${start}: ${oneLine(text)}`,
  )
}

/** Of a long stretch its first words are enough. */
function oneLine(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain
}
