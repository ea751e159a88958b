import type { Noise } from '../../model/types.js'
import type { Block, NoteBlock } from '../structure/block.js'
import type { Locate } from '../structure/locate.js'
import { type Passage, piecesOf } from '../structure/passage.js'

/** Characters that Markdown takes for itself: `**`, `###`, `>`, `|`, `\`, `[^`, `]:`. */
const SYNTAX = /[*_#>`~|\\[\]()^:!<&;+=.-]+/g

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The Markdown syntax around what was read, as noise. Only characters of the syntax are taken for it: a letter or a
 * digit that no block holds stays unaccounted for, and shows.
 */
export function markupAround(
  source: string,
  blocks: readonly Block[],
  notes: readonly NoteBlock[],
  noise: readonly Noise[],
  locate: Locate,
): Noise[] {
  const held: Stretch[] = [
    ...blocks.flatMap(({ passage }) => stretchesOf(passage, source)),
    ...notes.flatMap(({ passage, markStart, markEnd }) => [
      ...stretchesOf(passage, source),
      { start: markStart, end: markEnd },
    ]),
    ...noise.map(({ position }) => ({ start: position.start.offset, end: position.end.offset })),
  ].sort((a, b) => a.start - b.start)
  const markup: Noise[] = []
  let at = 0
  for (const { start, end } of [...held, { start: source.length, end: source.length }]) {
    for (const { 0: text, index } of source.slice(at, start).matchAll(SYNTAX)) {
      const from = at + index
      markup.push({ reason: 'markup', text, position: locate(from, from + text.length) })
    }
    at = Math.max(at, end)
  }
  return markup
}

function stretchesOf(passage: Passage, source: string): Stretch[] {
  const marks = passage.marks.flatMap((mark) => (mark.kind === 'noteRef' ? [mark] : []))
  return [...piecesOf(passage, 0, passage.text.length, source), ...marks]
}
