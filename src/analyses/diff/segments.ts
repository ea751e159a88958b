import { type Token, tokenise } from '../words.js'
import { foldDamage } from './fold.js'
import { makeReadable } from './readable.js'
import { editScript, type Hunk, type Range, type Sides } from './script.js'

/**
 * A stretch of two texts. The joined `from` of all segments are the first text, the joined `to` the second. `from`
 * is empty for an insertion, `to` for a deletion; in an equal stretch they differ at most in what is folded.
 */
export interface DiffSegment {
  readonly op: 'equal' | 'insert' | 'delete'
  readonly from: string
  readonly to: string
}

/**
 * What became of a text, a deletion before the insertion that replaces it. Folded unless `strict`: letter case,
 * the shapes of quotes and hyphens, white space, hyphens between words, and words torn apart.
 */
export function diffTexts(from: string, to: string, strict: boolean): DiffSegment[] {
  if (from === to) return from === '' ? [] : [{ op: 'equal', from, to }]
  if (from === '') return [{ op: 'insert', from, to }]
  if (to === '') return [{ op: 'delete', from, to }]
  const sides = strict ? exactTokens(from, to) : foldedTokens(from, to)
  const script = makeReadable(editScript(sides), sides)
  return mergeSegments(script.flatMap((hunk) => segmentsOf(hunk, sides, strict)))
}

function exactTokens(from: string, to: string): Sides {
  const exact = (text: string): Token[] => tokenise(text).map((token) => ({ ...token, key: token.text }))
  return { a: exact(from), b: exact(to) }
}

function foldedTokens(from: string, to: string): Sides {
  const [a, b] = [tokenise(from), tokenise(to)]
  return { a: foldDamage(a, b), b: foldDamage(b, a) }
}

function segmentsOf(hunk: Hunk, sides: Sides, strict: boolean): DiffSegment[] {
  if (!hunk.isEqual) return exchange(textOf(sides.a, hunk.a), textOf(sides.b, hunk.b))
  if (!strict) return [{ op: 'equal', from: textOf(sides.a, hunk.a), to: textOf(sides.b, hunk.b) }]
  return sides.a.slice(...hunk.a).flatMap((token, place) => {
    const other = sides.b[hunk.b[0] + place]
    return [...exchange(token.space, other?.space ?? ''), { op: 'equal', from: token.text, to: token.text }]
  })
}

/** One text in place of another; white space that both begin with stays outside. */
function exchange(from: string, to: string): DiffSegment[] {
  const shared = from === to ? from.length : sharedSpace(from, to)
  const space = from.slice(0, shared)
  return [
    { op: 'equal', from: space, to: space },
    { op: 'delete', from: from.slice(shared), to: '' },
    { op: 'insert', from: '', to: to.slice(shared) },
  ]
}

function sharedSpace(from: string, to: string): number {
  let length = 0
  while (length < from.length && from[length] === to[length] && /\s/u.test(from[length] ?? '')) length += 1
  return length
}

function textOf(tokens: readonly Token[], range: Range): string {
  return tokens
    .slice(...range)
    .map((token) => token.space + token.text)
    .join('')
}

/** Neighbours of one kind made one; between two equal stretches one deletion at most, then one insertion. */
function mergeSegments(segments: readonly DiffSegment[]): DiffSegment[] {
  const merged: DiffSegment[] = []
  let open: Record<DiffSegment['op'], DiffSegment> = emptySegments()
  const close = (): void => {
    const { delete: removed, insert: added } = open
    merged.push(...[open.equal, removed, added].filter((segment) => segment.from + segment.to !== ''))
    open = emptySegments()
  }
  for (const segment of segments) {
    if (segment.from + segment.to === '') continue
    const hasChange = open.delete.from + open.insert.to !== ''
    if (segment.op === 'equal' && hasChange) close()
    const before = open[segment.op]
    open[segment.op] = { op: segment.op, from: before.from + segment.from, to: before.to + segment.to }
  }
  close()
  return merged
}

function emptySegments(): Record<DiffSegment['op'], DiffSegment> {
  const empty = (op: DiffSegment['op']): DiffSegment => ({ op, from: '', to: '' })
  return { equal: empty('equal'), delete: empty('delete'), insert: empty('insert') }
}
