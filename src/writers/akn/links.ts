import { provisionsOf } from '../../model/tree.js'
import type { Address, AnyProvision, Draft, LegalNode } from '../../model/types.js'
import { componentSegment, type Iris } from './iri.js'

/** The `href` of a provision of the draft, or null where the draft has no provision with this address. */
export type Link = (address: Address) => string | null

/** Provisions that Akoma Ntoso does not allow without content, so that an empty one is not written. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['preface', 'toc', 'preamble', 'conclusions'])

/**
 * Links to the provisions of a draft: `#art_6` to what is written, the IRI of the portion (AKN-NC 4.8.4) to
 * what is not.
 */
export function linksOf(draft: Draft, written: ReadonlySet<LegalNode>, iris: Iris): Link {
  const hrefs = new Map<Address, string>()
  let annex = 0
  for (const part of draft.children) {
    if (part.type === 'attachment') annex += 1
    for (const node of provisionsOf(part)) {
      const portion = componentSegment(part.type === 'attachment' ? annex : null, node.eId)
      const here = written.has(node) && hasElement(node)
      hrefs.set(node.address, here ? `#${node.eId}` : `${iris.expression}/${portion}`)
    }
  }
  return (address) => hrefs.get(address) ?? null
}

/** Whether Akoma Ntoso has an element for a provision. */
function hasElement(node: AnyProvision): boolean {
  return !NEVER_EMPTY.has(node.type) || node.children.length > 0
}
