import { commands } from '../table.js'
import type { Style } from '../terminal/style.js'
import { define, fill } from './lay-out.js'
import { topicSummaries } from './topic-names.js'

/** The verbs that a first look needs. */
const COMMON = ['show', 'toc', 'diff', 'status', 'parse', 'export']

const PURPOSE =
  'treaty reads the drafts of a treaty, and shows, counts, compares and converts their provisions.'

/** What bare `treaty` prints: one sentence, the common verbs, an example. */
export function welcomeText(width: number, style: Style): string {
  const common = commands.filter((command) => COMMON.includes(command.name))
  const lines = [
    ...fill(PURPOSE, width, 0),
    '',
    ...define(
      common.map((command) => [command.name, command.summary]),
      width,
      style.address,
    ),
    '',
    'For example:  treaty show rev2:art-37',
    'All commands: treaty --help',
  ]
  return `${lines.join('\n')}\n`
}

/** What `treaty --help` prints: every verb, every topic, what holds for all of them. */
export function overviewText(width: number, style: Style): string {
  const list = (pairs: readonly (readonly [string, string])[]) => define(pairs, width, style.address)
  const lines = [
    `${style.title('Usage')}  treaty <command> [address|draft|file]… [flags]`,
    '',
    ...fill(PURPOSE, width, 0),
    '',
    style.title('Commands'),
    ...list(commands.map((command) => [command.name, command.summary])),
    '',
    style.title('Topics'),
    ...list(Object.entries(topicSummaries).map(([name, summary]) => [`help ${name}`, summary])),
    '',
    style.title('Flags'),
    ...list([
      ['-h, --help', 'Help for treaty, or for a command'],
      ['-V, --version', 'The version; with --json, of Node and of the schemas too'],
      ['--no-…', 'The opposite of any flag that is on or off; the last one wins'],
    ]),
  ]
  return `${lines.join('\n')}\n`
}
