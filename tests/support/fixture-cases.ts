import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listProvisions } from '../../src/analyses/provisions.js'
import type { ReadFormat } from '../../src/readers/index.js'
import { readText } from './read-text.js'

/** A folder of `tests/fixtures/<format>`: a text, and what reading it must give. */
export interface FixtureCase {
  readonly name: string
  readonly format: ReadFormat
  readonly inputFile: string
  readonly expectedFile: string
}

/** The cases of a format, found by reading its folder. */
export function fixtureCases(format: ReadFormat): FixtureCase[] {
  const root = fileURLToPath(new URL(`../fixtures/${format}`, import.meta.url))
  return readdirSync(root)
    .sort()
    .map((name) => {
      const folder = join(root, name)
      const input = readdirSync(folder).find((file) => basename(file, extname(file)) === 'input')
      if (input === undefined) throw new Error(`${folder} has no input file`)
      return { name, format, inputFile: join(folder, input), expectedFile: join(folder, 'expected.json') }
    })
}

/** What reading a case gives, in the form of its expected file. */
export async function outcomeOf({ inputFile, format }: FixtureCase): Promise<string> {
  const { draft, diagnostics } = await readText(readFileSync(inputFile, 'utf8'), format)
  const outcome = {
    title: draft.title,
    provisions: listProvisions(draft).map(({ eId: _, ...row }) => row),
    noise: draft.noise.map(({ reason, text, position }) => `${position.start.line} ${reason}: ${text}`),
    diagnostics: diagnostics.map(({ at, code, message }) => `${at.line}:${at.column} ${code}: ${message}`),
  }
  return `${JSON.stringify(outcome, null, 1)}\n`
}
