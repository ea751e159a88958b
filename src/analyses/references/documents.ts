import type { Address, Draft } from '../../model/types.js'
import { type Passage, passagesOf } from './passages.js'
import type { Instrument, Mention } from './types.js'
import { INSTRUMENT_NOUNS } from './vocabulary.js'

/** Which document an instrument is: the draft, or one outside it. */
export type Document = { readonly kind: 'own' } | { readonly kind: 'external'; readonly name: string }

/** What a draft calls itself and other instruments. */
export interface Names {
  /** Nouns of the draft itself: `convention`. */
  readonly own: ReadonlySet<string>
  /** Full name by short noun, from `(hereinafter “the Convention”)`. */
  readonly short: ReadonlyMap<string, string>
  readonly passages: ReadonlyMap<Address, Passage>
  /** Title of the draft, letters and digits only, or null. */
  readonly title: string | null
}

/** How far behind a name its short form can stand. */
const SHORT_FORM_WITHIN = 160

/** Words before a name in a title block that make it another instrument than the one entitled. */
const LINKING: ReadonlySet<string> = new Set(
  'the of to on under supplementing amending implementing replacing its with'.split(' '),
)

/** What a draft calls itself and other instruments, judged by its mentions. */
export function namesIn(mentions: readonly Mention[], draft: Draft): Names {
  const passages = new Map(passagesOf(draft).map((passage) => [passage.node.address, passage]))
  return {
    own: ownNouns(mentions, draft),
    short: shortForms(mentions, passages),
    passages,
    title: draft.title === null ? null : folded(draft.title),
  }
}

/** The nouns that most often stand behind `this`; without any, those of the title. */
function ownNouns(mentions: readonly Mention[], draft: Draft): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { instrument } of mentions) {
    if (instrument?.kind === 'own') counts.set(instrument.noun, (counts.get(instrument.noun) ?? 0) + 1)
  }
  if (counts.size === 0) {
    const words = (draft.title ?? '').toLowerCase().split(/[^\p{L}]+/u)
    return new Set(words.filter((word) => INSTRUMENT_NOUNS.has(word)).slice(0, 1))
  }
  const most = Math.max(...counts.values())
  return new Set([...counts].filter(([, count]) => count === most).map(([noun]) => noun))
}

function shortForms(
  mentions: readonly Mention[],
  passages: ReadonlyMap<Address, Passage>,
): Map<string, string> {
  const forms = new Map<string, string>()
  for (const { instrument, passage, end } of mentions) {
    if (instrument?.kind !== 'named') continue
    const behind = passages.get(passage)?.readable.slice(end, end + SHORT_FORM_WITHIN) ?? ''
    const noun = shortNoun(behind)
    if (noun !== null && !forms.has(noun)) forms.set(noun, instrument.name)
  }
  return forms
}

/** `convention` of `, hereinafter referred to as “the Convention”`. */
function shortNoun(behind: string): string | null {
  const at = behind.search(/here(?:in)?after/iu)
  const sentence = behind.search(/[.;]/u)
  const open = at < 0 ? behind.search(/^\s*\(\s*the\s*["“]|^\s*\(\s*["“]/u) : at
  if (open < 0 || (sentence >= 0 && sentence < open)) return null
  const quoted = /["“'‘](?:the\s+)?(\p{L}+)["”'’]/iu.exec(behind.slice(open))
  const plain = /(?:as|called)\s+the\s+(\p{L}+)/iu.exec(behind.slice(open))
  const noun = (quoted ?? plain)?.[1]?.toLowerCase()
  return noun !== undefined && INSTRUMENT_NOUNS.has(noun) ? noun : null
}

/** Which document a mention is about; null where a bare noun names none that is known. */
export function documentOf(mention: Mention, names: Names, before: string | null): Document | null {
  const { instrument } = mention
  if (instrument === null) return { kind: 'own' }
  switch (instrument.kind) {
    case 'own':
      return { kind: 'own' }
    case 'named':
      return isOwnTitle(instrument, mention, names)
        ? { kind: 'own' }
        : { kind: 'external', name: instrument.name }
    case 'short':
      return shortDocument(instrument, mention, names, before)
  }
}

function shortDocument(
  { noun, anaphoric }: Extract<Instrument, { kind: 'short' }>,
  mention: Mention,
  names: Names,
  before: string | null,
): Document | null {
  if (anaphoric && before?.toLowerCase().includes(noun)) return { kind: 'external', name: before }
  const name = names.short.get(noun)
  if (name !== undefined && !names.own.has(noun)) return { kind: 'external', name }
  if (names.own.has(noun) || names.own.size === 0) return { kind: 'own' }
  if (mention.citations.length === 0) return null
  return { kind: 'external', name: `${noun[0]?.toUpperCase() ?? ''}${noun.slice(1)}` }
}

/**
 * Whether a name is the title of the draft: the same words, or printed in the title block with nothing before
 * it.
 */
function isOwnTitle({ name }: { name: string }, { passage, start }: Mention, names: Names): boolean {
  if (names.title !== null && names.title === folded(name)) return true
  const place = names.passages.get(passage)
  if (place?.around[0]?.type !== 'preface') return false
  const word = /(\p{L}+)\P{L}*$/u.exec(place.readable.slice(Math.max(0, start - 40), start))?.[1]
  return word === undefined || !LINKING.has(word.toLowerCase())
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
