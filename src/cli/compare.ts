import { type DiffResult, type DiffSide, diffProvisions } from '../analyses/diff.js'
import { TreatyError } from '../diagnostics/treaty-error.js'
import { ExitCode } from './exit-code.js'
import type { Io } from './io.js'
import { withProgress } from './output/progress.js'
import { type PresentationFlags, writeDocument, writeRecords, writeText } from './output/write.js'
import { findSides } from './targets/find-sides.js'
import type { SelectionFlags, Target } from './targets/find-targets.js'
import { canonicalForm } from './targets/find-targets.js'
import { warnIfEmpty } from './targets/target-of.js'
import { describeTerminal } from './terminal/describe.js'

export interface CompareFlags extends SelectionFlags, PresentationFlags {
  readonly strict: boolean
  readonly stat: boolean
  readonly exitCode: boolean
  readonly quiet: boolean
}

/** Compares what words mean and prints the result; returns 1 for differences under `--exit-code`. */
export async function compare(io: Io, words: readonly string[], flags: CompareFlags): Promise<number> {
  const { from, to } = await findSides(io, words, flags)
  await warnIfEmpty(io, from, flags)
  if (to.opened !== from.opened) await warnIfEmpty(io, to, flags)
  const [a, b] = [sideOf(from), sideOf(to)]
  const result = await withProgress(io, flags, 'comparing', async () =>
    diffProvisions(a, b, { strict: flags.strict }),
  )
  if (flags.json) writeDocument(io, 'treaty/diff@1', result)
  else if (flags.ndjson) writeRows(io, result)
  else await writeText(io, flags, await textOf(io, result, flags))
  return flags.exitCode && hasDifferences(result) ? ExitCode.no : ExitCode.ok
}

function sideOf(target: Target): DiffSide {
  if (target.passage === null) return { draft: target.opened.draft, node: target.node }
  throw new TreatyError('usage/arguments', `"${target.passage.address}" is a part of a provision`, {
    help: `compare the provision: ${canonicalForm({ ...target, passage: null })}`,
  })
}

function writeRows(io: Io, { from, to, strict, rows, totals }: DiffResult): void {
  const records = rows.map((row) => ({ type: 'row', ...row }) as const)
  writeRecords(io, 'treaty/diff-records@1', { about: { from, to, strict }, records, summary: totals })
}

async function textOf(io: Io, result: DiffResult, flags: CompareFlags): Promise<string> {
  const { width, colorLevel } = describeTerminal(io, io.stdout, flags.color ?? null)
  if (flags.stat) {
    const { statText } = await import('./terminal/diff-stat.js')
    return statText(result)
  }
  const { writeDiff } = await import('../writers/terminal/diff.js')
  return writeDiff(result, { width, colourLevel: colorLevel, shortenUnchanged: width !== null })
}

/** Whether anything differs; that two articles were named which have different numbers is no difference. */
function hasDifferences({ rows }: DiffResult): boolean {
  return rows.some(({ kind, depth }) => kind !== 'same' && !(kind === 'renumbered' && depth === 0))
}
