import type { Io } from '../io.js'
import { describeTerminal } from '../terminal/describe.js'
import { readVersion } from '../version.js'
import type { Documents, Streams } from './documents.js'
import type { Begin, Envelope, Tool } from './envelope.js'

/** The flags that say how a result is presented; a command has those that apply to it. */
export interface PresentationFlags {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly pager?: boolean
  readonly color?: string | null
}

function tool(): Tool {
  return { name: 'treaty', version: readVersion() }
}

/** What stands in a document beside its data. */
type Beside<S extends keyof Documents> = Omit<Documents[S], keyof Envelope<string, unknown>>

/** Prints one JSON document; what stands beside its data comes last. */
export function writeDocument<S extends keyof Documents>(
  io: Io,
  schema: S,
  data: Documents[S]['data'],
  ...beside: keyof Beside<S> extends never ? [] : [Beside<S>]
): void {
  const document: Envelope<S, Documents[S]['data']> = { schema, tool: tool(), data }
  io.stdout.write(`${JSON.stringify(Object.assign(document, ...beside))}\n`)
}

type First<S extends keyof Streams> = Extract<Streams[S], { readonly type: 'begin' }>
type Last<S extends keyof Streams> = Extract<Streams[S], { readonly type: 'summary' }>

/** What the lines of a stream hold. */
interface StreamContent<S extends keyof Streams> {
  /** What the first line says beside its schema. */
  readonly about: Omit<First<S>, keyof Begin<string>>
  readonly records: readonly Exclude<Streams[S], First<S> | Last<S>>[]
  readonly summary: Omit<Last<S>, 'type'>
}

/** Prints records one a line: `begin`, the records, the summary. */
export function writeRecords<S extends keyof Streams>(
  io: Io,
  schema: S,
  { about, records, summary }: StreamContent<S>,
): void {
  const begin = { type: 'begin', schema, tool: tool(), ...about }
  const lines = [begin, ...records, { type: 'summary', ...summary }].map((record) => JSON.stringify(record))
  io.stdout.write(`${lines.join('\n')}\n`)
}

/** Prints text for people, in a pager where it is longer than the screen. */
export async function writeText(io: Io, flags: PresentationFlags, text: string): Promise<void> {
  const { isTerminal, rows } = describeTerminal(io, io.stdout, flags.color ?? null)
  const isLong = isTerminal && rows !== null && text.split('\n').length > rows
  if (isLong && flags.pager !== false) {
    const command = pagerOf(io.env)
    if (command !== null && (await io.page(command, text))) return
  }
  io.stdout.write(text)
}

/** The pager's command line, or null where the environment wants none. */
function pagerOf(env: Io['env']): string | null {
  const command = env['TREATY_PAGER'] ?? env['PAGER'] ?? 'less -FIRX'
  return command.trim() === '' || command.trim() === 'cat' ? null : command
}
