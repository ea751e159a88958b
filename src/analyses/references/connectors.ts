import type { Token } from './tokens.js'
import { CONJUNCTIONS } from './vocabulary.js'

/** What joins two members of a list. */
export interface Connector {
  readonly comma: boolean
  readonly conjunction: boolean
  /** Index of the token behind it. */
  readonly next: number
}

/**
 * The connector at a place: `,`, `and`, `, or`, `and/or`, `as well as`, `[and]`; between alternatives in
 * brackets (`[5] [6]`) it is empty. Null where there is none.
 */
export function connectorAt(tokens: readonly Token[], at: number): Connector | null {
  const comma = tokens[at]?.value === ','
  const from = skipBrackets(tokens, comma ? at + 1 : at)
  const behind = conjunctionEnd(tokens, from)
  if (behind !== null) return { comma, conjunction: true, next: skipBrackets(tokens, behind, ']') }
  if (comma) return { comma, conjunction: false, next: at + 1 }
  if (tokens[at]?.value === '[' && tokens[at - 1]?.value === ']')
    return { comma: true, conjunction: false, next: at }
  return tokens[at]?.value === '/' ? { comma: true, conjunction: false, next: at + 1 } : null
}

function conjunctionEnd(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.lower === 'and' && tokens[at + 1]?.value === '/' && tokens[at + 2]?.lower === 'or') return at + 3
  if (CONJUNCTIONS.has(token.lower)) return at + 1
  const asWellAs = token.lower === 'as' && tokens[at + 1]?.lower === 'well' && tokens[at + 2]?.lower === 'as'
  return asWellAs ? at + 3 : null
}

function skipBrackets(tokens: readonly Token[], at: number, kinds = '[]'): number {
  const value = tokens[at]?.value
  return value !== undefined && value.length === 1 && kinds.includes(value) ? at + 1 : at
}
