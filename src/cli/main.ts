import { spawn } from 'node:child_process'
import { ExitCode } from './exit-code.js'
import { Interruption, type Io } from './io.js'
import { run } from './run.js'

/** Runs treaty on the streams and words of this process. */
async function main(): Promise<void> {
  const controller = new AbortController()
  let isReading = false
  let failure: number | null = null
  const stop = (exitCode: number) => {
    controller.abort(new Interruption(exitCode))
    if (isReading) process.stdin.destroy()
  }
  // Signals are heeded only while something waits or is written: a listener would keep them from ending a
  // computation, which it cannot interrupt itself.
  const onInterrupt = (): void => stop(ExitCode.interrupted)
  const onTerminate = (): void => stop(ExitCode.terminated)
  const ignoreSignals = (): void => {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onTerminate)
  }
  const heedSignals = (): void => {
    ignoreSignals()
    process.on('SIGINT', onInterrupt)
    process.on('SIGTERM', onTerminate)
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads our pipe may go away early, as head does: that is no error, and nothing is left to do.
    if (error.code === 'EPIPE') return stop(ExitCode.ok)
    process.stderr.write(`error output/unwritable: standard output: ${error.message}\n`)
    failure = ExitCode.failed
    process.exitCode = ExitCode.failed
  })
  process.stderr.on('error', () => {})
  const io: Io = {
    get stdin() {
      isReading = true
      heedSignals()
      process.stdin.once('end', ignoreSignals)
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    workingDirectory: process.cwd(),
    get signal() {
      heedSignals()
      return controller.signal
    },
    page,
  }
  const exitCode = await run(process.argv.slice(2), io)
  process.exitCode = failure ?? exitCode
}

/** Exit code of a shell that does not find a command. */
const COMMAND_NOT_FOUND = 127

/** The pager reads from a pipe and writes to the terminal; when it closes, whatever its reason, all is done. */
function page(command: string, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] })
    pager.on('error', () => resolve(false))
    pager.on('close', (code) => resolve(code !== COMMAND_NOT_FOUND))
    pager.stdin?.on('error', () => {})
    pager.stdin?.end(text)
  })
}

await main()
