/** The public API: what the commands use, for programs. Names and types follow semantic versioning. */

export {
  type AlignOptions,
  type AlignSide,
  alignArticles,
  alignProvisions,
  DEFAULT_MIN_SCORE,
  type Match,
  type MatchEvidence,
} from './analyses/align.js'
export { accountFor, type CharacterClass, type Coverage, type Unaccounted } from './analyses/coverage.js'
export { type Definition, findDefinitions } from './analyses/definitions.js'
export {
  type DiffOptions,
  type DiffResult,
  type DiffRow,
  type DiffSide,
  diffProvisions,
} from './analyses/diff.js'
export { listProvisions, type ProvisionKind, type ProvisionRow } from './analyses/provisions.js'
export { findReferences, linkReferences, type Reference } from './analyses/references.js'
export { type StatusRow, statusOf } from './analyses/status.js'
export { type Corpus, loadCorpus } from './corpus/load-corpus.js'
export type { SourceText } from './corpus/load-text.js'
export type { CorpusDraft, Manifest } from './corpus/manifest.js'
export { type OpenedDraft, openDraft, openText, type TextOptions } from './corpus/open-draft.js'
export { openTreeCache, type TreeCache } from './corpus/tree-cache.js'
export { type DiagnosticCode, diagnosticCodes, type Severity } from './diagnostics/codes.js'
export { type Diagnostic, diagnosticsOf } from './diagnostics/report.js'
export { type Candidate, type Location, TreatyError } from './diagnostics/treaty-error.js'
export { type AddressQuery, parseAddress, printAddress } from './model/address.js'
export { type Resolution, resolveAddress } from './model/resolve.js'
export { headingOf, isProvision, numOf, ownText, passageText, provisionsOf } from './model/tree.js'
export type * from './model/types.js'
export type { Agent, Claim, Work, WorkKind } from './model/work.js'
export { type Read, type ReadFormat, type ReadOptions, readers } from './readers/index.js'
export { type Write, type WriteFormat, type WriteOptions, type Written, writers } from './writers/index.js'
