import { childrenOf } from '../model/tree.js'
import type { Draft, LegalNode, NoiseReason, SourceRange } from '../model/types.js'

/** What a visible character of a source was read as. */
export type CharacterClass =
  | 'number'
  | 'heading'
  | 'text'
  | 'marker'
  | 'footnote-mark'
  | 'table-of-contents'
  | 'repair'
  | NoiseReason

/** A stretch of a source that no part of its draft accounts for, or two do. */
export interface Unaccounted {
  readonly kind: 'lost' | 'doubled' | 'altered'
  readonly text: string
  /**
   * Offsets in the source, from 0, in UTF-16 units; the end is excluded.
   * @asType integer
   */
  readonly start: number
  /** @asType integer */
  readonly end: number
}

/** Where each visible character of a source went. */
export interface Coverage {
  /**
   * Number of visible characters of the source.
   * @asType integer
   */
  readonly visible: number
  /** Visible characters by what they were read as; classes without any are left out. */
  readonly classes: Readonly<Partial<Record<CharacterClass, number>>>
  /** What belongs to no provision, in the order of the source. */
  readonly noise: readonly {
    readonly reason: NoiseReason
    readonly text: string
    readonly position: SourceRange
  }[]
  /** Empty for a reading that is complete. */
  readonly unaccounted: readonly Unaccounted[]
}

/** A stretch of the source that a leaf, a repair or a noise entry answers for. */
interface Claim {
  readonly start: number
  readonly end: number
  readonly characterClass: CharacterClass
  /** What it says, where that must be what is printed. */
  readonly value: string | null
}

/**
 * The account of a reading: every visible character of the source belongs to exactly one leaf, repair or noise entry of
 * the draft. Noise that interrupts a leaf is the noise's. `source` is the text as read, which the offsets refer to.
 */
export function accountFor(draft: Draft, source: string): Coverage {
  const claims = claimsOf(draft)
  const classes: Partial<Record<CharacterClass, number>> = {}
  const unaccounted: Unaccounted[] = []
  const complain = (kind: Unaccounted['kind'], start: number, end: number): void => {
    const text = source.slice(start, end)
    if (countVisible(text) > 0) unaccounted.push({ kind, text: text.trim(), start, end })
  }
  let at = 0
  for (const claim of claims) {
    complain('lost', at, claim.start)
    complain('doubled', claim.start, Math.min(at, claim.end))
    const printed = source.slice(claim.start, claim.end)
    if (claim.value !== null && visibleOf(printed) !== visibleOf(claim.value))
      complain('altered', claim.start, claim.end)
    classes[claim.characterClass] = (classes[claim.characterClass] ?? 0) + countVisible(printed)
    at = Math.max(at, claim.end)
  }
  complain('lost', at, source.length)
  return { visible: countVisible(source), classes, noise: draft.noise, unaccounted }
}

function visibleOf(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, '')
}

function countVisible(text: string): number {
  return visibleOf(text).length
}

/** What everything in a draft answers for, in the order of the source and without overlaps by noise. */
function claimsOf(draft: Draft): Claim[] {
  const noise = draft.noise.map(
    ({ reason, position }): Claim => ({
      start: position.start.offset,
      end: position.end.offset,
      characterClass: reason,
      value: null,
    }),
  )
  const leaves: Claim[] = []
  const visit = (node: LegalNode, around: CharacterClass): void => {
    const inside = classOf(node, around)
    if ('repairs' in node) leaves.push(...repairClaims(node.repairs))
    if ('value' in node) {
      const { start, end } = node.position
      // A footnote's mark stands in markup.
      const value = inside === 'footnote-mark' ? null : node.value
      leaves.push({ start: start.offset, end: end.offset, characterClass: inside, value })
    }
    for (const child of childrenOf(node)) visit(child, inside)
  }
  visit(draft, 'text')
  const marks = leaves.filter(({ characterClass }) => characterClass === 'footnote-mark')
  const others = leaves.filter(({ characterClass }) => characterClass !== 'footnote-mark')
  const small = [...noise, ...marks].sort((a, b) => a.start - b.start || a.end - b.end)
  return [...small, ...interrupted(others, small)].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A character that was taken out of a word, such as a hyphen at the end of a line. */
function repairClaims(
  repairs: readonly { readonly code: string; readonly position: SourceRange }[],
): Claim[] {
  return repairs
    .filter(({ code }) => code === 'read/word-mended')
    .map(({ position }) => ({
      start: position.start.offset,
      end: position.end.offset,
      characterClass: 'repair',
      value: null,
    }))
}

function classOf(node: LegalNode, around: CharacterClass): CharacterClass {
  switch (node.type) {
    case 'toc':
      return 'table-of-contents'
    case 'heading':
      return 'heading'
    case 'num':
      return around === 'footnote-mark' ? around : 'number'
    case 'statusMarker':
      return 'marker'
    case 'noteRef':
      return 'footnote-mark'
    case 'authorialNote':
      return 'footnote-mark'
    case 'content':
      return around === 'footnote-mark' ? 'text' : around
    default:
      return around
  }
}

/** The leaves' claims without the noise and footnote marks inside them. Both lists are walked once, in order. */
function interrupted(leaves: readonly Claim[], noise: readonly Claim[]): Claim[] {
  const ordered = [...leaves].sort((a, b) => a.start - b.start)
  const parts: Claim[] = []
  let first = 0
  for (const leaf of ordered) {
    while ((noise[first]?.end ?? Number.POSITIVE_INFINITY) <= leaf.start) first += 1
    const inside: Claim[] = []
    for (let index = first; (noise[index]?.start ?? Number.POSITIVE_INFINITY) < leaf.end; index += 1) {
      const claim = noise[index]
      if (claim !== undefined && claim.start >= leaf.start && claim.end <= leaf.end) inside.push(claim)
    }
    if (inside.length === 0) {
      parts.push(leaf)
      continue
    }
    let start = leaf.start
    for (const claim of inside) {
      parts.push({ ...leaf, start, end: claim.start, value: null })
      start = claim.end
    }
    parts.push({ ...leaf, start, end: leaf.end, value: null })
  }
  return parts
}
