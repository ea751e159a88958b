import { resolve } from 'node:path'
import { findNearest } from '../diagnostics/nearest.js'
import type { Diagnostic } from '../diagnostics/report.js'
import { TreatyError } from '../diagnostics/treaty-error.js'
import { provisionsOf } from '../model/tree.js'
import { type WriteFormat, writers } from '../writers/index.js'
import { ExitCode } from './exit-code.js'
import { dayOf } from './flag-values.js'
import type { Io } from './io.js'
import { warn } from './output/complain.js'
import { checkTarget, writeWhole } from './output/output-file.js'
import { withProgress } from './output/progress.js'
import type { SelectionFlags, Target } from './targets/find-targets.js'
import { targetOf } from './targets/target-of.js'
import { countText } from './terminal/count-text.js'
import { readVersion } from './version.js'

export interface ExportFlags extends SelectionFlags {
  readonly format: string | null
  readonly output: string | null
  readonly force: boolean
  readonly dryRun: boolean
  readonly date: string | null
  readonly quiet: boolean
  readonly color: string | null
}

/** Writes what a word means to a file or to standard output, and says what was written. Throws `TreatyError`. */
export async function exportTarget(io: Io, word: string | undefined, flags: ExportFlags): Promise<number> {
  const format = formatOf(flags)
  const date = dayOf(flags.date, io.env['SOURCE_DATE_EPOCH'])
  const path = flags.output === null || flags.output === '-' ? null : flags.output
  if (path !== null) await checkTarget(resolve(io.workingDirectory, path), path, flags)
  const target = await targetOf(io, word, { ...flags, references: true })
  const { opened, node } = target
  const { write } = await writers[format].load()
  const { content, diagnostics } = await withProgress(io, flags, `writing ${format}`, async () =>
    write(opened.draft, {
      root: node.type === 'draft' ? null : node,
      work: opened.work,
      date,
      toolVersion: readVersion(),
    }),
  )
  if (!flags.quiet) warn(io, diagnostics, flags.color)
  if (path === null) {
    if (!flags.dryRun) io.stdout.write(content)
    else say(io, flags, `would write standard output (${contentsOf(target, diagnostics)})`)
    return ExitCode.ok
  }
  if (!flags.dryRun) {
    const options = { force: flags.force, signal: io.signal }
    await writeWhole(resolve(io.workingDirectory, path), path, content, options)
  }
  say(io, flags, `${flags.dryRun ? 'would write' : 'wrote'} ${path} (${contentsOf(target, diagnostics)})`)
  return ExitCode.ok
}

function say(io: Io, { quiet }: ExportFlags, line: string): void {
  if (!quiet) io.stderr.write(`${line}\n`)
}

/** `67 articles, 3 warnings` */
function contentsOf({ node }: Target, diagnostics: readonly Diagnostic[]): string {
  const articles = [...provisionsOf(node)].filter(({ type }) => type === 'article').length
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  return [
    articles === 0 && node.type !== 'draft' ? node.type : countText(articles, 'article'),
    ...(warnings > 0 ? [countText(warnings, 'warning')] : []),
  ].join(', ')
}

/** The format that flag and extension agree on. Throws `export/format-unknown` or `output/format-mismatch`. */
function formatOf({ format, output }: ExportFlags): WriteFormat {
  // `Object.keys` forgets that the table has no other keys.
  const formats = Object.keys(writers) as WriteFormat[]
  const asked = formats.find((known) => known === format)
  const name = output === null || output === '-' ? null : output.toLowerCase()
  const named =
    name === null
      ? undefined
      : formats.find((known) => writers[known].extensions.some((end: string) => name.endsWith(end)))
  if (asked && named && asked !== named) {
    throw new TreatyError(
      'output/format-mismatch',
      `"${output}" is a name for ${named}, --format is ${asked}`,
      {
        help: `leave out --format, or give the file one of ${writers[asked].extensions.join(', ')}`,
      },
    )
  }
  const found = asked ?? named
  if (found) return found
  if (name === null) {
    throw new TreatyError('usage/arguments', 'export needs a format', {
      help: `--format ${formats.join('|')}, or -o <file> with one of ${endings(formats)}`,
    })
  }
  const ending = /\.[^./\\]+$/u.exec(name)?.[0] ?? ''
  const close = findNearest(
    ending,
    formats.flatMap((known) => writers[known].extensions),
  )
  throw new TreatyError('export/format-unknown', `the extension of "${output}" stands for no export format`, {
    help:
      close.length > 0
        ? `did you mean ${close.map((end) => `"${end}"`).join(' or ')}?`
        : `use one of ${endings(formats)}, or --format`,
  })
}

function endings(formats: readonly WriteFormat[]): string {
  return formats.flatMap((format) => writers[format].extensions).join(', ')
}
