import type { Draft } from '../../model/types.js'
import { nodesIn } from './scope.js'

/**
 * Gives an element that the tree does not have an eId of its own: the one wanted, with `_2`, `_3` where it is
 * taken.
 */
export type ClaimId = (wanted: string) => string

/**
 * Identifiers beside those of the draft's tree; one uniqueness scope spans the whole file, metadata included.
 */
export function identifiersBeside(draft: Draft): ClaimId {
  const taken = new Set<string>()
  for (const node of nodesIn(draft.children)) {
    if ('eId' in node) taken.add(node.eId)
  }
  const latest = new Map<string, number>()
  return (wanted) => {
    let n = latest.get(wanted) ?? 1
    let eId = n === 1 ? wanted : `${wanted}_${n}`
    while (taken.has(eId)) {
      n += 1
      eId = `${wanted}_${n}`
    }
    taken.add(eId)
    latest.set(wanted, n)
    return eId
  }
}
