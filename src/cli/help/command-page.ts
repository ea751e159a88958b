import type { CommandSpec, FlagGroup } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { globalFlags } from '../flags.js'
import { commands } from '../table.js'
import type { Style } from '../terminal/style.js'
import { define, fill } from './lay-out.js'
import { argumentName, flagSummary, flagUsage, usageLine } from './usage.js'

/** Groups of flags in the order of the page, with their titles. */
export const FLAG_GROUPS: readonly (readonly [FlagGroup, string])[] = [
  ['input', 'Input'],
  ['selection', 'Selection'],
  ['output', 'Output'],
  ['diagnostics', 'Diagnostics'],
]

/** The help of one command: usage, purpose, examples, arguments, flags by group, exit codes, see also. */
export async function commandPage(command: CommandSpec, width: number, style: Style): Promise<string> {
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', style.title(title), ...lines]
  const list = (pairs: readonly (readonly [string, string])[]) => define(pairs, width, style.address)
  const lines = [
    `${style.title('Usage')}  ${usageLine(command)}`,
    '',
    ...fill(`${command.summary}.`, width, 0),
    ...section('Examples', examplesOf(command, style)),
    ...section('Arguments', list(command.args.map((arg) => [argumentName(arg), arg.summary]))),
  ]
  for (const [group, title] of FLAG_GROUPS) {
    lines.push(...section(title, list(await flagsOf(command, group))))
  }
  lines.push(...section('Exit codes', list(exitCodesOf(command))))
  lines.push(...section('See also', command.seeAlso.length === 0 ? [] : fill(seeAlso(command), width)))
  return `${lines.join('\n')}\n`
}

function examplesOf({ examples }: CommandSpec, style: Style): string[] {
  return examples.flatMap(({ run, why }) => [`  ${style.faint(`# ${why}`)}`, `  ${run}`])
}

/** The flags of one group with their explanations; help and version close the last one. */
export async function flagsOf(
  command: CommandSpec,
  group: FlagGroup,
): Promise<(readonly [string, string])[]> {
  const flags = Object.entries({ ...command.flags, ...globalFlags }).filter(
    ([, flag]) => flag.group === group,
  )
  return Promise.all(
    flags.map(async ([key, flag]) => [flagUsage(key, flag), await flagSummary(flag)] as const),
  )
}

/** The exit codes that a command can end with, and what they mean here. */
export function exitCodesOf(command: CommandSpec): (readonly [string, string])[] {
  return [
    [String(ExitCode.ok), 'done'],
    ...(command.no === undefined ? [] : [[String(ExitCode.no), command.no] as const]),
    [String(ExitCode.failed), 'not done, or not for every input'],
  ]
}

/** `treaty toc, treaty help addresses` */
export function seeAlso({ seeAlso: names }: CommandSpec): string {
  const isCommand = (name: string): boolean => commands.some((command) => command.name === name)
  return names.map((name) => (isCommand(name) ? `treaty ${name}` : `treaty help ${name}`)).join(', ')
}
