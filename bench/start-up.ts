import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median } from './median.js'

const program = fileURLToPath(new URL('../bin/treaty.js', import.meta.url))

interface Start {
  readonly name: string
  readonly args: readonly string[]
  /** How many milliseconds over bare Node it may take. */
  readonly target: number | null
}

const STARTS: readonly Start[] = [
  { name: 'node -e 0', args: ['-e', '0'], target: null },
  { name: 'treaty --help', args: [program, '--help'], target: 40 },
  { name: 'treaty show rev2:art-37', args: [program, 'show', 'rev2:art-37'], target: 150 },
  {
    name: 'treaty show rev2:art-37 --no-cache',
    args: [program, 'show', 'rev2:art-37', '--no-cache'],
    target: null,
  },
  { name: 'treaty diff art-47 art-37', args: [program, 'diff', 'art-47', 'art-37'], target: null },
  {
    name: 'treaty export rev2 --format akn',
    args: [program, 'export', 'rev2', '--format', 'akn'],
    target: null,
  },
]

/**
 * Times each command from start to end, all of them in turn in each round, so that noise falls on all alike. The first
 * round fills a cache of read drafts, and is not counted.
 */
export function benchStartUp(rounds: number): void {
  const times = new Map(STARTS.map(({ name }) => [name, [] as number[]]))
  const cache = mkdtempSync(join(tmpdir(), 'treaty-bench-'))
  const env = { ...process.env, TREATY_CACHE: cache }
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, args } of STARTS) {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      if (round > 0) times.get(name)?.push(performance.now() - start)
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
    }
  }
  rmSync(cache, { recursive: true })
  const bare = median(times.get('node -e 0') ?? [])
  console.log(`start-up, median of ${rounds} runs each, in milliseconds`)
  for (const { name, target } of STARTS) {
    const own = median(times.get(name) ?? [])
    const over = own - bare
    const verdict = target === null ? '' : over <= target ? `  within ${target}` : `  MISSES ${target}`
    console.log(
      `  ${name.padEnd(36)} ${own.toFixed(0).padStart(5)}  over bare node ${over.toFixed(0).padStart(4)}${verdict}`,
    )
  }
}
