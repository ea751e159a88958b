import type { Io } from '../io.js'

/** How long a run or a step may take before names of steps appear. */
const DELAY_MS = 500

/**
 * Does a step of work, and shows its name on a terminal's stderr while it takes long. Nothing is shown under
 * `--quiet` or `CI`. Throws what the step throws.
 */
export async function withProgress<T>(
  io: Io,
  options: { readonly quiet: boolean },
  name: string,
  step: () => Promise<T>,
): Promise<T> {
  // Lets signals and timers through, which work without pauses would keep waiting.
  await new Promise((resolve) => setImmediate(resolve))
  if (io.stderr.isTTY !== true || options.quiet || io.env['CI']) return step()
  let isShown = false
  const show = (): void => {
    isShown = true
    io.stderr.write(`\r\u001b[K${name} …`)
  }
  // A step that computes keeps the timer from running: in a run that is long already, the name comes first.
  const timer = setTimeout(show, DELAY_MS)
  if (performance.now() > DELAY_MS) show()
  try {
    return await step()
  } finally {
    clearTimeout(timer)
    if (isShown) io.stderr.write('\r\u001b[K')
  }
}
