import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rarityIn } from '../../src/analyses/align.js'
import {
  type DiffOptions,
  type DiffResult,
  type DiffSegment,
  type DiffSide,
  diffProvisions,
} from '../../src/analyses/diff.js'
import { listProvisions } from '../../src/analyses/provisions.js'
import { provisionsOf } from '../../src/model/tree.js'
import type { Address, AnyProvision, Draft } from '../../src/model/types.js'
import { anyArticle, anyDraft } from '../support/arbitrary-drafts.js'
import { corpusWorks, readCorpusDraft } from '../support/corpus-readings.js'
import { draftFromSketches, type Sketch } from '../support/sketch-draft.js'

const FOLDED: DiffOptions = { strict: false }

const whole = (draft: Draft): DiffSide => ({ draft, node: draft })

function provision(draft: Draft, address: string): DiffSide {
  const node = [...provisionsOf(draft)].find((candidate) => candidate.address === address)
  if (!node) throw new Error(`no ${address} in this draft`)
  return { draft, node }
}

function body(id: string, ...articles: Sketch[]): Draft {
  return draftFromSketches(id, [{ type: 'body', children: articles }])
}

/** The laws of a comparison: each provision once, and the joined segments of its row its very words. */
function expectLawful(result: DiffResult, a: DiffSide, b: DiffSide): void {
  for (const [end, side] of [
    ['from', a],
    ['to', b],
  ] as const) {
    const rows = result.rows.flatMap((row) => (row[end] ? [{ row, end: row[end] }] : []))
    const joined = (segments: readonly DiffSegment[]): string =>
      segments.map((segment) => segment[end]).join('')
    const lawless = rows.filter(
      ({ row, end: written }) =>
        joined(row.text) !== written.text || joined(row.heading) !== (written.heading ?? ''),
    )
    expect(lawless).toEqual([])
    const words = new Map<Address, string>()
    for (const { end: written } of rows) {
      const address = written.passageOf ?? written.addr
      words.set(address, (words.get(address) ?? '') + written.text)
    }
    const provisions = listProvisions(side.draft, side.node)
    expect(provisions.filter((row) => words.get(row.addr) !== row.text)).toEqual([])
    expect(words.size).toBe(provisions.length)
    expect(new Set(rows.map((row) => row.end.addr)).size).toBe(rows.length)
  }
}

describe('the laws of a comparison', () => {
  it('hold for any two drafts', () => {
    fc.assert(
      fc.property(anyDraft('a'), anyDraft('b'), fc.boolean(), (a, b, strict) => {
        expectLawful(diffProvisions(whole(a), whole(b), { strict }), whole(a), whole(b))
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('hold for any two articles, and for an article and a draft', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (first, second) => {
        const [a, b] = [body('a', first), body('b', second)]
        const [from, to] = [a, b].map((draft) => {
          const node = [...provisionsOf(draft)].find((candidate) => candidate.type === 'article')
          return { draft, node: node ?? draft }
        })
        if (!from || !to) return
        expectLawful(diffProvisions(from, to, FOLDED), from, to)
        expectLawful(diffProvisions(from, whole(b), FOLDED), from, whole(b))
        expectLawful(diffProvisions(whole(a), to, FOLDED), whole(a), to)
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it.each([true, false])('leave nothing changed between any draft and itself (strict: %s)', (strict) => {
    fc.assert(
      fc.property(anyDraft('a'), (draft) => {
        const { rows, totals } = diffProvisions(whole(draft), whole(draft), { strict })
        expect(rows.map((row) => row.from?.addr)).toEqual(rows.map((row) => row.to?.addr))
        expect(totals).toMatchObject({ reworded: 0, renumbered: 0, moved: 0, onlyFrom: 0, onlyTo: 0 })
        expect(totals).toMatchObject({ matched: rows.length, same: rows.length, wordsInserted: 0 })
      }),
      { seed: 1, numRuns: 150 },
    )
  })
})

describe('the laws of a comparison, in the corpus', async () => {
  const drafts = await Promise.all(corpusWorks().map(readCorpusDraft))
  const pairs = drafts.flatMap((a, place) => drafts.slice(place + 1).map((b) => [a, b] as const))

  it('hold for each pair of drafts', () => {
    for (const [a, b] of pairs) {
      expectLawful(diffProvisions(whole(a), whole(b), FOLDED), whole(a), whole(b))
      expectLawful(diffProvisions(whole(b), whole(a), { strict: true }), whole(b), whole(a))
    }
  })

  it('leave nothing changed between a draft and itself', () => {
    for (const draft of drafts) {
      const { rows, totals } = diffProvisions(whole(draft), whole(draft), { strict: true })
      expect(totals).toMatchObject({ same: rows.length, onlyFrom: 0, onlyTo: 0 })
    }
  })

  it('hold for each pair of articles of two drafts', { timeout: 240_000 }, () => {
    for (const [a, b] of pairs) {
      const rarity = rarityIn([a, b])
      for (const [place, from] of articlesOf(a).entries()) {
        for (const [other, to] of articlesOf(b).entries()) {
          expectLawful(diffProvisions(from, to, { strict: (place + other) % 2 === 0, rarity }), from, to)
        }
      }
    }
  })

  /** Each article in a draft that has nothing else: thousands of comparisons need not walk whole drafts. */
  function articlesOf(draft: Draft): DiffSide[] {
    const articles = [...provisionsOf(draft)].filter(
      (node): node is AnyProvision & { type: 'article' } => node.type === 'article',
    )
    const frame = draft.children.find((node) => node.type === 'body')
    if (!frame) throw new Error('a draft without body')
    return articles.map((node) => ({ draft: { ...draft, children: [{ ...frame, children: [node] }] }, node }))
  }
})

describe('diffProvisions', () => {
  const paragraph = (number: string | null, text: string, ...children: Sketch[]): Sketch => ({
    type: 'paragraph',
    number,
    text,
    children,
  })
  const article = (number: string, heading: string, ...children: Sketch[]): Sketch => ({
    type: 'article',
    number,
    heading,
    children,
  })
  const old = body(
    'old',
    article(
      '47',
      'Extradition',
      paragraph('1', 'This article shall apply to offences punishable under the law of both Parties.'),
      paragraph('2', 'The requested Party may refuse extradition where its sovereignty is prejudiced.'),
      paragraph('3', 'Parties shall endeavour to expedite extradition procedures.'),
    ),
  )
  const recent = body(
    'new',
    article(
      '37',
      'Extradition',
      paragraph(
        '1',
        'This article shall apply to criminal offences punishable under the law of both Parties.',
      ),
      paragraph('2', 'Parties shall endeavour to expedite extradition procedures.'),
      paragraph('3', 'A register of authorities shall be kept by the Secretary-General.'),
    ),
  )
  const result = diffProvisions(provision(old, 'art-47'), provision(recent, 'art-37'), FOLDED)

  it('says what was compared', () => {
    expect(result.from).toMatchObject({ draft: 'old', addr: 'art-47', heading: 'Extradition' })
    expect(diffProvisions(whole(old), whole(recent), FOLDED).to).toMatchObject({ draft: 'new', addr: null })
  })

  it('has the compared provisions first, then the newer order with what is gone in its place', () => {
    expect(result.rows.map((row) => [row.from?.addr ?? null, row.to?.addr ?? null, row.kind])).toEqual([
      ['art-47', 'art-37', 'renumbered'],
      ['art-47.1', 'art-37.1', 'reworded'],
      ['art-47.2', null, 'only-from'],
      ['art-47.3', 'art-37.2', 'renumbered'],
      [null, 'art-37.3', 'only-to'],
    ])
  })

  it('takes a new number for a fact of the row, not of the text', () => {
    const row = result.rows.find((candidate) => candidate.from?.addr === 'art-47.3')
    expect(row).toMatchObject({ renumbered: true, reworded: false, wordsInserted: 0, wordsDeleted: 0 })
  })

  it('counts provisions below the compared ones, and words', () => {
    expect(result.totals).toEqual({
      matched: 2,
      same: 0,
      reworded: 1,
      renumbered: 1,
      moved: 0,
      onlyFrom: 1,
      onlyTo: 1,
      wordsInserted: 12,
      wordsDeleted: 11,
    })
  })

  it('sets the words of an article without paragraphs against the paragraph made of them', () => {
    const from = body('old', {
      type: 'article',
      number: '82',
      heading: 'Disputes',
      text: 'Disputes shall be settled by negotiation.',
    })
    const to = body(
      'new',
      article(
        '62',
        'Disputes',
        paragraph('1', 'Disputes shall be settled by negotiation.'),
        paragraph('2', 'A Party may refer them to the International Court of Justice.'),
      ),
    )
    const { rows } = diffProvisions(provision(from, 'art-82'), provision(to, 'art-62'), FOLDED)
    expect(rows.map((row) => [row.from?.addr ?? null, row.to?.addr ?? null, row.from?.text ?? null])).toEqual(
      [
        ['art-82', 'art-62', ''],
        ['art-82.content', 'art-62.1', 'Disputes shall be settled by negotiation.'],
        [null, 'art-62.2', null],
      ],
    )
  })

  it('says of a row that it has differences that are not shown', () => {
    const [from, to] = ['Each State party.', 'Each State Party.'].map((text) =>
      body('a', { type: 'article', number: '1', text }),
    )
    if (!from || !to) throw new Error('two texts make two drafts')
    expect(diffProvisions(whole(from), whole(to), FOLDED).rows[0]).toMatchObject({
      kind: 'same',
      folded: true,
    })
    const strict = diffProvisions(whole(from), whole(to), { strict: true }).rows[0]
    expect(strict).toMatchObject({ kind: 'reworded', folded: false })
  })
})
