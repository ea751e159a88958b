import { type CommandSpec, type FlagSpec, flagName } from '../command.js'
import { exitCodes } from '../exit-code.js'
import { globalFlags } from '../flags.js'
import { commands } from '../table.js'
import { readVersion } from '../version.js'
import { flagSummary, flagUsage, usageLine } from './usage.js'

/** The manual page `treaty(1)` in roff, from the command table. */
export async function manPage(): Promise<string> {
  const lines = [
    `.TH TREATY 1 "" "treaty ${readVersion()}" "User commands"`,
    '.SH NAME',
    'treaty \\- read, show, count, compare and convert drafts of treaties',
    '.SH SYNOPSIS',
    '.B treaty',
    '.I command',
    '.RI [ address | draft | file ]... \\ [ flags ]',
    '.SH COMMANDS',
  ]
  for (const command of commands) lines.push(...(await commandSection(command)))
  lines.push('.SH EXIT STATUS')
  for (const [code, meaning] of exitCodes) lines.push('.TP', `.B ${code}`, escapeRoff(meaning))
  lines.push('.SH SEE ALSO', escapeRoff('treaty help addresses|formats|environment|schema'))
  return `${lines.join('\n')}\n`
}

async function commandSection(command: CommandSpec): Promise<string[]> {
  const lines = [`.SS ${escapeRoff(usageLine(command))}`, escapeRoff(`${command.summary}.`)]
  for (const arg of command.args) {
    lines.push('.TP', `.I ${escapeRoff(arg.name)}`, escapeRoff(arg.summary))
  }
  for (const [key, flag] of Object.entries({ ...command.flags, ...globalFlags })) {
    lines.push('.TP', `.B ${escapeRoff(flagUsage(key, flag))}`, await summaryOf(key, flag))
  }
  for (const { run, why } of command.examples) {
    lines.push('.PP', escapeRoff(`${why}:`), '.br', `.B ${escapeRoff(run)}`)
  }
  return lines
}

async function summaryOf(key: string, flag: FlagSpec): Promise<string> {
  const summary = escapeRoff(await flagSummary(flag))
  return flag.initially ? `${summary} (opposite: ${escapeRoff(flagName(key))})` : summary
}

/** Text as roff prints it: backslashes and hyphens as such, and no line that begins as a request. */
function escapeRoff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replaceAll('"', '\\(dq')
    .replace(/^[.']/u, '\\&$&')
}
