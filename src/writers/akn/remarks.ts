import { isProvision, numOf } from '../../model/tree.js'
import type { AnyProvision, LegalNode, Repair, StatusMarker } from '../../model/types.js'
import type { Entry } from './entry.js'
import type { ClaimId } from './identifiers.js'
import type { Place } from './scope.js'

/** An editorial note: something about the text that its authors did not write. */
export interface Remark {
  readonly eId: string
  /** Printed at the place it is about, unlike any footnote's mark. */
  readonly marker: string
  /** eId of the provision or status marker that it is about. */
  readonly about: string
  readonly text: string
  /** The entry of the negotiation data that says the same to programs, or null. */
  readonly entry: Entry | null
}

type Draught = Omit<Remark, 'eId' | 'marker'>

/** The editorial notes on what is written, in document order. */
export function remarksOf(places: readonly Place[], claim: ClaimId): Remark[] {
  const isRepeated = repetitions()
  return places
    .flatMap(({ node, siblings }) => {
      if (node.type === 'statusMarker') return isTrailing(node, siblings) ? [trailingRemark(node)] : []
      if (!isProvision(node)) return []
      return [...(isRepeated(node, siblings) ? [duplicateRemark(node)] : []), ...repairRemarks(node)]
    })
    .map((draught, index) => ({
      ...draught,
      eId: claim(`note_${index + 1}`),
      marker: `*${index + 1}`,
    }))
}

/** Whether a status marker outside any passage stands behind text of its provision, not under its heading. */
export function isTrailing(marker: StatusMarker, siblings: readonly LegalNode[]): boolean {
  const before = siblings.slice(0, siblings.indexOf(marker))
  return before.some((node) => 'address' in node && node.type !== 'heading')
}

function trailingRemark(marker: StatusMarker): Draught {
  return {
    about: marker.eId,
    text: 'this marker stands on a line of its own behind the text; it is read as covering the whole.',
    entry: null,
  }
}

/** Tells whether a sibling before a provision has its number; each list of siblings is read once. */
function repetitions(): (node: AnyProvision, siblings: readonly LegalNode[]) => boolean {
  const known = new Map<readonly LegalNode[], ReadonlySet<LegalNode>>()
  return (node, siblings) => {
    const repeated = known.get(siblings) ?? repeatedAmong(siblings)
    known.set(siblings, repeated)
    return repeated.has(node)
  }
}

function repeatedAmong(siblings: readonly LegalNode[]): ReadonlySet<LegalNode> {
  const seen = new Set<string>()
  return new Set(
    siblings.filter((node) => {
      if (!isProvision(node) || node.number === null) return false
      const key = `${node.type} ${node.number}`
      const again = seen.has(key)
      seen.add(key)
      return again
    }),
  )
}

function duplicateRemark(node: AnyProvision): Draught {
  const printed = numOf(node) ?? node.number ?? ''
  return {
    about: node.eId,
    text: `the number “${printed}” stands more than once here and is kept; this provision is ${node.eId}.`,
    entry: { name: 'issue', attributes: { href: `#${node.eId}`, kind: 'duplicate-number', printed } },
  }
}

function repairRemarks(node: AnyProvision): Draught[] {
  return node.repairs.map((repair) => ({
    about: node.eId,
    text: repairText(repair),
    entry: {
      name: 'repair',
      attributes: {
        href: `#${node.eId}`,
        kind: repairKind(repair),
        printed: repair.printed,
        read: repair.read,
      },
    },
  }))
}

function repairText({ printed, read, evidence }: Repair): string {
  const change = printed === '' ? `the source has lost “${read}”` : `“${printed}” is read as “${read}”`
  return `${change}: ${evidence}.`
}

/** `read/num-corrected` as `num-corrected`. */
function repairKind(repair: Repair): string {
  return repair.code.slice(repair.code.indexOf('/') + 1)
}
