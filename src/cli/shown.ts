import { listProvisions } from '../analyses/provisions.js'
import { statusOf } from '../analyses/status.js'
import type { Shown } from './output/documents.js'
import { labelDraft } from './output/label-draft.js'
import type { Target } from './targets/find-targets.js'

/** A target as `show --json` prints it. */
export function shownOf({ opened: { draft }, node, passage }: Target): Shown {
  const effective = new Map(statusOf(draft, node).map((row) => [row.addr, row.effective]))
  return {
    draft: labelDraft(draft),
    addr: passage?.address ?? (node.type === 'draft' ? null : node.address),
    provisions: listProvisions(draft, node)
      .filter((row) => passage === null || (node.type !== 'draft' && row.addr === node.address))
      .map((row) => ({ ...row, effective: effective.get(row.addr) ?? null })),
  }
}
