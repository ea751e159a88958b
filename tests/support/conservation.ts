import { childrenOf } from '../../src/model/tree.js'
import type { Draft, LegalNode } from '../../src/model/types.js'

interface Claimed {
  readonly start: number
  readonly end: number
  /** What it says; null for a part of it. */
  readonly value: string | null
  readonly kind: string
}

/** What each leaf and each noise entry of a draft claims of its source, in the order of the source. */
function claimsOf(draft: Draft): Claimed[] {
  const claims: Claimed[] = draft.noise.map(({ reason, text, position }) => ({
    start: position.start.offset,
    end: position.end.offset,
    value: text,
    kind: `noise ${reason}`,
  }))
  const visit = (node: LegalNode): void => {
    if ('value' in node) {
      const { start, end } = node.position
      claims.push({ start: start.offset, end: end.offset, value: node.value, kind: node.type })
    }
    childrenOf(node).forEach(visit)
  }
  visit(draft)
  return claims.sort((a, b) => a.start - b.start || a.end - b.end)
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The leaves' claims without the noise that interrupts them. */
function withoutInterruptions(claims: readonly Claimed[]): Claimed[] {
  const noise = claims.filter((claim) => claim.kind.startsWith('noise'))
  return claims
    .flatMap((claim) => {
      const inside = noise.filter(
        (other) => other !== claim && other.start >= claim.start && other.end <= claim.end,
      )
      if (claim.kind.startsWith('noise') || inside.length === 0) return [claim]
      const starts = [claim.start, ...inside.map((other) => other.end)]
      const ends = [...inside.map((other) => other.start), claim.end]
      return starts.map((start, index) => ({ ...claim, start, end: ends[index] ?? start, value: null }))
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * Complaints about letters and digits of a source that belong to no leaf or noise entry of its draft, or to two, and
 * about leaves that say something else than the source does where they claim to stand. Empty for a good reader.
 */
export function lostOrDoubled(draft: Draft, source: string): string[] {
  const complaints: string[] = []
  let at = 0
  for (const claim of withoutInterruptions(claimsOf(draft))) {
    const between = source.slice(at, claim.start)
    if (squeeze(between) !== '') complaints.push(`lost before ${claim.start}: ${between.trim().slice(0, 60)}`)
    if (claim.start < at)
      complaints.push(`doubled at ${claim.start}: ${claim.kind} ${claim.value?.slice(0, 60)}`)
    // The mark of a footnote stands in its markup.
    const isMark = claim.kind === 'noteRef' || claim.kind === 'num'
    const slice = source.slice(claim.start, claim.end)
    const printed = squeeze(isMark ? slice.replace(/<[^<>]*>/g, '') : slice)
    if (claim.value !== null && printed !== squeeze(claim.value)) {
      complaints.push(
        `other words at ${claim.start}: ${claim.value?.slice(0, 60) ?? ''} / ${printed.slice(0, 60)}`,
      )
    }
    at = Math.max(at, claim.end)
  }
  if (squeeze(source.slice(at)) !== '')
    complaints.push(`lost at the end: ${source.slice(at).trim().slice(0, 60)}`)
  return complaints
}
