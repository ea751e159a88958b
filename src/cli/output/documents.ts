import type { Coverage } from '../../analyses/coverage.js'
import type { DiffLabel, DiffResult, DiffRow, DiffTotals } from '../../analyses/diff.js'
import type { ProvisionKind, ProvisionRow } from '../../analyses/provisions.js'
import type { StatusGroup, StatusRow, StatusTally } from '../../analyses/status.js'
import type { CorpusReason } from '../../corpus/find-corpus.js'
import type { CorpusDraft } from '../../corpus/manifest.js'
import type { DiagnosticCode } from '../../diagnostics/codes.js'
import type { Diagnostic } from '../../diagnostics/report.js'
import type { Candidate, Location } from '../../diagnostics/treaty-error.js'
import type { Address, Draft, EId, Flag } from '../../model/types.js'
import type { Begin, DraftLabel, Envelope } from './envelope.js'

// ------------------------------------------------------------------------------------------------------ errors

/** What stderr gets under `--json` where a command fails, in one line. */
export interface ErrorRecord {
  readonly schema: 'treaty/error@1'
  /** Stable, listed by `treaty help schema error`. */
  readonly code: DiagnosticCode
  readonly message: string
  readonly at: Location | null
  /** What to do about it, or null. */
  readonly help: string | null
  /** What could have been meant. */
  readonly candidates: readonly Candidate[]
}

// ----------------------------------------------------------------------------------------------------- version

export interface VersionData {
  /** Version of Node.js. */
  readonly node: string
  /** Every schema that this version prints or reads. */
  readonly schemas: readonly string[]
}

/** `treaty --version --json` */
export interface VersionDocument extends Envelope<'treaty/version@1', VersionData> {}

// ------------------------------------------------------------------------------------------------------ corpus

export interface CorpusData {
  readonly title: string
  /** The draft that is meant where none is named, or null. */
  readonly default: string | null
  /** The two drafts that are compared where none is named, older first, or null. */
  readonly compare: readonly [string, string] | null
  /** In the order of the manifest. */
  readonly drafts: readonly CorpusDraft[]
}

/** `treaty corpus list --json` */
export interface CorpusDocument extends Envelope<'treaty/corpus@1', CorpusData> {}

export interface CorpusRecord extends CorpusDraft {
  readonly type: 'draft'
}

export interface CorpusSummary {
  readonly type: 'summary'
  /** @asType integer */
  readonly drafts: number
}

export interface CorpusBegin extends Begin<'treaty/corpus-records@1'> {}

/** A line of `treaty corpus list --ndjson`. */
export type CorpusLine = CorpusBegin | CorpusRecord | CorpusSummary

export interface CorpusPlaceData {
  /** Path of the manifest: relative where it lies in the working directory, else absolute; with `/`. */
  readonly manifest: string
  readonly reason: CorpusReason
}

/** `treaty corpus where --json` */
export interface CorpusPlaceDocument extends Envelope<'treaty/corpus-where@1', CorpusPlaceData> {}

// --------------------------------------------------------------------------------------------------------- toc

/** A container, an article, a preamble or an annex, as a line of a table of contents. */
export interface TocEntry {
  readonly addr: Address
  readonly eId: EId
  readonly kind: ProvisionKind
  /** As printed, with its word and punctuation, or null. */
  readonly num: string | null
  readonly heading: string | null
  readonly status: string | null
  readonly flags: readonly Flag[]
  /**
   * 1-based line of the source where it starts.
   * @asType integer
   */
  readonly line: number
  /**
   * 0 for the outermost.
   * @asType integer
   */
  readonly depth: number
}

export interface TocData {
  readonly draft: DraftLabel
  /** In document order. */
  readonly entries: readonly TocEntry[]
}

/** `treaty toc --json` */
export interface TocDocument extends Envelope<'treaty/toc@1', TocData> {}

export interface TocBegin extends Begin<'treaty/toc-records@1'> {
  readonly draft: DraftLabel
}

export interface TocRecord extends TocEntry {
  readonly type: 'entry'
}

export interface TocSummary {
  readonly type: 'summary'
  /** @asType integer */
  readonly entries: number
}

/** A line of `treaty toc --ndjson`. */
export type TocLine = TocBegin | TocRecord | TocSummary

// ------------------------------------------------------------------------------------------------------- parse

/** `treaty parse --json`: the whole tree. */
export interface ParseDocument extends Envelope<'treaty/parse@1', Draft> {
  /** What the reader did and noticed, in order of place. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface ParseBegin extends Begin<'treaty/parse-records@1'> {
  readonly draft: DraftLabel
}

export interface ProvisionRecord extends ProvisionRow {
  readonly type: 'provision'
}

export interface ParseSummary {
  readonly type: 'summary'
  /** @asType integer */
  readonly provisions: number
  /** @asType integer */
  readonly articles: number
  readonly severities: SeverityCounts
  /** What the reader did and noticed, in order of place. */
  readonly diagnostics: readonly Diagnostic[]
}

/** How many diagnostics there are of each severity. */
export interface SeverityCounts {
  /** @asType integer */
  readonly error: number
  /** @asType integer */
  readonly warning: number
  /** @asType integer */
  readonly note: number
}

/** A line of `treaty parse --ndjson`. */
export type ParseLine = ParseBegin | ProvisionRecord | ParseSummary

/** `treaty parse --coverage --json` */
export interface CoverageDocument extends Envelope<'treaty/coverage@1', Coverage> {}

// -------------------------------------------------------------------------------------------------------- show

/** A provision with all that stands in it, or a whole draft. */
export interface Shown {
  readonly draft: DraftLabel
  /** Address of the provision, or null for the whole draft. */
  readonly addr: Address | null
  /** The provision and those below it, in document order. */
  readonly provisions: readonly ShownProvision[]
}

export interface ShownProvision extends ProvisionRow {
  /** The status that holds for it: its own, else its article's, else null. */
  readonly effective: string | null
}

/** `treaty show --json` */
export interface ShowDocument extends Envelope<'treaty/show@1', readonly Shown[]> {}

// ------------------------------------------------------------------------------------------------------ status

export interface StatusData extends StatusTally {
  readonly draft: DraftLabel
  /** What the groups are. */
  readonly by: 'chapter' | 'article'
  /** In document order. */
  readonly groups: readonly StatusGroup[]
}

/** `treaty status --json` */
export interface StatusDocument extends Envelope<'treaty/status@1', StatusData> {}

export interface StatusBegin extends Begin<'treaty/status-records@1'> {
  readonly draft: DraftLabel
}

export interface StatusRecord extends StatusRow {
  readonly type: 'status'
}

export interface StatusSummary extends StatusTally {
  readonly type: 'summary'
}

/** A line of `treaty status --ndjson`. */
export type StatusLine = StatusBegin | StatusRecord | StatusSummary

// -------------------------------------------------------------------------------------------------------- diff

/** `treaty diff --json` */
export interface DiffDocument extends Envelope<'treaty/diff@1', DiffResult> {}

export interface DiffBegin extends Begin<'treaty/diff-records@1'> {
  readonly from: DiffLabel
  readonly to: DiffLabel
  readonly strict: boolean
}

export interface DiffRecord extends DiffRow {
  readonly type: 'row'
}

export interface DiffSummary extends DiffTotals {
  readonly type: 'summary'
}

/** A line of `treaty diff --ndjson`. */
export type DiffLine = DiffBegin | DiffRecord | DiffSummary

// ---------------------------------------------------------------------------------------------- all of them

/** Documents of `--json` by the schema that they name. */
export interface Documents {
  readonly 'treaty/version@1': VersionDocument
  readonly 'treaty/corpus@1': CorpusDocument
  readonly 'treaty/corpus-where@1': CorpusPlaceDocument
  readonly 'treaty/toc@1': TocDocument
  readonly 'treaty/parse@1': ParseDocument
  readonly 'treaty/coverage@1': CoverageDocument
  readonly 'treaty/show@1': ShowDocument
  readonly 'treaty/status@1': StatusDocument
  readonly 'treaty/diff@1': DiffDocument
}

/** Lines of `--ndjson` by the schema that the first one names. */
export interface Streams {
  readonly 'treaty/corpus-records@1': CorpusLine
  readonly 'treaty/toc-records@1': TocLine
  readonly 'treaty/parse-records@1': ParseLine
  readonly 'treaty/status-records@1': StatusLine
  readonly 'treaty/diff-records@1': DiffLine
}
