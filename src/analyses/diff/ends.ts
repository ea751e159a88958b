import { ownPassages, provisionsOf } from '../../model/tree.js'
import type { Address, AnyProvision, Draft } from '../../model/types.js'
import type { AlignSide } from '../align.js'
import { listProvisions, type ProvisionKind } from '../provisions.js'
import { statusOf } from '../status.js'

/** One side of a row: a provision, or the own words of one that are set against a paragraph of the other side. */
export interface DiffEnd {
  /** Of own words alone, the address of their passage: `art-82.content`. */
  readonly addr: Address
  /** Of own words alone, the address of their provision; else null. */
  readonly passageOf: Address | null
  readonly kind: ProvisionKind
  /** As printed, or null. */
  readonly num: string | null
  readonly heading: string | null
  /** Own words; empty where they stand in a row of their own. */
  readonly text: string
  /** The status that holds for it, its own or that of the article around it; null where it is open. */
  readonly status: string | null
  /**
   * 1-based line of the source where it starts.
   * @asType integer
   */
  readonly line: number
}

/**
 * The ends of all provisions in one side of a comparison, by address, with those of the passages among `addresses`;
 * a provision whose passage is among them gives its words to it.
 */
export function endsOf({ draft, node }: AlignSide, addresses: readonly Address[]): Map<Address, DiffEnd> {
  const status = new Map(statusOf(draft, node).map((row) => [row.addr, row.effective]))
  const ends = new Map<Address, DiffEnd>()
  for (const { addr, kind, num, heading, text, line } of listProvisions(draft, node)) {
    ends.set(addr, {
      addr,
      passageOf: null,
      kind,
      num,
      heading,
      text,
      status: status.get(addr) ?? null,
      line,
    })
  }
  const owners = passageOwners(node)
  for (const addr of addresses) {
    const owner = ends.get(owners.get(addr) ?? '')
    if (ends.has(addr) || !owner) continue
    ends.set(addr, { ...owner, addr, passageOf: owner.addr, kind: 'paragraph', num: null, heading: null })
    ends.set(owner.addr, { ...owner, text: '' })
  }
  return ends
}

/** The address of the provision around each passage, by the passage's address. */
function passageOwners(root: AnyProvision | Draft): Map<Address, Address> {
  return new Map(
    [...provisionsOf(root)].flatMap((provision) =>
      ownPassages(provision).map((passage) => [passage.address, provision.address] as const),
    ),
  )
}
