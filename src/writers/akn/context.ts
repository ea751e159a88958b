import type { Address, AuthorialNote } from '../../model/types.js'
import type { ClaimId } from './identifiers.js'
import type { Labels } from './labels.js'
import type { Link } from './links.js'
import type { Remark } from './remarks.js'

/** What the elements of a document have to know of one another. */
export interface Context {
  readonly link: Link
  readonly labels: Labels
  readonly claim: ClaimId
  /** The draft's footnotes by their address. */
  readonly notes: ReadonlyMap<Address, AuthorialNote>
  /** Footnotes that stand in the document already; each is written at its first call. */
  readonly placed: Set<Address>
  /** Editorial notes by the eId that they are about. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]>
}
