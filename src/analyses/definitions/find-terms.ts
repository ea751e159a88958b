import { isCapital, type Token } from '../references/tokens.js'
import type { Quoted } from './terms.js'
import { type DefiningVerb, definingVerbAt, shallVerbAt, strictVerbAt } from './verbs.js'

/** A term where it is defined. */
export interface FoundTerm {
  /** Offsets of the term, UTF-16, end excluded. */
  readonly start: number
  readonly end: number
  readonly verb: string
  readonly alias: string | null
}

/** A text as the rules look at it. */
export interface TermText {
  readonly text: string
  readonly tokens: readonly Token[]
  /** In quotation marks, in order. */
  readonly quoted: readonly Quoted[]
  /** In italics, in order. */
  readonly emphasised: readonly Quoted[]
  /** Whether it stands in a list or article of definitions, so that a term needs no quotation marks. */
  readonly definitional: boolean
}

/** Words that announce a term: `the term “X”`, `references to “X”`. */
const ANNOUNCED =
  /(?:\b(?:terms?|expressions?|words?|phrases?|concepts?)|\breferences?\s+to)(?:\s+(?:the|an?))?\s*$/iu

/** Between the terms of one definition: `“X” or “Y”`, `“X”, the term “Y”`. */
const BETWEEN = /^[\s,]*(?:and\/or|and|or)?\s*(?:the\s+(?:terms?|expressions?|words?)\s*)?$/iu

/** A short form in parentheses. */
const ALIAS = /^\s*\((?:the\s+)?["“]?(\p{Lu}[\p{L}\p{N}-]{1,15})["”]?\)/u

/** The most words between a term and its verb: `, as used in this Convention,`. */
const LONGEST_INSERTION = 25

/**
 * The most words between an announced term and its verb: `references to “X” in this Convention shall apply`.
 */
const LONGEST_GAP = 10

const HEREINAFTER: ReadonlySet<string> = new Set(['hereinafter', 'hereafter'])

/** The most words of a term that no marks set off. */
const LONGEST_PLAIN = 8

/** Words that open a remark between a term and its verb. */
const REMARKS: ReadonlySet<string> = new Set('in under as for when used within'.split(' '))

/** Verbs that end the search for a defining one. */
const AUXILIARIES: ReadonlySet<string> = new Set('is are was were be has have may must should can'.split(' '))

/** No term without marks has one of these. */
const NOT_IN_TERM: ReadonlySet<string> = new Set(
  'shall may must is are was were has have be this that these those it its which who where when if by'.split(
    ' ',
  ),
)

/** The terms that a text defines, in order, none twice. */
export function findTerms(source: TermText): FoundTerm[] {
  const found = [
    ...quotedTerms(source),
    ...emphasisedTerms(source),
    ...shortForms(source),
    ...plainTerm(source),
  ]
  const byPlace = found.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return byPlace.filter((term, at) => at === 0 || term.start >= (byPlace[at - 1]?.end ?? 0))
}

/** `“Freezing” or “seizure” shall mean…`. */
function quotedTerms(source: TermText): FoundTerm[] {
  return groupsOf(source).flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) return []
    const alias = ALIAS.exec(source.text.slice(last.to, last.to + 40))
    const behind = indexFrom(source.tokens, last.to + (alias?.[0].length ?? 0))
    const standing = standingOf(source.text.slice(0, first.from))
    const verb = verbBehind(source.tokens, behind, standing)
    if (verb === null) return []
    return group.map(({ start, end }) => ({
      start,
      end,
      verb: wordsOf(source, verb),
      alias: alias?.[1] ?? null,
    }))
  })
}

/** What the words before a term say about it. */
type Standing = 'announced' | 'first' | 'plain'

/**
 * Whether a term is announced as one (`the term “X”`), begins its text or clause, or stands in running words.
 */
function standingOf(before: string): Standing {
  const near = before.slice(-40)
  if (ANNOUNCED.test(near)) return 'announced'
  return /^\s*$|[:;,]\s*$/u.test(near) ? 'first' : 'plain'
}

/** Quoted terms that one verb can define together. */
function groupsOf({ text, quoted }: TermText): Quoted[][] {
  const groups: Quoted[][] = []
  for (const term of quoted) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const joined =
      last !== undefined && term.from - last.to < 40 && BETWEEN.test(text.slice(last.to, term.from))
    if (group !== undefined && joined && last !== undefined && term.from > last.to) group.push(term)
    else groups.push([term])
  }
  return groups
}

/** The defining verb of a term that ends before a place. */
function verbBehind(tokens: readonly Token[], at: number, standing: Standing): DefiningVerb | null {
  const direct = verbAt(tokens, at, standing)
  if (direct !== null) return direct
  if (tokens[at]?.value === ',') return behindInsertion(tokens, at, standing)
  if (standing !== 'announced' && !REMARKS.has(tokens[at]?.lower ?? '')) return null
  for (let index = at; index < at + LONGEST_GAP && !endsGap(tokens[index]); index += 1) {
    const verb = verbAt(tokens, index, standing)
    if (verb !== null) return verb
  }
  return null
}

function verbAt(tokens: readonly Token[], at: number, standing: Standing): DefiningVerb | null {
  const verb = definingVerbAt(tokens, at, standing !== 'plain')
  return verb ?? (standing === 'announced' ? shallVerbAt(tokens, at) : null)
}

/** Whether a sentence has gone on to another verb, or ended. */
function endsGap(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark' || AUXILIARIES.has(token.lower)
}

/** `“X”, in relation to a State, means`. */
function behindInsertion(tokens: readonly Token[], comma: number, standing: Standing): DefiningVerb | null {
  for (let index = comma + 1; index < comma + LONGEST_INSERTION; index += 1) {
    const value = tokens[index]?.value ?? '.'
    if (/^[.;:“”"]$/u.test(value)) return null
    const verb = value === ',' ? verbAt(tokens, index + 1, standing) : null
    if (verb !== null) return verb
  }
  return null
}

/** Terms in italics, which other words can be too: only a verb that can do nothing but define will do. */
function emphasisedTerms(source: TermText): FoundTerm[] {
  return source.emphasised.flatMap(({ start, end, to }) => {
    const verb = strictVerbAt(source.tokens, indexFrom(source.tokens, to))
    return verb === null ? [] : [{ start, end, verb: wordsOf(source, verb), alias: null }]
  })
}

/** `hereinafter referred to as “the Court”`, `hereinafter called the Committee`, `(“the Court”)`. */
function shortForms(source: TermText): FoundTerm[] {
  const opening = new Map(source.quoted.map((quoted) => [quoted.from, quoted]))
  const found = source.tokens.flatMap((token, at) => {
    const form = HEREINAFTER.has(token.lower) ? shortFormBehind(source, at, opening) : null
    return form === null ? [] : [form]
  })
  return [...found, ...source.quoted.flatMap((quoted) => inParentheses(source, quoted))]
}

function shortFormBehind(
  source: TermText,
  at: number,
  opening: ReadonlyMap<number, Quoted>,
): FoundTerm | null {
  const { tokens } = source
  for (let index = at + 1; index < at + LONGEST_GAP; index += 1) {
    const token = tokens[index]
    if (token === undefined || /^[).;:]$/u.test(token.value)) return null
    const quoted = opening.get(token.start)
    const verb = wordsOf(source, { at, next: beforeArticle(tokens, index) })
    if (quoted !== undefined) return { ...withoutArticle(source.text, quoted), verb, alias: null }
    const opened = ['as', 'called', 'the'].includes(tokens[index - 1]?.lower ?? '')
    if (opened && isCapital(token))
      return { start: token.start, end: properEnd(tokens, index), verb, alias: null }
  }
  return null
}

/** Index behind the verb where an article stands before the term. */
function beforeArticle(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.lower === 'the' ? at - 1 : at
}

/** End of a run of words in capitals. */
function properEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (isCapital(tokens[end + 1])) end += 1
  return tokens[end]?.end ?? 0
}

function inParentheses({ text }: TermText, quoted: Quoted): FoundTerm[] {
  const opened = /\((?:the\s+)?$/u.test(text.slice(Math.max(0, quoted.from - 8), quoted.from))
  if (!opened || text[quoted.to] !== ')') return []
  return [{ ...withoutArticle(text, quoted), verb: '', alias: null }]
}

function withoutArticle(text: string, { start, end }: Quoted): { start: number; end: number } {
  const article = /^the\s+/iu.exec(text.slice(start, end))
  return { start: start + (article?.[0].length ?? 0), end }
}

/** `For the purposes of this article, an emergency means…`; in a list of definitions `child means…`. */
function plainTerm(source: TermText): FoundTerm[] {
  const { tokens, text } = source
  const from = afterPurpose(tokens) ?? (source.definitional ? 0 : null)
  if (from === null) return []
  const announced =
    /^the$/iu.test(tokens[from]?.value ?? '') && /^term$/iu.test(tokens[from + 1]?.value ?? '')
  const bare = announced ? from + 2 : from
  const first = ['a', 'an', 'the'].includes(tokens[bare]?.lower ?? '') ? bare + 1 : bare
  for (let index = first; index <= first + LONGEST_PLAIN; index += 1) {
    const verb = index === first ? null : strictVerbAt(tokens, index)
    const [start, end] = [tokens[first]?.start, tokens[index - 1]?.end]
    if (verb !== null && start !== undefined && end !== undefined && text[start] !== undefined) {
      return [{ start, end, verb: wordsOf(source, verb), alias: null }]
    }
    const token = tokens[index]
    if (token?.kind !== 'word' || NOT_IN_TERM.has(token.lower)) return []
  }
  return []
}

/** Index behind the comma of `For the purposes of this article,`, or null. */
function afterPurpose(tokens: readonly Token[]): number | null {
  const at = tokens[1]?.lower === 'the' ? 2 : 1
  if (tokens[0]?.lower !== 'for' || !['purpose', 'purposes'].includes(tokens[at]?.lower ?? '')) return null
  const comma = tokens.slice(0, LONGEST_INSERTION).findIndex((token) => token.value === ',')
  return comma < 0 ? null : comma + 1
}

/** Index of the first token that begins at or behind an offset. */
function indexFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a verb as printed. */
function wordsOf({ text, tokens }: TermText, { at, next }: DefiningVerb): string {
  return text.slice(tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0).replace(/\s+/gu, ' ')
}
