import { type ArgSpec, type CommandSpec, type FlagSpec, flagName } from '../command.js'

/** How a command is called, in one line: `treaty show <address|file>… [flags]`. */
export function usageLine(command: CommandSpec): string {
  const args = command.args.map((arg) => ` ${argumentName(arg)}`).join('')
  return `treaty ${command.name}${args} [flags]`
}

/** An argument as usage lines print it: `<address>…` where there must be one, `[draft]` where there can be. */
export function argumentName(arg: ArgSpec): string {
  const name = arg.required ? `<${arg.name}>` : `[${arg.name}]`
  return arg.variadic ? `${name}…` : name
}

/** A flag as help prints it: `-o, --output <file>`; one that is on where it is not given by its opposite. */
export function flagUsage(key: string, flag: FlagSpec): string {
  const name = flag.initially ? flagName(key).replace('--', '--no-') : flagName(key)
  const short = flag.short === undefined ? '' : `-${flag.short}, `
  return `${short}${name}${flag.value === undefined ? '' : ` <${flag.value}>`}`
}

/** What a flag does, with the values it can take where they are few. */
export async function flagSummary(flag: FlagSpec): Promise<string> {
  if (flag.values === undefined || flag.summary.includes('(default')) return flag.summary
  const values = await flag.values()
  const listed = values.every((value) => flag.summary.includes(value))
  return listed ? flag.summary : `${flag.summary}: ${values.join(', ')}`
}
