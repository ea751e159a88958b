import { assertNever, childrenOf, headingOf, isProvision, numOf } from '../model/tree.js'
import type { Address, AnyProvision, Draft, LegalNode } from '../model/types.js'
import { listProvisions, type ProvisionKind } from './provisions.js'

/** How far a provision is agreed. */
export interface StatusRow {
  readonly addr: Address
  readonly kind: ProvisionKind
  /** Whether it has words of its own; an article of paragraphs has none. */
  readonly hasText: boolean
  /** Status of its own marker, or null. */
  readonly own: string | null
  /** The status that holds for it: its own, else that of the article around it, else null: open. */
  readonly effective: string | null
  /** Address of the provision whose marker gives the effective status, or null. */
  readonly from: Address | null
}

export interface StatusCount {
  readonly status: string
  /** @asType integer */
  readonly count: number
}

/** How many provisions have which effective status. */
export interface StatusTally {
  /**
   * Provisions that have words of their own.
   * @asType integer
   */
  readonly provisions: number
  /** By effective status; the statuses of the draft in the order in which it prints them first. */
  readonly statuses: readonly StatusCount[]
  /**
   * Provisions without effective status.
   * @asType integer
   */
  readonly open: number
  /** Markers as printed, by status, in the same order. */
  readonly markers: readonly StatusCount[]
}

/** A chapter or an article, or what stands beside them, with the tally of what stands in it. */
export interface StatusGroup extends StatusTally {
  readonly addr: Address
  readonly num: string | null
  readonly heading: string | null
}

/**
 * The status of every provision that has words of its own or a marker, in the order of the source; with `root`, of
 * those in that provision. A marker behind a chapeau covers the chapeau alone; one that stands directly in an
 * article or annex, under its title or after its last provision, covers everything in it.
 */
export function statusOf(draft: Draft, root: Draft | AnyProvision = draft): StatusRow[] {
  const covering = nearestAround(draft, (node) => coversAll(node))
  return listProvisions(draft, root)
    .filter((row) => isNegotiated(row.kind) && (row.text !== '' || row.status !== null))
    .map(({ addr, kind, text, status }) => {
      const article = covering.get(addr) ?? null
      return {
        addr,
        kind,
        hasText: text !== '',
        own: status,
        effective: status ?? article?.status ?? null,
        from: status !== null ? addr : (article?.address ?? null),
      }
    })
}

/** How many of the rows have which status; statuses in the order of `order`, which knows all of them. */
export function tallyStatus(
  rows: readonly StatusRow[],
  order: readonly string[] = statusesOf(rows),
): StatusTally {
  const withText = rows.filter((row) => row.hasText)
  const count = (given: readonly (string | null)[]): StatusCount[] =>
    order.map((status) => ({ status, count: given.filter((other) => other === status).length }))
  return {
    provisions: withText.length,
    statuses: count(withText.map((row) => row.effective)),
    open: withText.filter((row) => row.effective === null).length,
    markers: count(rows.map((row) => row.own)),
  }
}

/**
 * The rows tallied by chapter or by article, in document order. By chapter, an article outside any chapter is a
 * group of its own; so are, in both cases, the preamble, the conclusion and each annex.
 */
export function groupStatus(
  draft: Draft,
  rows: readonly StatusRow[],
  by: 'chapter' | 'article',
): StatusGroup[] {
  const groupOf = nearestAround(draft, (node, around) => isGroup(node, around, by))
  const groups = new Map<AnyProvision, StatusRow[]>()
  for (const row of rows) {
    const group = groupOf.get(row.addr)
    if (!group) continue
    const members = groups.get(group)
    if (members) members.push(row)
    else groups.set(group, [row])
  }
  const order = statusesOf(rows)
  return [...groups].map(([node, members]) => ({
    addr: node.address,
    num: numOf(node),
    heading: headingOf(node),
    ...tallyStatus(members, order),
  }))
}

/** For each provision, by address: the innermost provision around it, or itself, that passes the test. */
function nearestAround(
  draft: Draft,
  test: (node: AnyProvision, around: AnyProvision | null) => boolean,
): ReadonlyMap<Address, AnyProvision> {
  const found = new Map<Address, AnyProvision>()
  const visit = (node: LegalNode, around: AnyProvision | null): void => {
    const nearest = isProvision(node) && test(node, around) ? node : around
    if (nearest && isProvision(node)) found.set(node.address, nearest)
    for (const child of childrenOf(node)) visit(child, nearest)
  }
  visit(draft, null)
  return found
}

function isGroup(node: AnyProvision, around: AnyProvision | null, by: 'chapter' | 'article'): boolean {
  switch (node.type) {
    case 'article':
      return around?.type !== 'attachment' && (by === 'article' || around === null)
    case 'chapter':
      return by === 'chapter' && around?.type !== 'attachment'
    case 'book':
    case 'part':
    case 'title':
    case 'section':
    case 'subsection':
      return by === 'chapter' && around === null
    case 'preamble':
    case 'conclusions':
    case 'attachment':
      return true
    case 'paragraph':
    case 'point':
      return around === null
    case 'wrapUp':
    case 'recital':
    case 'formula':
    case 'container':
    case 'preface':
    case 'toc':
    case 'body':
    case 'authorialNote':
      return false
    default:
      return assertNever(node)
  }
}

/** The statuses that rows have, in the order in which they come first. */
function statusesOf(rows: readonly StatusRow[]): string[] {
  return [...new Set(rows.map((row) => row.own ?? row.effective).filter((status) => status !== null))]
}

/** Whether a marker stands directly in the node, and so is about everything in it. */
function coversAll(node: AnyProvision): boolean {
  if (node.type !== 'article' && node.type !== 'attachment') return false
  return node.status !== null && childrenOf(node).some((child) => child.type === 'statusMarker')
}

/** Whether delegations agree on it as such; the title, the printed table of contents and footnotes they do not. */
function isNegotiated(kind: ProvisionKind): boolean {
  return kind !== 'preface' && kind !== 'toc' && kind !== 'footnote'
}
