import type { Inline } from '../../model/types.js'
import { inlinesOf, leafText } from '../references/passages.js'

/** A stretch of text that is set off as a term: in quotation marks, or in italics. */
export interface Quoted {
  /** Offsets of what stands inside the marks, UTF-16, end excluded. */
  readonly start: number
  readonly end: number
  /** Offset of the opening mark, and the offset behind the closing one. */
  readonly from: number
  readonly to: number
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»', '‘': '’', "'": "'" }

/** How a quotation ends; a single quote that a letter follows is an apostrophe. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '“': /“/u,
  '»': /»/u,
  '’': /’(?!\p{L})/u,
  "'": /'(?!\p{L})/u,
}

/** A quotation longer than this is no term. */
const LONGEST_TERM = 160

/** The terms of a text in order: `“X”`, `"X"`, `‘X’`, `«X»`, `„X“`. An apostrophe opens nothing. */
export function quotedIn(text: string): Quoted[] {
  const found: Quoted[] = []
  for (let from = 0; from < text.length; from += 1) {
    const close = PAIRS[text[from] ?? '']
    if (close === undefined || isApostrophe(text, from)) continue
    const end = text.slice(from + 1, from + 1 + LONGEST_TERM).search(closing(close))
    if (end < 1) continue
    const to = from + end + 2
    found.push({ ...trimmed(text, from + 1, to - 1), from, to })
    from = to - 1
  }
  return found
}

function isApostrophe(text: string, at: number): boolean {
  return /['‘]/u.test(text[at] ?? '') && !/^[\s([]?$/u.test(text[at - 1] ?? '')
}

function closing(mark: string): RegExp {
  return CLOSING[mark] ?? /[”"]/u
}

/** Without the comma that American print puts inside, and without spaces. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end)
  const lead = inside.length - inside.trimStart().length
  return { start: start + lead, end: start + inside.replace(/[\s,;:]+$/u, '').length }
}

/** The emphasised stretches of a passage, in order. */
export function emphasisedIn(nodes: readonly Inline[], from = 0): Quoted[] {
  const found: Quoted[] = []
  let at = from
  for (const node of nodes) {
    const length = 'value' in node ? node.value.length : leafText(inlinesOf(node)).length
    if (node.type === 'i') found.push({ start: at, end: at + length, from: at, to: at + length })
    else if ('children' in node) found.push(...emphasisedIn(node.children, at))
    at += length
  }
  return found.filter(({ start, end }) => end > start && end - start <= LONGEST_TERM)
}
