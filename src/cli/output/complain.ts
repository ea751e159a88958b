import type { Diagnostic } from '../../diagnostics/report.js'
import { type ErrorDetail, TreatyError } from '../../diagnostics/treaty-error.js'
import type { Io } from '../io.js'
import { describeTerminal, type Terminal } from '../terminal/describe.js'
import { styleFor } from '../terminal/style.js'
import { readReportAddress, readVersion } from '../version.js'
import type { ErrorRecord } from './documents.js'

/** How errors are printed in a run. */
export interface ComplaintOptions {
  readonly json: boolean
  readonly debug: boolean
  readonly color: string | null
}

/** Prints an error on stderr: for people, or as one line of JSON. */
export async function complain(io: Io, error: unknown, options: ComplaintOptions): Promise<void> {
  const known = error instanceof TreatyError ? error : bugReport(error)
  if (options.json) io.stderr.write(`${JSON.stringify(errorRecord(known))}\n`)
  else io.stderr.write(await errorText(known, describeTerminal(io, io.stderr, options.color)))
  if (options.debug) io.stderr.write(`${stackOf(error)}\n`)
}

/** Prints what a reader or writer had to say, a line each; `path` is where the file can be opened. */
export function warn(
  io: Io,
  diagnostics: readonly Diagnostic[],
  color: string | null,
  path: string | null = null,
): void {
  const style = styleFor(describeTerminal(io, io.stderr, color).colorLevel)
  const lines = diagnostics.map(({ at, severity, code, message }) => {
    const place = placeText({ ...at, file: path ?? at.file })
    const paint = severity === 'error' ? style.error : severity === 'warning' ? style.warning : style.faint
    return `${place}: ${paint(`${severity} ${code}`)}: ${message}\n`
  })
  if (lines.length > 0) io.stderr.write(lines.join(''))
}

async function errorText(error: TreatyError, terminal: Terminal): Promise<string> {
  const style = styleFor(terminal.colorLevel)
  const { at, help, candidates = [] } = error.detail
  const place = at ? `${placeText(at)}: ` : ''
  const lines = [`${place}${style.error(`error ${error.code}`)}: ${error.message}`]
  if (candidates.length > 0) {
    const { columns } = await import('../terminal/columns.js')
    const rows = candidates.map(({ address, label }) => [style.address(address), label])
    lines.push(...columns(rows, { indent: 2, width: terminal.width }))
  }
  if (help !== undefined) lines.push(`  help: ${help}`)
  return `${lines.join('\n')}\n`
}

function errorRecord(error: TreatyError): ErrorRecord {
  const { at = null, help = null, candidates = [] } = error.detail
  return { schema: 'treaty/error@1', code: error.code, message: error.message, at, help, candidates }
}

/** An error that nobody foresaw, as one that can be reported. */
function bugReport(error: unknown): TreatyError {
  const message = error instanceof Error ? error.message : String(error)
  const address = readReportAddress()
  return new TreatyError('internal/bug', `treaty ${readVersion()} failed: ${message.split('\n')[0] ?? ''}`, {
    help: `this is a fault of treaty; report it with the command${address === null ? '' : ` at ${address}`}, --debug shows more`,
    cause: error,
  })
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** `corpus/rev2.txt:1630:1`, as far as it is known; terminals make it a link. */
function placeText(at: NonNullable<ErrorDetail['at']>): string {
  const line = at.line === null ? '' : `:${at.line}`
  const column = at.line === null || at.column === null ? '' : `:${at.column}`
  return `${at.file}${line}${column}`
}
