import { isProvision } from '../../model/tree.js'
import type { AnyProvision, LegalNode } from '../../model/types.js'

/** `4-5 alt`, `4alt. 2`, `a alt`: the number or range that the provision is an alternative to. */
const ALTERNATIVE = /^([\p{L}\p{N}]+)(?:-([\p{L}\p{N}]+))?(?:[\s.-]+|(?<=\p{N}))alt(?:ernative)?\b/iu

const MAXIMUM_RANGE = 100

/**
 * The siblings that a provision is an alternative to by its number; none for a provision that is no
 * alternative.
 */
export function alternativesOf(node: AnyProvision, siblings: readonly LegalNode[]): AnyProvision[] {
  const [, first, last] = ALTERNATIVE.exec(node.number ?? '') ?? []
  if (first === undefined) return []
  const numbers = numbersBetween(first, last ?? first)
  return siblings
    .filter(isProvision)
    .filter((other) => other.type === node.type && other.number !== null && numbers.has(other.number))
}

/** The numbers of a range, its ends included: all of them for arabic numbers, else the ends only. */
function numbersBetween(first: string, last: string): ReadonlySet<string> {
  const from = Number(first)
  const upTo = Number(last)
  const between = new Set([first, last])
  if (!Number.isInteger(from) || !Number.isInteger(upTo)) return between
  for (let n = from; n <= Math.min(upTo, from + MAXIMUM_RANGE); n += 1) between.add(`${n}`)
  return between
}
