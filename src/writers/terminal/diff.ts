import { Chalk } from 'chalk'
import type { DiffEnd, DiffLabel, DiffResult, DiffRow, DiffSegment, DiffTotals } from '../../analyses/diff.js'
import { type Paint, type Piece, setLines, withoutControls } from './lines.js'

export interface WriteDiffOptions {
  /** Columns to fill, or null for paragraphs of one line each. */
  readonly width: number | null
  /** 0 no colour, 1 the sixteen, 2 the 256, 3 true colour; colour never says what the text does not. */
  readonly colourLevel: 0 | 1 | 2 | 3
  /** Whether of an unchanged provision only its first and last words are shown; not if left out. */
  readonly shortenUnchanged?: boolean
}

/** The looks of a comparison. */
interface Looks {
  readonly inserted: Paint
  readonly deleted: Paint
  readonly number: Paint
  readonly faint: Paint
  readonly plain: Paint
}

/** What every part of the page is written with. */
interface Page {
  readonly result: DiffResult
  readonly options: WriteDiffOptions
  readonly looks: Looks
  /** What the two sides are called. */
  readonly names: { readonly from: string; readonly to: string }
}

const INDENT = '  '

/** What stands for a side that has no such provision, and for a status that is none. */
const NONE = '—'
const OPEN = 'open'

/** Of an unchanged provision that is shortened, this many words stay at its beginning and its end. */
const WORDS_KEPT = { first: 8, last: 4 } as const

/**
 * A comparison as a page for a terminal: both sides, then each row in order with its numbers side by side and its
 * status, deletions as `[-…-]` and insertions as `{+…+}`, and a line of totals. One final line feed.
 */
export function writeDiff(result: DiffResult, options: WriteDiffOptions): string {
  const page: Page = { result, options, looks: looksAt(options.colourLevel), names: namesOf(result) }
  const rows = result.rows.filter((row) => !isSilentRoot(row))
  const blocks = rows.map((row, place) => [
    ...(startsBlock(row, rows[place - 1]) ? [''] : []),
    ...writeRow(row, page),
  ])
  return `${[...writeHeader(page), ...blocks.flat(), '', writeTotals(page)].join('\n')}\n`
}

function looksAt(level: WriteDiffOptions['colourLevel']): Looks {
  const chalk = new Chalk({ level })
  return {
    inserted: chalk.green,
    deleted: chalk.red,
    number: chalk.bold,
    faint: chalk.dim,
    plain: (text) => text,
  }
}

/** The names of the drafts; the addresses too where they are two provisions of one draft. */
function namesOf({ from, to }: DiffResult): Page['names'] {
  const [first, second] = [draftName(from), draftName(to)]
  if (first !== second) return { from: first, to: second }
  const [a, b] = [sideName(from), sideName(to)]
  return a === b ? { from: 'the first', to: 'the second' } : { from: a, to: b }
}

function draftName(label: DiffLabel): string {
  return withoutControls(label.draft ?? label.source)
}

function sideName(label: DiffLabel): string {
  return label.addr === null ? draftName(label) : `${draftName(label)}:${label.addr}`
}

/** The two that are compared say nothing below the header that names them, unless they have words of their own. */
function isSilentRoot(row: DiffRow): boolean {
  return row.depth === 0 && row.text.length === 0
}

/** Whether a blank line stands before a row: not between the points of one paragraph. */
function startsBlock(row: DiffRow, before: DiffRow | undefined): boolean {
  return row.depth <= 1 || row.heading.length > 0 || before === undefined || before.heading.length > 0
}

// ------------------------------------------------------------------------------------------------------- header

function writeHeader({ result, looks }: Page): string[] {
  const root = result.rows.find((row) => row.depth === 0)
  const sides = [
    { label: result.from, end: root?.from, mark: '---', paint: looks.deleted },
    { label: result.to, end: root?.to, mark: '+++', paint: looks.inserted },
  ]
  return sides.flatMap(({ label, end, mark, paint }) => {
    const status = end?.status ? ` (${inWords(end.status)})` : ''
    const text = `${mark} ${sideName(label)} ${label.heading ?? ''}${status}`
    return setLines([{ text, paint }], { indent: '', width: null })
  })
}

function inWords(status: string): string {
  return withoutControls(status.replaceAll('-', ' '))
}

// --------------------------------------------------------------------------------------------------------- rows

function writeRow(row: DiffRow, page: Page): string[] {
  const { looks, options } = page
  const indent = INDENT.repeat(Math.max(0, row.depth - 1))
  const facts = factsOf(row, page).join(' · ')
  const isShort = options.shortenUnchanged === true && row.from !== null && row.to !== null && !row.reworded
  const body = { indent: indent + INDENT, width: options.width }
  return [
    `${indent}${looks.number(numbersOf(row))}${facts === '' ? '' : `${INDENT}${looks.faint(facts)}`}`,
    ...setLines(piecesOf(row.heading, { ...looks, plain: looks.number }), body),
    ...setLines(piecesOf(isShort ? shorten(row.text) : row.text, looks), body),
  ]
}

/** `47.10 → 37.10`, `16 → —`: the addresses of both sides without the word for articles. */
function numbersOf(row: DiffRow): string {
  return [row.from, row.to].map((end) => (end ? numberOf(end) : NONE)).join(' → ')
}

/** An address as it is said: `47.10`; of own words alone, that of their provision. */
function numberOf(end: DiffEnd): string {
  return withoutControls((end.passageOf ?? end.addr).replace(/^art-/u, ''))
}

function factsOf(row: DiffRow, page: Page): string[] {
  const { names } = page
  if (!row.to) return [`only in ${names.from}`, ...statusWords(row.from?.status ?? null)]
  if (!row.from) return [`only in ${names.to}`, ...statusWords(row.to.status)]
  const isUnchanged = !row.reworded && row.text.length + row.heading.length > 0
  return [
    ...(row.moved ? ['moved'] : []),
    ...(isUnchanged ? [row.folded ? 'unchanged but for letter case, quotes or spacing' : 'unchanged'] : []),
    ...statusChange(row.from, row.to, page),
  ]
}

function statusWords(status: string | null): string[] {
  return status === null ? [] : [inWords(status)]
}

/** The status of both sides; of one only where the other's draft marks none at all. */
function statusChange(from: DiffEnd, to: DiffEnd, { result, names }: Page): string[] {
  const marks = (side: 'from' | 'to'): boolean =>
    result.rows.some((row) => (row[side]?.status ?? null) !== null)
  if (from.status === null && to.status === null) return []
  if (!marks('from')) return statusWords(to.status).map((words) => `${words} in ${names.to}`)
  if (!marks('to')) return statusWords(from.status).map((words) => `${words} in ${names.from}`)
  if (from.status === to.status) return statusWords(to.status)
  return [`${inWords(from.status ?? OPEN)} → ${inWords(to.status ?? OPEN)}`]
}

// ----------------------------------------------------------------------------------------------------- segments

function piecesOf(segments: readonly DiffSegment[], looks: Looks): Piece[] {
  return segments.flatMap((segment) => pieceOf(segment, looks))
}

function pieceOf({ op, from, to }: DiffSegment, looks: Looks): Piece[] {
  switch (op) {
    case 'equal':
      return [{ text: isParted(from) && !isParted(to) ? ` ${to}` : to, paint: looks.plain }]
    case 'delete':
      return mark(from, '[-', '-]', looks.deleted)
    case 'insert':
      return mark(to, '{+', '+}', looks.inserted)
  }
}

/** Whether white space stands before a text. */
function isParted(text: string): boolean {
  return /^\s/u.test(text)
}

/** A changed text between its marks, white space outside of them; a change of white space alone made visible. */
function mark(text: string, open: string, close: string, paint: Paint): Piece[] {
  const core = text.trim()
  if (core === '')
    return [{ text: `${open}${text.replaceAll('\n', '⏎').replaceAll(/\s/gu, '␣')}${close}`, paint }]
  const start = text.indexOf(core)
  return [
    { text: `${text.slice(0, start)}${open}${core}${close}`, paint },
    { text: text.slice(start + core.length), paint },
  ]
}

function shorten(segments: readonly DiffSegment[]): DiffSegment[] {
  const words = segments
    .map((segment) => segment.to)
    .join('')
    .split(/\s+/u)
  if (words.length <= WORDS_KEPT.first + WORDS_KEPT.last) return [...segments]
  const text = [...words.slice(0, WORDS_KEPT.first), '…', ...words.slice(-WORDS_KEPT.last)].join(' ')
  return [{ op: 'equal', from: text, to: text }]
}

// ------------------------------------------------------------------------------------------------------- totals

function writeTotals({ result: { totals }, names }: Page): string {
  const how = [
    counted(totals.same, 'unchanged'),
    counted(totals.reworded, 'reworded'),
    counted(totals.renumbered, 'renumbered'),
    counted(totals.moved, 'moved'),
  ].filter((part) => part !== null)
  const provisions = [
    `${totals.matched} matched${how.length > 0 ? ` (${how.join(', ')})` : ''}`,
    counted(totals.onlyFrom, `only in ${names.from}`),
    counted(totals.onlyTo, `only in ${names.to}`),
  ].filter((part) => part !== null)
  return `${provisions.join(', ')}; ${wordTotals(totals)}`
}

function counted(count: number, what: string): string | null {
  return count === 0 ? null : `${count} ${what}`
}

function wordTotals({ wordsInserted, wordsDeleted }: DiffTotals): string {
  const words = (count: number): string => `${count} ${count === 1 ? 'word' : 'words'}`
  return `${words(wordsInserted)} inserted, ${words(wordsDeleted)} deleted`
}
