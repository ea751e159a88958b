import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT, treaty } from '../cli/harness.js'
import { corpusSources } from '../support/corpus-sources.js'

/** Scores against the hand-made truth; they may rise, never fall. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'ru-2021': { provisions: 1, kinds: 1, headings: 1 },
  rev2: { provisions: 1, kinds: 1, headings: 1, status: 1 },
  'eu-2022': { provisions: 1, kinds: 1, headings: 1 },
}

const truth = fileURLToPath(new URL('../truth', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'treaty-truth-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The F1 of each measure that the scorer prints. */
function scores(id: string, found: string): Record<string, number> {
  const file = join(folder, `${id}.ndjson`)
  writeFileSync(file, found)
  const printed = execFileSync(process.execPath, [
    join(truth, 'score.mjs'),
    'structure',
    join(truth, id, 'structure.jsonl'),
    file,
    '--misses',
    '0',
  ])
  const measures = printed.toString().matchAll(/^(\w+)\s+F1 ([\d.]+)/gm)
  return Object.fromEntries([...measures].map(([, name, f1]) => [name, Number(f1)]))
}

describe('reading agrees with the hand-made truth', () => {
  // The lines as the program prints them, all of them: they are what users hand to programs of their own.
  it.each(corpusSources)('of $id', async ({ id }) => {
    const { stdout } = await treaty(['parse', id, '--ndjson'], { workingDirectory: ROOT })
    const measured = scores(id, stdout)
    for (const [measure, floor] of Object.entries(FLOORS[id] ?? {})) {
      expect(measured[measure], measure).toBeGreaterThanOrEqual(floor)
    }
  })
})
