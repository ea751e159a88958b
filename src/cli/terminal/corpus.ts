import type { CorpusDraft, Manifest } from '../../corpus/manifest.js'
import type { Claim } from '../../model/work.js'
import type { Terminal } from './describe.js'
import { type Style, styleFor } from './style.js'
import { wrap } from './wrap.js'

const INDENT = 2

/** Columns between an id and its title. */
const GAP = 2

/** The drafts of a corpus: a table for a terminal, tab-separated lines for anything else. */
export function corpusText(manifest: Manifest, terminal: Terminal): string {
  const rows = manifest.drafts.map((draft) => [
    draft.id,
    draft.date === null ? '' : claimed(draft.date),
    draft.symbol ?? '',
    draft.author === null ? '' : claimed({ ...draft.author, value: draft.author.value.name }),
    draft.title,
  ])
  if (!terminal.isTerminal) return rows.map((row) => `${row.join('\t')}\n`).join('')
  const style = styleFor(terminal.colorLevel)
  const column = Math.max(...manifest.drafts.map(({ id }) => id.length)) + GAP
  const blocks = manifest.drafts.flatMap((draft) => [...draftLines(draft, column, terminal.width, style), ''])
  const notes = notesOf(manifest).map((note) => style.faint(note))
  return `${[style.title(manifest.title), '', ...blocks, ...notes].join('\n').trimEnd()}\n`
}

/** The id, beside it the title, below that what else is known. */
function draftLines(draft: CorpusDraft, column: number, width: number | null, style: Style): string[] {
  const rest = ' '.repeat(INDENT + column)
  const id = `${' '.repeat(INDENT)}${style.address(draft.id)}${' '.repeat(column - draft.id.length)}`
  const facts = [
    draft.stage ?? draft.kind,
    draft.symbol,
    draft.date === null ? null : claimed(draft.date),
    draft.author === null ? null : claimed({ ...draft.author, value: draft.author.value.name }),
  ]
  const known = facts.filter((fact) => fact !== null).join(' · ')
  return [
    ...wrap([{ text: draft.title, paint: style.title }], { first: id, rest, width }),
    ...wrap([{ text: known, paint: style.faint }], { first: rest, rest, width }),
  ]
}

/** A statement, marked where no official source bears it out. */
function claimed({ value, confirmed }: Claim<string>): string {
  return confirmed ? value : `${value} (unconfirmed)`
}

function notesOf(manifest: Manifest): string[] {
  const unconfirmed = manifest.drafts.some(
    ({ author, date }) => date?.confirmed === false || author?.confirmed === false,
  )
  return [
    ...(manifest.default === null ? [] : [`default: ${manifest.default}`]),
    ...(manifest.compare === null ? [] : [`compared where none is named: ${manifest.compare.join(' and ')}`]),
    ...(unconfirmed ? ['unconfirmed: not borne out by the text or an official source'] : []),
  ]
}
