import { listProvisions } from '../analyses/provisions.js'
import type { OpenedDraft } from '../corpus/open-draft.js'
import type { Severity } from '../diagnostics/codes.js'
import type { ParseSummary, ProvisionRecord } from './output/documents.js'

/** What `parse --ndjson` prints between its first and last line: the provisions in order, and nothing else. */
export function parseRecords({ draft }: OpenedDraft): readonly ProvisionRecord[] {
  return listProvisions(draft).map((row) => ({ type: 'provision', ...row }))
}

/** How much there is of each, and what the reader did and noticed. */
export function parseSummary({ draft, diagnostics }: OpenedDraft): Omit<ParseSummary, 'type'> {
  const rows = listProvisions(draft)
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    provisions: rows.length,
    articles: rows.filter((row) => row.kind === 'article').length,
    severities: { error: count('error'), warning: count('warning'), note: count('note') },
    diagnostics,
  }
}
