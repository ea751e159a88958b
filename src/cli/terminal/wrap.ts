import stringWidth from 'string-width'
import { withoutControls } from '../../writers/terminal/lines.js'

/** Text of one look. */
export interface Piece {
  readonly text: string
  readonly paint: (text: string) => string
}

/** White space that a line may break at: not the kinds that hold words together. */
const BREAK = /([^\S\u00a0\u202f]+)/u

export interface WrapOptions {
  /** What the first line begins with. */
  readonly first: string
  /** What every other line begins with. */
  readonly rest: string
  /** Columns to fill, or null for one line of any length. */
  readonly width: number | null
}

/**
 * Pieces of text set in lines that break at white space. A word that is wider than the line stands alone on its
 * own; colours never reach over the end of a line.
 */
export function wrap(pieces: readonly Piece[], options: WrapOptions): string[] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  // Measuring is most of the work: where no line ends, nothing is measured.
  const measure = options.width === null ? () => 0 : stringWidth
  let used = measure(options.first)
  for (const word of wordsOf(pieces)) {
    const width = word.reduce((sum, piece) => sum + measure(piece.text), 0)
    if (line.length > 0) {
      if (options.width !== null && used + 1 + width > options.width) {
        lines.push(line)
        line = []
        used = measure(options.rest)
      } else {
        line.push({ text: ' ', paint: spacePaint(line.at(-1), word[0]) })
        used += 1
      }
    }
    line.push(...word)
    used += width
  }
  lines.push(line)
  return lines.map((content, index) => `${index === 0 ? options.first : options.rest}${painted(content)}`)
}

/** A space has the look of its neighbours where they share one, so that an underline or colour goes through. */
function spacePaint(before: Piece | undefined, after: Piece | undefined): Piece['paint'] {
  return before && before.paint === after?.paint ? before.paint : (text) => text
}

/** Words with the pieces that each is made of, since the look can change within a word. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = []
  let open: Piece[] | null = null
  for (const { text, paint } of pieces) {
    for (const part of text.split(BREAK)) {
      if (part === '') continue
      if (BREAK.test(part)) {
        open = null
        continue
      }
      if (open === null) {
        open = []
        words.push(open)
      }
      open.push({ text: withoutControls(part), paint })
    }
  }
  return words
}

/** Neighbours of one look are painted together. */
function painted(line: readonly Piece[]): string {
  const merged: { text: string; paint: Piece['paint'] }[] = []
  for (const piece of line) {
    const last = merged.at(-1)
    if (last && last.paint === piece.paint) last.text += piece.text
    else merged.push({ ...piece })
  }
  return merged.map(({ text, paint }) => paint(text)).join('')
}
