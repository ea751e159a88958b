import stringWidth from 'string-width'

/** Puts a text into a colour, or leaves it as it is. */
export type Paint = (text: string) => string

/** Text of one look. */
export interface Piece {
  readonly text: string
  readonly paint: Paint
}

export interface LineOptions {
  /** What every line begins with. */
  readonly indent: string
  /** Columns to fill, the indent among them, or null for lines of any length. */
  readonly width: number | null
}

/** A word of one look, with what stands between it and the word before it. */
interface Atom extends Piece {
  readonly gap: '' | ' ' | '\n'
}

/** However deep the indent, a line has room for this many columns of text. */
const MIN_COLUMNS = 20

/** Characters with which a text could take over a terminal or turn the direction of a line. */
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/**
 * Pieces of text set in lines that break at white space; a line feed in a text breaks too. A word that is wider than
 * the line stands alone; colours never reach over the end of a line; control characters are replaced.
 */
export function setLines(pieces: readonly Piece[], { indent, width }: LineOptions): string[] {
  const columns = width === null ? Number.POSITIVE_INFINITY : Math.max(MIN_COLUMNS, width - indent.length)
  const lines: Atom[][] = []
  let used = 0
  for (const word of wordsOf(atomsOf(pieces))) {
    const first = word[0]
    const size = word.reduce((sum, atom) => sum + stringWidth(atom.text), 0)
    const last = lines.at(-1)
    if (last && first?.gap !== '\n' && used + 1 + size <= columns) {
      last.push(...word)
      used += 1 + size
    } else {
      lines.push([...word])
      used = size
    }
  }
  return lines.map((line) => indent + paintLine(line))
}

/** The text with a replacement character for each control character. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '\uFFFD')
}

function atomsOf(pieces: readonly Piece[]): Atom[] {
  const atoms: Atom[] = []
  let gap: Atom['gap'] = ''
  for (const { text, paint } of pieces) {
    for (const part of text.match(/\n|[^\S\n]+|\S+/gu) ?? []) {
      if (part === '\n') gap = '\n'
      else if (/^\s/u.test(part)) gap = gap === '' ? ' ' : gap
      else {
        atoms.push({ gap, text: withoutControls(part), paint })
        gap = ''
      }
    }
  }
  return atoms
}

/** Atoms that no white space parts, since the look can change within a word. */
function wordsOf(atoms: readonly Atom[]): Atom[][] {
  const words: Atom[][] = []
  for (const atom of atoms) {
    const last = words.at(-1)
    if (last && atom.gap === '') last.push(atom)
    else words.push([atom])
  }
  return words
}

/** Neighbours of one look are painted together, with the blanks between them. */
function paintLine(line: readonly Atom[]): string {
  const runs: { text: string; paint: Paint }[] = []
  for (const [place, { gap, text, paint }] of line.entries()) {
    const blank = place > 0 && gap !== '' ? ' ' : ''
    const last = runs.at(-1)
    if (last?.paint === paint) last.text += blank + text
    else runs.push({ text: blank, paint: plain }, { text, paint })
  }
  return runs.map(({ text, paint }) => (text === '' ? '' : paint(text))).join('')
}

function plain(text: string): string {
  return text
}
