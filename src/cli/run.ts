import type { CommandSpec } from './command.js'
import { ExitCode } from './exit-code.js'
import { Interruption, type Io } from './io.js'
import { type Request, readArguments } from './read-arguments.js'

/**
 * Does what the words behind `treaty` ask for, and returns the exit code. Every error ends here: it is printed on
 * stderr, and none is thrown.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await perform(await readArguments(argv), io)
  } catch (error) {
    if (io.signal.aborted && io.signal.reason instanceof Interruption) return io.signal.reason.exitCode
    const { complain } = await import('./output/complain.js')
    await complain(io, error, complaintOptions(argv))
    return ExitCode.failed
  }
}

async function perform(request: Request, io: Io): Promise<number> {
  switch (request.kind) {
    case 'welcome': {
      const { welcomeText } = await import('./help/overview.js')
      const { describeTerminal, helpWidth } = await import('./terminal/describe.js')
      const { styleFor } = await import('./terminal/style.js')
      const { colorLevel } = describeTerminal(io, io.stdout, null)
      io.stdout.write(welcomeText(helpWidth(io), styleFor(colorLevel)))
      return ExitCode.ok
    }
    case 'help': {
      const { helpText } = await import('./help/help-text.js')
      const text = await helpText(io, request.words, request.color)
      const { writeText } = await import('./output/write.js')
      await writeText(io, { pager: request.pager, color: request.color }, text)
      return ExitCode.ok
    }
    case 'version': {
      const { writeVersion } = await import('./output/version.js')
      writeVersion(io, request)
      return ExitCode.ok
    }
    case 'complete': {
      const { complete } = await import('./completion/complete.js')
      io.stdout.write(await complete(io, request.words))
      return ExitCode.ok
    }
    case 'command':
      return runCommand(request.command, request, io)
  }
}

async function runCommand(
  command: CommandSpec,
  { args, flags }: Extract<Request, { kind: 'command' }>,
  io: Io,
): Promise<number> {
  // The values were made from the command's own specification of its flags.
  return command.run({ args, flags: flags as Parameters<CommandSpec['run']>[0]['flags'], io })
}

/** How errors are printed, read off the words themselves, since they may be what is wrong. */
function complaintOptions(argv: readonly string[]): { json: boolean; debug: boolean; color: string | null } {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const last = (on: string): boolean =>
    words.lastIndexOf(on) > words.lastIndexOf(on.replace('--', '--no-')) && words.includes(on)
  const color = /^--color=(.*)$/u
  const given = words.findLast((word) => color.test(word))?.replace(color, '$1')
  return {
    json: last('--json') || last('--ndjson'),
    debug: last('--debug'),
    color: given ?? (words.includes('--color') ? (words[words.lastIndexOf('--color') + 1] ?? null) : null),
  }
}
