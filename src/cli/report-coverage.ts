import { accountFor } from '../analyses/coverage.js'
import type { OpenedDraft } from '../corpus/open-draft.js'
import { ExitCode } from './exit-code.js'
import type { Io } from './io.js'
import { writeDocument, writeText } from './output/write.js'
import { coverageText } from './terminal/coverage.js'
import { describeTerminal } from './terminal/describe.js'

export interface CoverageFlags {
  readonly json: boolean
  readonly color: string | null
  readonly pager: boolean
  readonly quiet: boolean
}

/** Prints where each character of a text went, and gives the exit code: no, if one is lost or doubled. */
export async function reportCoverage(
  io: Io,
  opened: OpenedDraft,
  path: string,
  flags: CoverageFlags,
): Promise<number> {
  const coverage = accountFor(opened.draft, opened.text)
  if (flags.json) writeDocument(io, 'treaty/coverage@1', coverage)
  else await writeText(io, flags, coverageText(coverage, path, describeTerminal(io, io.stdout, flags.color)))
  return coverage.unaccounted.length === 0 ? ExitCode.ok : ExitCode.no
}
