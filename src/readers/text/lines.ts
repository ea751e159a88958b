/** One line of a source, without its line ending. */
export interface Line {
  /** Without white space at either end. */
  readonly text: string
  /** Source offset of the first character of `text`. */
  readonly offset: number
  /** Whether a form feed stands before it. */
  readonly beginsPage: boolean
}

/** The lines of a source; a carriage return, form feed or byte order mark counts as white space. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= source.length) {
    const feed = source.indexOf('\n', start)
    const end = feed < 0 ? source.length : feed
    const raw = source.slice(start, end)
    const text = raw.trim()
    lines.push({
      text,
      offset: start + (raw.length - raw.trimStart().length),
      beginsPage: raw.includes('\f'),
    })
    start = end + 1
  }
  return lines
}

/**
 * How many characters a line holds before it is wrapped: what nineteen in twenty of the lines that another line
 * follows directly do not exceed. Infinite where lines are not wrapped, that is where few lines follow one another
 * or where most of those that do end long before the longest.
 */
export function wrapWidth(lines: readonly Line[]): number {
  const followed = lines.filter((line, index) => line.text !== '' && (lines[index + 1]?.text ?? '') !== '')
  const lengths = followed.map((line) => line.text.length).sort((a, b) => a - b)
  const printed = lines.filter((line) => line.text !== '').length
  if (lengths.length < printed / 4 || lengths.length < 4) return Number.POSITIVE_INFINITY
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const full = lengths.filter((length) => length > width * 0.75 && length <= width * 1.25).length
  return full < lengths.length / 4 ? Number.POSITIVE_INFINITY : width
}
