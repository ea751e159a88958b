import type { CommandSpec } from '../command.js'
import { commands } from '../table.js'
import { exitCodesOf, FLAG_GROUPS, flagsOf, seeAlso } from './command-page.js'
import { argumentName, usageLine } from './usage.js'

/** All commands with their arguments, flags and examples, as Markdown for a README. */
export async function reference(): Promise<string> {
  const sections = await Promise.all(commands.map(commandSection))
  return sections.join('\n')
}

async function commandSection(command: CommandSpec): Promise<string> {
  const lines = [
    `### treaty ${command.name}`,
    '',
    `${command.summary}.`,
    '',
    code('text', [usageLine(command)]),
  ]
  lines.push(
    '',
    code(
      'sh',
      command.examples.flatMap(({ run, why }) => [`# ${why}`, run]),
    ),
  )
  if (command.args.length > 0) {
    lines.push(
      '',
      ...table(
        'argument',
        command.args.map((arg) => [argumentName(arg), arg.summary]),
      ),
    )
  }
  const flags = await Promise.all(FLAG_GROUPS.map(([group]) => flagsOf(command, group)))
  lines.push('', ...table('flag', flags.flat()))
  lines.push('', ...table('exit code', exitCodesOf(command)))
  if (command.seeAlso.length > 0) lines.push('', `See also: ${seeAlso(command)}.`)
  return `${lines.join('\n')}\n`
}

function code(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n')
}

function table(head: string, rows: readonly (readonly [string, string])[]): string[] {
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  return [
    `| ${head} | |`,
    '| --- | --- |',
    ...rows.map(([term, summary]) => `| \`${cell(term)}\` | ${cell(summary)} |`),
  ]
}
