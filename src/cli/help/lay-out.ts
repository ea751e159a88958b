/** Columns that the body of a help page is set in by. */
const INDENT = 2

/** Columns between a term and its explanation. */
const GAP = 2

/** A term that is longer than this has its explanation on the next line. */
const LONGEST_TERM = 30

/**
 * Text in lines of at most `width` columns. For help only, whose characters are one column wide each (a test says
 * so): measuring with a library would triple the time that help takes to start.
 */
export function fill(text: string, width: number, indent = INDENT): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  lines.push(line)
  return lines.map((content) => `${' '.repeat(indent)}${content}`)
}

/** Terms and explanations in two columns; `paint` is applied to the terms. */
export function define(
  pairs: readonly (readonly [string, string])[],
  width: number,
  paint: (term: string) => string,
): string[] {
  const terms = pairs.map(([term]) => term.length).filter((length) => length <= LONGEST_TERM)
  const column = INDENT + Math.min(Math.max(0, ...terms), Math.floor(width / 2)) + GAP
  return pairs.flatMap(([term, explanation]) => {
    const [first = '', ...more] = fill(explanation, width, column)
    const lead = `${' '.repeat(INDENT)}${paint(term)}`
    if (INDENT + term.length + GAP > column) return [lead, first, ...more]
    return [`${lead}${' '.repeat(column - INDENT - term.length)}${first.trimStart()}`, ...more]
  })
}
