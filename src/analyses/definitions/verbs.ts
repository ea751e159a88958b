import type { Token } from '../references/tokens.js'

/** A verb that defines, and where it ends. */
export interface DefiningVerb {
  /** Index of its first token. */
  readonly at: number
  /** Index of the token behind it. */
  readonly next: number
}

const phrases = (...verbs: readonly string[]): readonly (readonly string[])[] =>
  verbs.map((verb) => verb.split(' ')).sort((a, b) => b.length - a.length)

/** What defines wherever it stands behind a term, longest first. */
const STRONG = phrases(
  'shall have the same meaning',
  'shall have the meaning',
  'shall have the meanings',
  'shall have the following meaning',
  'shall have the following meanings',
  'shall be understood to mean',
  'shall be understood to include',
  'shall be understood as',
  'shall be construed as',
  'shall be deemed to include',
  'shall be taken to mean',
  'shall mean and include',
  'shall mean',
  'shall include',
  'shall also include',
  'shall not include',
  'has the same meaning',
  'has the meaning',
  'have the same meaning',
  'have the meaning',
  'have the meanings',
  'is understood to mean',
  'is understood as',
  'are understood to mean',
  'are understood as',
  'is to be understood as',
  'are to be understood as',
  'is used to mean',
  'is defined as',
  'are defined as',
  'is deemed to include',
  'is taken to mean',
  'is construed as',
  'also means',
  'means',
  'mean',
)

/** What defines only where the words before it are announced as a term or begin the text. */
const WEAK = phrases(
  'shall refer to',
  'shall denote',
  'shall comprise',
  'shall cover',
  'also includes',
  'includes',
  'include',
  'refers to',
  'refer to',
  'denotes',
  'denote',
  'signifies',
  'comprises',
  'comprise',
  'covers',
  'cover',
  'designates',
)

const ALL = [...STRONG, ...WEAK].sort((a, b) => b.length - a.length)

/** What defines a term that no quotation marks set off; `includes` would be too common a word. */
const STRICT: ReadonlySet<string> = new Set(['means', 'mean', 'shall mean'])

const FILLERS: ReadonlySet<string> = new Set(['not', 'also', 'only', 'further'])

/**
 * The verb at a place that says what the words before it mean, or null; with `weak`, also `includes` and the
 * like.
 */
export function definingVerbAt(tokens: readonly Token[], at: number, weak: boolean): DefiningVerb | null {
  const verb = (weak ? ALL : STRONG).find((words) =>
    words.every((word, step) => tokens[at + step]?.lower === word),
  )
  return verb === undefined ? null : { at, next: at + verb.length }
}

/** The same where nothing else tells that the words before it are a term. */
export function strictVerbAt(tokens: readonly Token[], at: number): DefiningVerb | null {
  const verb = definingVerbAt(tokens, at, false)
  if (verb === null) return null
  const words = tokens.slice(at, verb.next).map((token) => token.lower)
  return STRICT.has(words.join(' ')) ? verb : null
}

/** Any verb with `shall` behind words announced as a term: `shall apply`, `shall be determined`. */
export function shallVerbAt(tokens: readonly Token[], at: number): DefiningVerb | null {
  if (tokens[at]?.lower !== 'shall') return null
  const filler = FILLERS.has(tokens[at + 1]?.lower ?? '') ? 1 : 0
  const verb = at + 1 + filler
  if (tokens[verb]?.kind !== 'word') return null
  return { at, next: tokens[verb]?.lower === 'be' && tokens[verb + 1]?.kind === 'word' ? verb + 2 : verb + 1 }
}
