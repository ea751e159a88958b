import { Command, CommanderError, Option } from 'commander'
import { type CommandSpec, type FlagSpec, type FlagSpecs, flagName } from './command.js'
import { globalFlags } from './flags.js'
import { commands } from './table.js'

/** What a command line asks for. */
export type Request =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'version'; readonly json: boolean }
  | {
      readonly kind: 'help'
      readonly words: readonly string[]
      readonly pager: boolean
      readonly color: string | null
    }
  /** What a shell asks while a line is typed; the last word is the one to complete. */
  | { readonly kind: 'complete'; readonly words: readonly string[] }
  | {
      readonly kind: 'command'
      readonly command: CommandSpec
      readonly args: readonly string[]
      readonly flags: Readonly<Record<string, unknown>>
    }

/** A line as commander splits it. */
interface Split {
  readonly operands: readonly string[]
  /** The first flag that is not known, and all behind it. */
  readonly unknown: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Returns what the words behind `treaty` ask for. Flags may stand before or behind the verb; `--help` works
 * anywhere. Throws `usage/…` with what could have been meant.
 */
export async function readArguments(argv: readonly string[]): Promise<Request> {
  if (argv.length === 0) return { kind: 'welcome' }
  if (argv[0] === '__complete') return { kind: 'complete', words: argv.slice(1) }
  const rough = splitRoughly(argv)
  const asks = (flag: FlagSpec, key: string): boolean =>
    rough.values[key] === true ||
    rough.unknown.some((word) => word === flagName(key) || word === `-${flag.short}`)
  const { command, words } = commandOf(rough.operands)
  if (asks(globalFlags.help, 'help')) {
    const { pager, color } = rough.values
    const about = command ? [command.name] : words
    const isColor = typeof color === 'string'
    return { kind: 'help', words: about, pager: pager !== false, color: isColor ? color : null }
  }
  if (asks(globalFlags.version, 'version')) {
    return { kind: 'version', json: argv.includes('--json') }
  }
  if (!command) return refuseVerb(rough, words)
  const exact = split(argv, command.flags)
  const [flag] = exact.unknown
  const { exclusive, unknownFlag, wrongArguments, missingValue } = await import('./usage-errors.js')
  if (flag !== undefined) throw unknownFlag(flag, command)
  const args = exact.operands.slice(command.name.split(' ').length)
  const flags = valuesOf(command.flags, exact.values)
  for (const [key, value] of Object.entries(flags)) {
    if (isKnownFlag(value, command.flags)) throw missingValue(flagName(key), command)
  }
  if (flags['json'] === true && flags['ndjson'] === true) throw exclusive('--json', '--ndjson')
  await checkValues(command, flags)
  const most = command.args.some((arg) => arg.variadic) ? Number.POSITIVE_INFINITY : command.args.length
  if (args.length > most || args.length < command.args.filter((arg) => arg.required).length) {
    throw await wrongArguments(args, command)
  }
  return { kind: 'command', command, args, flags }
}

/** A first look with the flags of every command, to find the verb. */
function splitRoughly(argv: readonly string[]): Split {
  const all: Record<string, FlagSpec> = {}
  for (const command of commands) Object.assign(all, command.flags)
  return split(argv, all)
}

/** The command that operands start with, and the operands behind it; without one, all operands. */
function commandOf(operands: readonly string[]): {
  command: CommandSpec | null
  words: readonly string[]
} {
  for (const length of [2, 1]) {
    const name = operands.slice(0, length).join(' ')
    const command = commands.find((known) => known.name === name)
    if (command) return { command, words: operands.slice(length) }
  }
  return { command: null, words: operands }
}

async function refuseVerb(rough: Split, words: readonly string[]): Promise<never> {
  const { missingCommand, unknownCommand, unknownFlag } = await import('./usage-errors.js')
  const [flag] = rough.unknown
  if (words.length > 0) throw await unknownCommand(words)
  if (flag !== undefined) throw unknownFlag(flag, null)
  throw missingCommand()
}

function split(argv: readonly string[], flags: FlagSpecs): Split {
  const parser = new Command().helpOption(false).exitOverride()
  parser.configureOutput({ writeErr: () => {}, writeOut: () => {} })
  for (const [key, flag] of Object.entries({ ...flags, ...globalFlags })) {
    for (const option of optionsOf(key, flag)) parser.addOption(option)
  }
  try {
    return { ...parser.parseOptions([...argv]), values: parser.opts() }
  } catch (error) {
    // Only a flag at the end without its value gets here; the value that is missing is then an empty text.
    if (!(error instanceof CommanderError) || argv.at(-1) === '') throw error
    return split([...argv, ''], flags)
  }
}

/** A flag for commander; an on/off flag with its opposite. */
function optionsOf(key: string, flag: FlagSpec): Option[] {
  const names = flag.short === undefined ? flagName(key) : `-${flag.short}, ${flagName(key)}`
  if (flag.value === undefined) {
    const opposite = flagName(key).replace('--', '--no-')
    return [new Option(names), new Option(opposite)]
  }
  const option = new Option(`${names} <${flag.value}>`)
  if (flag.repeatable) {
    option.argParser((value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value])
  }
  return [option]
}

/** The value of every flag of a command, those included that were not given. */
function valuesOf(
  flags: FlagSpecs,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const values = Object.entries(flags).map(([key, flag]) => {
    const absent = flag.repeatable ? [] : flag.value === undefined ? flag.initially === true : null
    return [key, given[key] ?? absent]
  })
  return Object.fromEntries(values)
}

async function checkValues(command: CommandSpec, flags: Readonly<Record<string, unknown>>): Promise<void> {
  const { missingValue, wrongValue } = await import('./usage-errors.js')
  for (const [key, flag] of Object.entries(command.flags)) {
    const value = flags[key]
    if (value === '') throw missingValue(flagName(key), command)
    if (typeof value !== 'string' || flag.values === undefined) continue
    const allowed = await flag.values()
    if (!allowed.includes(value)) throw wrongValue(flagName(key), value, allowed)
  }
}

/** Whether a value is a flag: `--depth --json` has forgotten the depth. */
function isKnownFlag(value: unknown, flags: FlagSpecs): boolean {
  if (typeof value !== 'string' || !value.startsWith('--')) return false
  return Object.keys({ ...flags, ...globalFlags }).some((key) => flagName(key) === value)
}
