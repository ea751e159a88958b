import { accountFor } from '../../src/analyses/coverage.js'
import type { Draft } from '../../src/model/types.js'

/** Complaints about visible characters of a source that its draft lost, doubled or altered; empty for a good reader. */
export function lostOrDoubled(draft: Draft, source: string): string[] {
  const { unaccounted } = accountFor(draft, source)
  return unaccounted.map(({ kind, start, text }) => `${kind} at ${start}: ${text.slice(0, 60)}`)
}
