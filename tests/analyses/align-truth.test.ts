import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type AlignSide,
  alignArticles,
  alignProvisions,
  type Match,
  rarityIn,
} from '../../src/analyses/align.js'
import { provisionsOf } from '../../src/model/tree.js'
import type { Draft } from '../../src/model/types.js'
import { GOLD_IDS, goldDraft, hasGold } from '../support/gold-drafts.js'

interface TruthPair {
  readonly pair: string
  readonly from: string | null
  readonly to: string | null
  /** 3 the same provision, 2 largely, 1 a touch of it, 0 none. */
  readonly grade: number
  /** Which articles the paragraphs were looked for in: `art-47/art-37`. */
  readonly articles?: string
}

/** What the scores were when they were measured last; they only rise. */
const FLOORS = {
  'ru-2021/rev2': { articles: 1, paragraphs: 1 },
  'eu-2022/rev2': { articles: 1, paragraphs: 0.988 },
  'ru-2021/eu-2022': { articles: 0.95, paragraphs: 1 },
} as const

const FOLDER = new URL('../../../shared/gold/', import.meta.url)

function truthIn(name: string, pair: string): TruthPair[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n')
  // The files are written by hand in this form (README of the truth).
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TruthPair)
    .filter((row) => row.pair === pair)
}

/** Precision over pairs of grade 2 and 3, recall of those of grade 3, and their harmonic mean. */
function scoreOf(truth: readonly TruthPair[], matches: readonly Match[]): number {
  const keys = (rows: readonly TruthPair[]): Set<string> =>
    new Set(rows.filter((row) => row.from && row.to).map((row) => `${row.from}=${row.to}`))
  const [wanted, right] = [
    keys(truth.filter((row) => row.grade === 3)),
    keys(truth.filter((row) => row.grade >= 2)),
  ]
  const found = new Set(matches.filter(({ from, to }) => from && to).map(({ from, to }) => `${from}=${to}`))
  const precision = [...found].filter((key) => right.has(key)).length / found.size
  const recall = [...wanted].filter((key) => found.has(key)).length / wanted.size
  return (2 * precision * recall) / (precision + recall)
}

function provision(draft: Draft, address: string | undefined): AlignSide {
  const node = [...provisionsOf(draft)].find((candidate) => candidate.address === address)
  if (!node) throw new Error(`no ${address} in ${draft.id}`)
  return { draft, node }
}

function paragraphMatches(a: Draft, b: Draft, articles: string): Match[] {
  const [from, to] = articles.split('/')
  const options = { rarity: rarityIn([a, b]) }
  return alignProvisions(provision(a, from), provision(b, to), options).filter((match) => match.depth === 1)
}

describe.skipIf(!hasGold)('alignment against the hand-made truth', () => {
  const drafts = hasGold
    ? new Map(GOLD_IDS.map((id) => [id as string, goldDraft(id)]))
    : new Map<string, Draft>()
  const draftsOf = (pair: string): [Draft, Draft] => {
    const [a, b] = pair.split('/').map((id) => drafts.get(id))
    if (!a || !b) throw new Error(`no drafts for ${pair}`)
    return [a, b]
  }

  it.each(Object.entries(FLOORS))('finds the articles of %s', (pair, floors) => {
    const [a, b] = draftsOf(pair)
    expect(scoreOf(truthIn('alignment.jsonl', pair), alignArticles(a, b))).toBeGreaterThanOrEqual(
      floors.articles,
    )
  })

  it.each(Object.entries(FLOORS))('finds the paragraphs of matched articles of %s', (pair, floors) => {
    const [a, b] = draftsOf(pair)
    const truth = truthIn('alignment-paragraphs.jsonl', pair)
    const articles = [...new Set(truth.flatMap((row) => row.articles ?? []))]
    const found = articles.flatMap((two) => paragraphMatches(a, b, two))
    expect(scoreOf(truth, found)).toBeGreaterThanOrEqual(floors.paragraphs)
  })

  it('finds the authority for extradition, wholly rewritten and before its old neighbour', () => {
    const [a, b] = draftsOf('ru-2021/rev2')
    const pairs = paragraphMatches(a, b, 'art-47/art-37').map(({ from, to }) => `${from}=${to}`)
    expect(pairs).toContain('art-47.10=art-37.10')
    expect(pairs).toContain('art-47.17=art-37.19')
  })

  it('finds an article that became a paragraph of another', () => {
    const [a, b] = draftsOf('ru-2021/rev2')
    const matches = alignProvisions({ draft: a, node: a }, { draft: b, node: b })
    expect(matches.find(({ from }) => from === 'art-74')).toMatchObject({ to: 'art-40.29', kind: 'moved' })
  })
})
