import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDefinitions } from '../../src/analyses/definitions.js'
import { findReferences } from '../../src/analyses/references.js'
import { GOLD_IDS, goldDraft, goldFile, hasGold } from '../support/gold-drafts.js'

interface TruthReference {
  readonly from: string
  readonly text: string
  readonly targets: readonly string[]
  readonly external: string | null
}

interface TruthDefinition {
  readonly from: string
  readonly term: string
}

/** What the scores were when they were measured last; they only rise. */
const FLOORS = {
  'ru-2021': { internal: 1, external: 1, texts: 1, definitions: 1 },
  rev2: { internal: 0.997, external: 1, texts: 1, definitions: 0.97 },
  'eu-2022': { internal: 1, external: 1, texts: 1, definitions: 1 },
} as const

function rows<Row>(id: (typeof GOLD_IDS)[number], name: string): Row[] {
  const lines = readFileSync(goldFile(id, name), 'utf8').split('\n')
  // The files are written by hand in this form (README of the truth).
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}

/** Harmonic mean of precision and recall over two lists with repetitions. */
function f1(truth: readonly string[], found: readonly string[]): number {
  const left = [...truth]
  const hits = found.filter((key) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * hits) / (truth.length + found.length)
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

describe.skipIf(!hasGold)('references and definitions against the hand-made truth', () => {
  for (const id of GOLD_IDS) {
    const floor = FLOORS[id]

    it(`finds the references of ${id}, their words and where they lead`, () => {
      const truth = rows<TruthReference>(id, 'references.jsonl')
      const found = findReferences(goldDraft(id))
      const pairs = (list: readonly TruthReference[]) =>
        list.flatMap((row) => row.targets.map((to) => `${row.from} ${to}`))
      const outside = (list: readonly TruthReference[]) =>
        list.filter((row) => row.external !== null).map((row) => row.from)
      const words = (list: readonly TruthReference[]) =>
        list.map((row) => `${row.from} ${squeezed(row.text)}`)
      expect(f1(pairs(truth), pairs(found))).toBeGreaterThanOrEqual(floor.internal)
      expect(f1(outside(truth), outside(found))).toBeGreaterThanOrEqual(floor.external)
      expect(f1(words(truth), words(found))).toBeGreaterThanOrEqual(floor.texts)
    })

    it(`finds the definitions of ${id}`, () => {
      const truth = rows<TruthDefinition>(id, 'definitions.jsonl')
      const found = findDefinitions(goldDraft(id))
      const terms = (list: readonly TruthDefinition[]) =>
        list.map(({ from, term }) => `${from} ${squeezed(term)}`)
      expect(f1(terms(truth), terms(found))).toBeGreaterThanOrEqual(floor.definitions)
    })
  }
})
