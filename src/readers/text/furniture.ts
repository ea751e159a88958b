import type { NoiseReason } from '../../model/types.js'
import { findAnchor } from '../structure/anchor.js'
import { beginsSmall, endsInLetter } from '../structure/letters.js'
import type { Lexicon } from '../structure/lexicon/index.js'
import { findMarkers } from '../structure/marker.js'
import type { Line } from './lines.js'

/** A line that is printed on every page and belongs to none of the provisions. */
export interface Furniture {
  readonly reason: NoiseReason
  /** The page number in it, or null. */
  readonly page: string | null
}

/** How many lines at least lie between two page numbers, in the middle of all pages. */
const SHORTEST_PAGE = 10

/** At least so many times a line must come back to be taken for a running header. */
const FEWEST_PAGES = 3

/** A line that can hardly be anything else than a page number: `3`, `- 3 -`, `3/9`, `Page 3 of 9`. */
const PAGE_NUMBER = /^[-–—[(|\s]*(?:page\s)?\s*\d{1,4}(?:\s?(?:\/|of)\s?\d{1,4})?[-–—\])|\s]*$/i
const FEWEST_PAGE_NUMBERS = 2

/**
 * Page headers and footers by line index. They are known by coming back, never by what they say: a line that is
 * the same each time but for a number that grows from page to page (also run together with other digits:
 * `V.24-022142/39`, `V.24-022144/39`), and lines that come back unchanged beside such a line or in the middle of
 * sentences.
 */
export function findFurniture(lines: readonly Line[], lexicon: Lexicon): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  for (const indexes of groupBy(lines, lexicon, (line) => line.text.replace(/\d+/g, '#'))) {
    const text = lines[indexes[0] ?? -1]?.text ?? ''
    if (indexes.length < (PAGE_NUMBER.test(text) ? FEWEST_PAGE_NUMBERS : FEWEST_PAGES)) continue
    const pages = pageNumbers(indexes.map((index) => lines[index]?.text ?? ''))
    if (pages === null || !areSpread(indexes)) continue
    for (const [at, index] of indexes.entries()) {
      found.set(index, { reason: 'page-footer', page: pages[at] ?? null })
    }
  }
  for (const indexes of groupBy(lines, lexicon, (line) => line.text)) {
    if (found.has(indexes[0] ?? -1) || !areSpread(indexes) || !comesBackAsHeader(lines, indexes, found))
      continue
    for (const index of indexes) found.set(index, { reason: 'page-header', page: null })
  }
  return found
}

/** Running text comes back as well, line for line; a header stands out of it. */
function comesBackAsHeader(
  lines: readonly Line[],
  indexes: readonly number[],
  found: ReadonlyMap<number, Furniture>,
): boolean {
  const text = lines[indexes[0] ?? -1]?.text ?? ''
  if (indexes.length < FEWEST_PAGES || beginsSmall(text) || /[.;:,]$/.test(text)) return false
  const most = (test: (index: number) => boolean): boolean =>
    indexes.filter(test).length >= Math.max(FEWEST_PAGES, indexes.length / 2)
  if (most((index) => neighbours(lines, index).some((other) => found.has(other)))) return true
  return most((index) => interrupts(lines, index) && standsApart(lines, index))
}

/** Whether an empty line or the end of a page separates the line from the text around it. */
function standsApart(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  return line?.beginsPage === true || lines[index - 1]?.text === '' || lines[index + 1]?.text === ''
}

/** Indexes of lines alike, at least two to a group, without lines that may be provisions. */
function groupBy(lines: readonly Line[], lexicon: Lexicon, keyOf: (line: Line) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || line.text.length > 120) continue
    const key = keyOf(line)
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  return [...groups.values()].filter((group) => {
    const text = lines[group[0] ?? -1]?.text ?? ''
    return group.length >= FEWEST_PAGE_NUMBERS && !mayBeProvision(text, lexicon)
  })
}

/** Numbers, headings, brackets and sentences come back too. */
function mayBeProvision(text: string, lexicon: Lexicon): boolean {
  return (
    findMarkers(text, lexicon).length > 0 ||
    findAnchor(text, lexicon) !== null ||
    /^\[.*\]\W*$/.test(text) ||
    /[;:]$/.test(text)
  )
}

/** Whether lines lie as far apart as pages do. */
function areSpread(indexes: readonly number[]): boolean {
  const distances = indexes.slice(1).map((index, at) => index - (indexes[at] ?? 0))
  const middle = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0
  return middle >= SHORTEST_PAGE
}

/**
 * The page number in each of some lines that differ in digits only, or null where none of their numbers grows like
 * one. What the digits have in common at the beginning is no part of it (`02214` of `022142`, `022144`).
 */
function pageNumbers(texts: readonly string[]): string[] | null {
  const slots = texts.map((text) => text.match(/\d+/g) ?? [])
  const count = slots[0]?.length ?? 0
  for (let slot = 0; slot < count; slot += 1) {
    const digits = slots.map((each) => each[slot] ?? '')
    for (const shared of new Set([0, sharedStart(digits)])) {
      const pages = digits.map((each) => each.slice(shared))
      if (growLikePages(pages)) return pages
    }
  }
  return null
}

function sharedStart(texts: readonly string[]): number {
  const [first = ''] = texts
  let length = 0
  while (length < first.length && texts.every((text) => text[length] === first[length])) length += 1
  return length
}

/** Page numbers grow by one, or by two on alternate sides; a page may be missing here and there. */
function growLikePages(pages: readonly string[]): boolean {
  const numbers = pages.map((page) => (/^\d{1,4}$/.test(page) ? Number.parseInt(page, 10) : Number.NaN))
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? Number.NaN))
  const regular = steps.filter((step) => step === 1 || step === 2).length
  return steps.every((step) => step >= 1) && regular >= steps.length * 0.7
}

/** Indexes of the nearest printed lines before and behind. */
function neighbours(lines: readonly Line[], index: number): number[] {
  return [printedFrom(lines, index, -1), printedFrom(lines, index, 1)]
}

function printedFrom(lines: readonly Line[], index: number, step: 1 | -1): number {
  let at = index + step
  while (lines[at]?.text === '') at += step
  return at
}

/** Whether the sentence before the line goes on behind it. */
function interrupts(lines: readonly Line[], index: number): boolean {
  const [before = -1, behind = -1] = neighbours(lines, index)
  const last = lines[before]?.text ?? ''
  return (endsInLetter(last) || /[\d,]$/.test(last)) && beginsSmall(lines[behind]?.text ?? '')
}
