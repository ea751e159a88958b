import { findNearest } from '../diagnostics/nearest.js'
import { TreatyError } from '../diagnostics/treaty-error.js'
import { type CommandSpec, flagName } from './command.js'
import { globalFlags } from './flags.js'
import { argumentName, usageLine } from './help/usage.js'
import { commands } from './table.js'
import { quotedPhrases } from './targets/quoted-phrases.js'
import { countText } from './terminal/count-text.js'

/** `treaty --json`: flags, and no verb. */
export function missingCommand(): TreatyError {
  return new TreatyError('usage/arguments', 'no command is given', {
    help: 'treaty --help lists the commands',
  })
}

/** `treaty art-47`, `treaty shwo`, `treaty corpus`. */
export async function unknownCommand(words: readonly string[]): Promise<TreatyError> {
  const [word = '', second] = words
  const below = commands.filter((command) => command.name.startsWith(`${word} `))
  if (below.length > 0) {
    const names = below.map((command) => command.name.slice(word.length + 1))
    const close = second === undefined ? [] : findNearest(second, names)
    const message =
      second === undefined ? `treaty ${word} needs a command` : `treaty ${word} has no command "${second}"`
    return new TreatyError(second === undefined ? 'usage/arguments' : 'usage/command-unknown', message, {
      help: didYouMean(close) ?? names.map((name) => `treaty ${word} ${name}`).join(', '),
    })
  }
  return new TreatyError('usage/command-unknown', `"${word}" is no command`, {
    help: await proposalFor(words),
  })
}

/** What `treaty <word>` was meant to be: an address or a file wants a verb, a slip its nearest verbs. */
async function proposalFor(words: readonly string[]): Promise<string> {
  const [word = ''] = words
  const phrases = await quotedPhrases(words)
  if (phrases !== null) return `treaty show ${phrases.join(' ')}`
  if (/[\\/]|\.[a-z]+$/iu.test(word)) return `treaty parse ${word}`
  const names = new Set(commands.map((command) => command.name.split(' ')[0] ?? command.name))
  return didYouMean(findNearest(word, names)) ?? 'treaty --help lists the commands'
}

/** A flag that the command does not have; `command` is null where no verb is given. */
export function unknownFlag(word: string, command: CommandSpec | null): TreatyError {
  const [name = word, value] = word.split('=', 2)
  const known = new Set((command ? [command] : commands).flatMap(flagNamesOf))
  const owner = command ? `treaty ${command.name}` : 'treaty'
  if (value !== undefined && known.has(name)) {
    return new TreatyError('usage/value', `${name} takes no value`, {
      help: `${name} turns it on, ${name.replace('--', '--no-')} off`,
    })
  }
  return new TreatyError('usage/flag-unknown', `${owner} has no flag "${name}"`, {
    help: didYouMean(findNearest(name, known)) ?? `${owner} --help lists its flags`,
  })
}

function flagNamesOf(command: CommandSpec): string[] {
  return Object.entries({ ...command.flags, ...globalFlags }).flatMap(([key, flag]) => [
    flagName(key),
    ...(flag.value === undefined ? [flagName(key).replace('--', '--no-')] : []),
  ])
}

/** A flag that wants a value and has none. */
export function missingValue(flag: string, command: CommandSpec): TreatyError {
  const spec = Object.entries(command.flags).find(([key]) => flagName(key) === flag)?.[1]
  return new TreatyError('usage/value', `${flag} needs a value`, {
    help: `${flag} <${spec?.value ?? 'value'}>: ${spec?.summary ?? ''}`,
  })
}

/** Two flags that ask for different things. */
export function exclusive(first: string, second: string): TreatyError {
  return new TreatyError('usage/value', `${first} and ${second} exclude each other`, {
    help: `${first.replace('--', '--no-')} takes an earlier ${first} back`,
  })
}

/** A value that is none of those that the flag can take. */
export function wrongValue(flag: string, value: string, allowed: readonly string[]): TreatyError {
  const code = flag === '--from' ? 'read/format-unknown' : 'usage/value'
  return new TreatyError(
    flag === '--format' ? 'export/format-unknown' : code,
    `${flag} cannot be "${value}"`,
    { help: didYouMean(findNearest(value, allowed)) ?? `it can be ${allowed.join(', ')}` },
  )
}

/** A number of arguments that the command does not take. An unquoted phrase gets back its quotation marks. */
export async function wrongArguments(args: readonly string[], command: CommandSpec): Promise<TreatyError> {
  const required = command.args.filter((arg) => arg.required)
  const name = `treaty ${command.name}`
  if (args.length < required.length) {
    const [first] = required.slice(args.length)
    return new TreatyError('usage/arguments', `${name} needs ${first ? argumentName(first) : 'more'}`, {
      help: usageLine(command),
    })
  }
  const phrases = await quotedPhrases(args)
  if (phrases !== null && phrases.length <= command.args.length) {
    return new TreatyError('usage/arguments', 'an address that has spaces is one word of the shell', {
      help: `${name} ${phrases.join(' ')}`,
    })
  }
  const most = command.args.length
  const taken = most === 0 ? 'no arguments' : `at most ${countText(most, 'argument')}`
  return new TreatyError('usage/arguments', `${name} takes ${taken}, not ${args.length}`, {
    help: usageLine(command),
  })
}

function didYouMean(words: readonly string[]): string | null {
  return words.length === 0 ? null : `did you mean ${words.map((word) => `"${word}"`).join(' or ')}?`
}
