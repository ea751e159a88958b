import { childrenOf, isProvision } from '../../model/tree.js'
import type { LegalNode, Noise, SourceRange } from '../../model/types.js'
import type { Locate } from './locate.js'

/**
 * The nodes with the stretches of the source that each provision comes from: its place without the noise in it. `noise`
 * is in the order of the source.
 */
export function withRanges<T extends LegalNode>(node: T, noise: readonly Noise[], locate: Locate): T {
  const visit = (each: LegalNode): LegalNode => {
    if (!isProvision(each)) return each
    const children = childrenOf(each).map(visit)
    // The children stay of their types.
    return { ...each, children, ranges: rangesOf(each.position, noise, locate) } as LegalNode
  }
  return visit(node) as T
}

function rangesOf({ start, end }: SourceRange, noise: readonly Noise[], locate: Locate): SourceRange[] {
  const ranges: SourceRange[] = []
  let from = start.offset
  for (let index = firstAfter(noise, start.offset); index < noise.length; index += 1) {
    const inside = noise[index]?.position
    if (inside === undefined || inside.end.offset > end.offset) break
    if (inside.start.offset > from) ranges.push(locate(from, inside.start.offset))
    from = inside.end.offset
  }
  if (end.offset > from || ranges.length === 0) ranges.push(locate(from, end.offset))
  return ranges
}

/** Index of the first noise that begins at an offset or behind it. */
function firstAfter(noise: readonly Noise[], offset: number): number {
  let low = 0
  let high = noise.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((noise[middle]?.position.start.offset ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
