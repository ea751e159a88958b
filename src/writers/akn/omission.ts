import { childrenOf } from '../../model/tree.js'
import type { LegalNode } from '../../model/types.js'

/** Beside the text: neither printed text nor its absence. */
const BESIDE_TEXT: ReadonlySet<string> = new Set(['num', 'heading', 'statusMarker', 'noteRef', 'eop'])

/** Whether a provision or passage is printed without its text: with an omission mark and nothing else. */
export function isOmission(node: LegalNode): boolean {
  const parts = childrenOf(node).filter(
    (part) => !BESIDE_TEXT.has(part.type) && !(part.type === 'text' && part.value.trim() === ''),
  )
  return (
    parts.length > 0 &&
    parts.every((part) => part.type === 'omissis' || (part.type === 'content' && isOmission(part)))
  )
}
