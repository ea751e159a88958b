import { fileURLToPath } from 'node:url'
import type { Io, OutputStream } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'

/** Folder with the small corpus that the command tests work on. */
export const FIXTURES = fileURLToPath(new URL('../fixtures/cli/', import.meta.url))

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export interface Setting {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly workingDirectory?: string
  /** Size of the terminal that stdout and stderr are; without it they are pipes. */
  readonly terminal?: { readonly columns: number; readonly rows: number }
  readonly stdinIsTerminal?: boolean
  readonly signal?: AbortSignal
  /** Thrown by the first word on stdout, as a fault in the program would be. */
  readonly fault?: Error
  /** What the pager answers; false where it cannot be started. */
  readonly pagerWorks?: boolean
}

export interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  /** The text that a pager was given, and its command. */
  readonly paged: { readonly command: string; readonly text: string } | null
}

/** Runs treaty in this process, on streams of its own. */
export async function treaty(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  let paged: Outcome['paged'] = null
  const stream = (name: 'stdout' | 'stderr'): OutputStream => ({
    ...(setting.terminal ? { isTTY: true, ...setting.terminal } : {}),
    write: (text: string) => {
      if (setting.fault && name === 'stdout') throw setting.fault
      written[name] += text
    },
  })
  const io: Io = {
    stdin: Object.assign(chunks(setting.stdin ?? ''), { isTTY: setting.stdinIsTerminal ?? false }),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    // Progress would depend on how busy the machine is.
    env: { CI: '1', ...setting.env },
    workingDirectory: setting.workingDirectory ?? FIXTURES,
    signal: setting.signal ?? new AbortController().signal,
    page: async (command, text) => {
      if (setting.pagerWorks === false) return false
      paged = { command, text }
      return true
    },
  }
  const exitCode = await run(argv, io)
  return { exitCode, ...written, paged }
}

async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536)
}
