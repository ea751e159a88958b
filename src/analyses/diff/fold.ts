import type { Token } from '../words.js'

/** Words that a break in the text may have torn apart: no more than this many pieces are put together again. */
const MAX_PIECES = 4

/**
 * The tokens of a text as they are compared when damage does not count: a hyphen between words is taken for white
 * space (`well -being` is `well being`), and pieces that the other text writes as one word (`b e` for `be`) are one
 * token. Joining `space + text` still gives the text.
 */
export function foldDamage(tokens: readonly Token[], other: readonly Token[]): Token[] {
  return joinPieces(dropHyphens(tokens), describe(dropHyphens(other)))
}

/** The words and the pairs of neighbouring words of a text. */
interface Wording {
  readonly words: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

function describe(tokens: readonly Token[]): Wording {
  return {
    words: new Set(tokens.map((token) => token.key)),
    pairs: new Set(tokens.slice(1).map((token, before) => pairKey(tokens[before], token))),
  }
}

function pairKey(first: Token | undefined, second: Token | undefined): string {
  return `${first?.key ?? ''} ${second?.key ?? ''}`
}

function dropHyphens(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  let before = ''
  for (const [place, token] of tokens.entries()) {
    if (isWordHyphen(tokens[place - 1], token, tokens[place + 1])) before += token.space + token.text
    else {
      kept.push(before === '' ? token : { ...token, space: before + token.space })
      before = ''
    }
  }
  return kept
}

/** Whether a token is a hyphen inside a compound, not a dash with space on both sides or a range of numbers. */
function isWordHyphen(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  if (token.key !== '-' || !before || !after || before.kind === 'mark' || after.kind === 'mark') return false
  const isDash = token.space !== '' && after.space !== ''
  return !isDash && (before.kind === 'word' || after.kind === 'word')
}

function joinPieces(tokens: readonly Token[], other: Wording): Token[] {
  const joined: Token[] = []
  for (let place = 0; place < tokens.length; ) {
    const count = piecesOfOneWord(tokens, place, other)
    const pieces = tokens.slice(place, place + count)
    const [first] = pieces
    if (first) joined.push(count === 1 ? first : together(first, pieces))
    place += count
  }
  return joined
}

/** How many tokens from here on the other text writes as one word; 1 if it does not. */
function piecesOfOneWord(tokens: readonly Token[], place: number, other: Wording): number {
  if (other.pairs.has(pairKey(tokens[place], tokens[place + 1]))) return 1
  let key = ''
  let found = 1
  for (let count = 1; count <= MAX_PIECES; count += 1) {
    const token = tokens[place + count - 1]
    if (token?.kind !== 'word') break
    key += token.key
    if (count > 1 && other.words.has(key)) found = count
  }
  return found
}

function together(first: Token, pieces: readonly Token[]): Token {
  return {
    space: first.space,
    text: pieces.map((piece, index) => (index === 0 ? '' : piece.space) + piece.text).join(''),
    key: pieces.map((piece) => piece.key).join(''),
    kind: 'word',
  }
}
