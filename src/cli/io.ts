/** What a command reads from when a file is `-`. */
interface InputStream extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean
}

/** Where a command writes. */
export interface OutputStream {
  readonly isTTY?: boolean
  /** Columns of the terminal; absent where it is none. */
  readonly columns?: number
  readonly rows?: number
  write(text: string): unknown
}

/** All that a run touches outside itself, apart from files; tests hand in their own. */
export interface Io {
  readonly stdin: InputStream
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  readonly workingDirectory: string
  /** Aborted with an `Interruption` when the run has to end. */
  readonly signal: AbortSignal
  /** Shows a text in a pager until that is closed; false where the pager could not be started. */
  readonly page: (command: string, text: string) => Promise<boolean>
}

/** Why a run ends before it is done. */
export class Interruption extends Error {
  override readonly name = 'Interruption'

  constructor(readonly exitCode: number) {
    super('interrupted')
  }
}
