import type { Io } from '../io.js'
import { describeTerminal } from '../terminal/describe.js'
import { styleFor } from '../terminal/style.js'

/** Prints a hint on stderr: to a terminal, or in any case (`always`) where the result would be unclear without it. */
export function hint(
  io: Io,
  flags: { readonly quiet?: boolean; readonly color?: string | null },
  text: string,
  when: 'terminal' | 'always' = 'terminal',
): void {
  const { isTerminal, colorLevel } = describeTerminal(io, io.stderr, flags.color ?? null)
  if (flags.quiet === true || (when === 'terminal' && !isTerminal)) return
  io.stderr.write(`${styleFor(colorLevel).faint(text)}\n`)
}
