import { listProvisions } from '../analyses/provisions.js'
import type { OpenedDraft } from '../corpus/open-draft.js'
import type { Severity } from '../diagnostics/codes.js'
import type { DiagnosticRecord, ParseSummary, ProvisionRecord } from './output/documents.js'

/** What `parse --ndjson` prints between its first and last line: provisions in order, then diagnostics in order. */
export function parseRecords({
  draft,
  diagnostics,
}: OpenedDraft): readonly (ProvisionRecord | DiagnosticRecord)[] {
  return [
    ...listProvisions(draft).map((row): ProvisionRecord => ({ type: 'provision', ...row })),
    ...diagnostics.map((diagnostic): DiagnosticRecord => ({ type: 'diagnostic', ...diagnostic })),
  ]
}

/** How much there is of each. */
export function parseSummary({ draft, diagnostics }: OpenedDraft): Omit<ParseSummary, 'type'> {
  const rows = listProvisions(draft)
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    provisions: rows.length,
    articles: rows.filter((row) => row.kind === 'article').length,
    diagnostics: { error: count('error'), warning: count('warning'), note: count('note') },
  }
}
