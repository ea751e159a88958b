import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Io } from '../../../src/cli/io.js'
import { withProgress } from '../../../src/cli/output/progress.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What stderr gets while a step takes so long. */
async function shownDuring(
  ms: number,
  {
    isTerminal = true,
    env = {},
    quiet = false,
  }: { isTerminal?: boolean; env?: Io['env']; quiet?: boolean } = {},
): Promise<string> {
  let shown = ''
  const write = (text: string): void => {
    shown += text
  }
  const io: Io = {
    stdin: { async *[Symbol.asyncIterator]() {} },
    stdout: { write: () => {} },
    stderr: { isTTY: isTerminal, write },
    env,
    workingDirectory: '/',
    signal: new AbortController().signal,
    page: async () => true,
  }
  const result = await withProgress(io, { quiet }, 'reading', async () => {
    await vi.advanceTimersByTimeAsync(ms)
    return 'done'
  })
  expect(result).toBe('done')
  return shown
}

describe('withProgress', () => {
  it('shows the name of a step that takes longer than half a second, and takes it away', async () => {
    expect(await shownDuring(600)).toBe('\r\u001b[Kreading …\r\u001b[K')
  })

  it('shows nothing of a short step', async () => {
    expect(await shownDuring(400)).toBe('')
  })

  it('shows the name at once in a run that is long already', async () => {
    await vi.advanceTimersByTimeAsync(501)
    expect(await shownDuring(0)).toBe('\r\u001b[Kreading …\r\u001b[K')
  })

  it.each([
    ['in a pipe', { isTerminal: false }],
    ['under CI', { env: { CI: 'true' } }],
    ['under --quiet', { quiet: true }],
  ])('shows nothing %s', async (_, setting) => {
    expect(await shownDuring(600, setting)).toBe('')
  })
})
