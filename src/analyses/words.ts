/** A word, number or mark of a text, with the white space before it: the joined tokens are the text. */
export interface Token {
  /** White space before it; empty at the start of a text and between a word and the mark behind it. */
  readonly space: string
  /** As written. */
  readonly text: string
  /** By which it is compared: lower case, compatibility forms and shapes of quotes and hyphens folded. */
  readonly key: string
  readonly kind: TokenKind
}

type TokenKind = 'word' | 'number' | 'mark'

/** White space, a word or number, or (no group) any other sign. */
const PIECE = /(\s+)|([\p{L}\p{M}\p{N}\u00AD]+)|./gsu

/** Letters of scripts that put no space between words: each is a token. */
const UNSPACED =
  /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu

/** `Party's`, `3.5`: a mark between two pieces that makes one token of them. */
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’'])
const DECIMAL_MARKS: ReadonlySet<string> = new Set(['.', ','])

/** Text that has nothing to fold but its case; most has. */
const PLAIN = /^[\w,.;:()]*$/

const DIGITS = /^\p{N}+$/u

const DOUBLE_QUOTES = '“”„‟«»″'
const SINGLE_QUOTES = '‘’‚‛′`´'
const HYPHENS = '‐‑‒–—−'

const FOLDED_MARKS: ReadonlyMap<string, string> = new Map([
  ...[...DOUBLE_QUOTES].map((mark) => [mark, '"'] as const),
  ...[...SINGLE_QUOTES].map((mark) => [mark, "'"] as const),
  ...[...HYPHENS].map((mark) => [mark, '-'] as const),
])

/** What does not count between words, and the quotes that are written otherwise. */
const GAPS = new RegExp(`[\\s\\u00AD${HYPHENS}-]+`, 'gu')
const QUOTES = new RegExp(`[${DOUBLE_QUOTES}${SINGLE_QUOTES}]`, 'gu')

/**
 * The tokens of a text, in order: joining `space + text` of all gives the text, for which white space at its end
 * becomes a mark without text. Linear in the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let space = ''
  for (const [piece, white, word] of text.matchAll(PIECE)) {
    if (white !== undefined) {
      space += white
      continue
    }
    for (const part of word === undefined ? [piece] : partsOf(word)) {
      const kind = word === undefined ? 'mark' : DIGITS.test(part) ? 'number' : 'word'
      const joined = space === '' && kind !== 'mark' ? joinOverMark(tokens, part, kind) : null
      if (joined) tokens.splice(-2, 2, joined)
      else tokens.push({ space, text: part, key: foldKey(part), kind })
      space = ''
    }
  }
  if (space !== '') tokens.push({ space, text: '', key: '', kind: 'mark' })
  return tokens
}

/** A run of letters as it is counted: one word, or letter by letter where the script has no spaces. */
function partsOf(run: string): string[] {
  if (PLAIN.test(run)) return [run]
  const parts: string[] = []
  let at = 0
  for (const letter of run.matchAll(UNSPACED)) {
    parts.push(run.slice(at, letter.index), letter[0])
    at = letter.index + letter[0].length
  }
  return [...parts, run.slice(at)].filter((part) => part !== '')
}

/** The key by which a piece of text is compared with others. */
export function foldKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const mark = FOLDED_MARKS.get(text)
  return mark ?? text.normalize('NFKC').toLowerCase().replaceAll('\u00AD', '').replaceAll('’', "'")
}

/** The folded words and numbers of a text, without marks, in order. */
export function wordsOf(text: string): string[] {
  return tokenise(text)
    .filter((token) => token.kind !== 'mark' && token.key !== '')
    .map((token) => token.key)
}

/** What is left of a text when letter case, white space, hyphens and the shapes of quotes do not count. */
export function squeeze(text: string): string {
  const folded = text.replace(QUOTES, (mark) => FOLDED_MARKS.get(mark) ?? mark)
  return folded.normalize('NFKC').toLowerCase().replace(GAPS, '')
}

/** `State`, `'`, then `s`: the token that they are together, or null. */
function joinOverMark(tokens: readonly Token[], value: string, kind: TokenKind): Token | null {
  const mark = tokens.at(-1)
  const first = tokens.at(-2)
  if (!mark || !first || mark.kind !== 'mark' || mark.space !== '' || first.kind !== kind) return null
  if (!(kind === 'word' ? APOSTROPHES : DECIMAL_MARKS).has(mark.text)) return null
  const text = first.text + mark.text + value
  return { space: first.space, text, key: foldKey(text), kind }
}
