import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { listProvisions } from '../../src/analyses/provisions.js'
import { corpusSources, corpusText } from '../support/corpus-sources.js'
import { readText } from '../support/read-text.js'

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
  it.each(corpusSources)('of $id', async ({ id, file, format }) => {
    const { draft } = await readText(corpusText(file), format, { id })
    const found = listProvisions(draft).map((row) => JSON.stringify(row))
    const measured = scores(id, found.join('\n'))
    for (const [measure, floor] of Object.entries(FLOORS[id] ?? {})) {
      expect(measured[measure], measure).toBeGreaterThanOrEqual(floor)
    }
  })
})
