import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostOrDoubled } from '../support/conservation.js'
import { corpusSources, corpusText } from '../support/corpus-sources.js'
import { fixtureCases } from '../support/fixture-cases.js'
import { readText } from '../support/read-text.js'

const SEED = 20240206

describe('nothing is lost and nothing doubled', () => {
  it.each(corpusSources)('in $id', async ({ file, format }) => {
    const source = corpusText(file)
    const { draft } = await readText(source, format)
    expect(lostOrDoubled(draft, source)).toEqual([])
  })

  it.each([...fixtureCases('text'), ...fixtureCases('markdown')])(
    'in the case $name',
    async ({ inputFile, format }) => {
      const source = readFileSync(inputFile, 'utf8')
      const { draft } = await readText(source, format)
      expect(lostOrDoubled(draft, source)).toEqual([])
    },
  )

  it.each(['text', 'markdown'] as const)('in any string read as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (source) => {
        const { draft } = await readText(source, format)
        expect(lostOrDoubled(draft, source)).toEqual([])
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it.each(corpusSources)(
    'in $id with lines dropped, doubled, shuffled and wrapped anew',
    async ({ file, format }) => {
      const lines = corpusText(file).split('\n')
      await fc.assert(
        fc.asyncProperty(mutation(lines), async (source) => {
          const { draft } = await readText(source, format)
          expect(lostOrDoubled(draft, source)).toEqual([])
        }),
        { seed: SEED, numRuns: 25 },
      )
    },
  )
})

/** A stretch of a real text after something went wrong with its lines. */
function mutation(lines: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      from: fc.nat(lines.length - 1),
      length: fc.integer({ min: 20, max: 250 }),
      edits: fc.array(
        fc.record({ at: fc.nat(249), kind: fc.constantFrom('drop', 'double', 'swap', 'split', 'join') }),
      ),
      width: fc.option(fc.integer({ min: 30, max: 120 })),
    })
    .map(({ from, length, edits, width }) => {
      const part = lines.slice(from, from + length)
      for (const { at, kind } of edits) mutate(part, at % Math.max(part.length, 1), kind)
      const text = part.join('\n')
      return width === null ? text : wrap(text, width)
    })
}

function mutate(part: string[], at: number, kind: string): void {
  const line = part[at] ?? ''
  const middle = Math.floor(line.length / 2)
  if (kind === 'drop') part.splice(at, 1)
  else if (kind === 'double') part.splice(at, 0, line)
  else if (kind === 'swap') part.splice(at, 2, part[at + 1] ?? '', line)
  else if (kind === 'split') part.splice(at, 1, line.slice(0, middle), line.slice(middle))
  else part.splice(at, 2, `${line} ${part[at + 1] ?? ''}`)
}

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(?=.{${width + 1}})(.{1,${width}}) `, 'g'), '$1\n')
}
