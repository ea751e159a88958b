import { TreatyError } from '../diagnostics/treaty-error.js'
import { parseEId } from './address-eid.js'
import { parsePhrase } from './address-phrase.js'
import {
  type AddressQuery,
  isReading,
  type Misread,
  type Reading,
  STEP_CHARACTER,
} from './address-reading.js'

export type { AddressQuery } from './address-reading.js'

/** `rev2:`; two characters at least, so that `C:\drafts` is no draft. */
const DRAFT_PREFIX = /^\s*([a-z][a-z0-9-]+):\s*/u

/** `art-37`, `6`, `4-5-alt` */
const STEP = new RegExp(`${STEP_CHARACTER}+`, 'uy')

/** `preamble`, `annex-2`, `art-37`, `chp-II` */
const ANCHOR =
  /^(?:(?:preface|toc|preamble|body|conclusion|annex)(?:-.+)?|(?:art|book|part|title|chp|sec|subsec|fn)-.+)$/iu

/** More than this is a text put where an address is meant. */
const MAX_LENGTH = 1000
const TOO_LONG: Misread = {
  misreadAt: 0,
  problem: 'is too long for an address',
  help: 'an address looks like art-37.1.a',
}

/** How much of an input a message shows around the place in question. */
const SHOWN_BEFORE = 40
const SHOWN_AFTER = 30

/**
 * Reads an address: canonical (`rev2:art-37.1.a`), an Akoma Ntoso identifier (`art_37__para_1__point_a`) or a legal
 * phrase (`Article 37, paragraph 1 (a) of rev2`), in this order; the first that parses wins.
 *
 * Throws `TreatyError` `address/syntax`, whose help is the input with a caret under the first character that is not
 * understood, or a proposal (`37`: did you mean `art-37`).
 */
export function parseAddress(input: string): AddressQuery {
  const text = input.trim()
  const { draft, rest } = splitDraft(text)
  if (text.length > MAX_LENGTH) throw syntaxError(text, 0, TOO_LONG)
  const reading = readAny(rest)
  if (!isReading(reading)) throw syntaxError(text, text.length - rest.length, reading)
  if (draft !== null && reading.draft !== null && draft !== reading.draft) {
    const misreadAt = rest.lastIndexOf(reading.draft)
    throw syntaxError(text, text.length - rest.length, { misreadAt, problem: 'names two drafts' })
  }
  return { ...reading, draft: draft ?? reading.draft, input }
}

/** The canonical form, with the draft where one was named; parsing it gives the same draft and address. */
export function printAddress(query: Pick<AddressQuery, 'draft' | 'address'>): string {
  return query.draft === null ? query.address : `${query.draft}:${query.address}`
}

/** What stands before the colon, if it can name a draft, and the rest: `rev2` and `art-37` of `rev2:art-37`. */
export function splitDraft(input: string): { draft: string | null; rest: string } {
  const prefix = DRAFT_PREFIX.exec(input)
  return { draft: prefix?.[1] ?? null, rest: prefix ? input.slice(prefix[0].length) : input }
}

/** The first notation that understands the text, else the misreading of the one that came furthest. */
function readAny(text: string): Reading | Misread {
  let furthest: Misread = { misreadAt: 0 }
  for (const parse of [parseCanonical, parseEId, parsePhrase]) {
    const result = parse(text)
    if (isReading(result)) return result
    if (result.misreadAt >= furthest.misreadAt) furthest = result
  }
  return furthest
}

/** Reads `art-37.1.a`; the word of the first step in any case, the rest as written. */
function parseCanonical(text: string): Reading | Misread {
  const anchor = stepAt(text, 0)
  if (!ANCHOR.test(anchor)) return { misreadAt: 0 }
  let end = anchor.length
  while (end < text.length) {
    if (text[end] !== '.') return { misreadAt: end }
    const step = stepAt(text, end + 1)
    if (step === '') return { misreadAt: end + 1 }
    end += 1 + step.length
  }
  const [word = ''] = anchor.split('-', 1)
  const address = word.toLowerCase() + text.slice(word.length)
  return { draft: null, address, notation: 'canonical', eId: null, levels: [] }
}

function stepAt(text: string, offset: number): string {
  STEP.lastIndex = offset
  return STEP.exec(text)?.[0] ?? ''
}

function syntaxError(text: string, restAt: number, misread: Misread): TreatyError {
  const at = restAt + misread.misreadAt
  const message = `"${excerpt(text, at).shown}" ${misread.problem ?? 'is no address'}`
  const proposal = misread.problem === undefined ? propose(text) : null
  const help = misread.help ?? (proposal === null ? caretHelp(text, at) : `did you mean ${proposal}`)
  return new TreatyError('address/syntax', message, { help })
}

/** The address that was probably meant, where its first word is missing or its draft in the wrong case; else null. */
function propose(text: string): string | null {
  const [prefix = ''] = /^[A-Za-z][A-Za-z0-9-]+:\s*/u.exec(text) ?? []
  const { draft, rest } = splitDraft(prefix.toLowerCase() + text.slice(prefix.length))
  const word = /^\d/u.test(rest) ? 'article ' : /^[IVXLC]+$/u.test(rest) ? 'chapter ' : ''
  const reading = readAny(word + rest)
  return isReading(reading) ? printAddress({ ...reading, draft: draft ?? reading.draft }) : null
}

function caretHelp(text: string, at: number): string {
  if (text === '') return 'an address looks like art-37.1.a'
  const { shown, column } = excerpt(text, at)
  const what = at >= text.length ? 'something is missing here' : 'not understood from here'
  return `${what}:\n    ${shown}\n    ${' '.repeat(column)}^`
}

/** The input around an offset as one printable line, and the offset's column in it. */
function excerpt(text: string, at: number): { shown: string; column: number } {
  const start = at > SHOWN_BEFORE ? at - SHOWN_BEFORE : 0
  const before = (start > 0 ? '…' : '') + printable(text.slice(start, at))
  const after = printable(text.slice(at, at + SHOWN_AFTER)) + (at + SHOWN_AFTER < text.length ? '…' : '')
  return { shown: before + after, column: [...before.replace(/\p{M}/gu, '')].length }
}

function printable(text: string): string {
  return text.replace(/[\p{C}\p{Z}]/gu, ' ')
}
