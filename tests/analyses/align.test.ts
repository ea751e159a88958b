import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlignSide, alignArticles, alignProvisions, type Match } from '../../src/analyses/align.js'
import { listProvisions } from '../../src/analyses/provisions.js'
import { provisionsOf } from '../../src/model/tree.js'
import type { Draft } from '../../src/model/types.js'
import { anyDraft } from '../support/arbitrary-drafts.js'
import { draftFromSketches, type Sketch } from '../support/sketch-draft.js'

const whole = (draft: Draft): AlignSide => ({ draft, node: draft })

const body = (id: string, ...children: Sketch[]): Draft => draftFromSketches(id, [{ type: 'body', children }])

const article = (number: string, heading: string, ...paragraphs: string[]): Sketch => ({
  type: 'article',
  number,
  heading,
  children: paragraphs.map((text, place) => ({ type: 'paragraph', number: `${place + 1}`, text })),
})

function provision(draft: Draft, address: string): AlignSide {
  const node = [...provisionsOf(draft)].find((candidate) => candidate.address === address)
  if (!node) throw new Error(`no ${address} in this draft`)
  return { draft, node }
}

/** `47.1=37.2` for a pair, `47.2=` and `=37.3` for what has no counterpart. */
const pairsOf = (matches: readonly Match[]): string[] =>
  matches.map(({ from, to }) => [from, to].map((address) => (address ?? '').replace('art-', '')).join('='))

const EXTRADITION = [
  'This article shall apply to criminal offences punishable under the law of both Parties.',
  'The requested Party may refuse extradition where its sovereignty would be prejudiced.',
  'Parties shall endeavour to expedite extradition procedures and to simplify evidentiary requirements.',
]
const SECRETARIAT = [
  'The Secretary-General shall provide the necessary secretariat services to the Conference.',
  'The secretariat shall assist the Conference and provide services for its sessions.',
]
const DISPUTES = ['Parties shall endeavour to settle disputes concerning interpretation through negotiation.']

describe('alignProvisions', () => {
  it('has each provision of both sides in exactly one match', () => {
    fc.assert(
      fc.property(anyDraft('a'), anyDraft('b'), (a, b) => {
        const matches = alignProvisions(whole(a), whole(b))
        for (const [draft, side] of [
          [a, 'from'],
          [b, 'to'],
        ] as const) {
          const found = matches
            .flatMap((match) => match[side] ?? [])
            .filter((address) => !isPassage(draft, address))
          expect(found.sort()).toEqual(
            listProvisions(draft)
              .map((row) => row.addr)
              .sort(),
          )
        }
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('finds the same pairs from either side', () => {
    fc.assert(
      fc.property(anyDraft('a'), anyDraft('b'), (a, b) => {
        const forth = alignProvisions(whole(a), whole(b)).map(({ from, to }) => [from, to])
        const back = alignProvisions(whole(b), whole(a)).map(({ from, to }) => [to, from])
        expect(forth.map(String).sort()).toEqual(back.map(String).sort())
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('follows paragraphs that were renumbered, past what was put in and left out', () => {
    const [first = '', second = '', third = ''] = EXTRADITION
    const a = body('a', article('47', 'Extradition', first, second, third))
    const b = body(
      'b',
      article('37', 'Extradition', first, SECRETARIAT[0] ?? '', `${third} They may agree otherwise.`),
    )
    const matches = alignProvisions(provision(a, 'art-47'), provision(b, 'art-37'))
    expect(pairsOf(matches)).toEqual(['47.1=37.1', '47.2=', '=37.2', '47.3=37.3'])
    expect(matches.map((match) => match.kind)).toEqual(['same', 'only-from', 'only-to', 'reworded'])
  })

  it('says that a paragraph was moved past its neighbours', () => {
    const [first = '', second = '', third = ''] = EXTRADITION
    const a = body('a', article('1', 'Extradition', first, second, third))
    const b = body('b', article('1', 'Extradition', third, first, second))
    const matches = alignProvisions(provision(a, 'art-1'), provision(b, 'art-1'))
    expect(pairsOf(matches)).toEqual(['1.3=1.1', '1.1=1.2', '1.2=1.3'])
    expect(matches.map((match) => match.kind)).toEqual(['moved', 'renumbered', 'renumbered'])
  })

  it('finds what was moved into another article', () => {
    const [moved = '', ...rest] = EXTRADITION
    const a = body(
      'a',
      article('1', 'Extradition', ...rest, moved),
      article('2', 'Secretariat', ...SECRETARIAT),
    )
    const b = body(
      'b',
      article('1', 'Extradition', ...rest),
      article('2', 'Secretariat', ...SECRETARIAT, moved),
    )
    const match = alignProvisions(whole(a), whole(b)).find(({ from }) => from === 'art-1.3')
    expect(match).toMatchObject({ to: 'art-2.3', kind: 'moved', moved: true, renumbered: false })
  })

  it('finds in one article the paragraphs of two that it was made of', () => {
    const a = body(
      'a',
      article('1', 'Assistance', ...EXTRADITION),
      article('2', 'Mutual assistance', ...SECRETARIAT),
    )
    const b = body('b', article('1', 'Mutual assistance', ...EXTRADITION, ...SECRETARIAT))
    expect(pairsOf(alignProvisions(whole(a), whole(b)))).toEqual(
      expect.arrayContaining(['1.1=1.1', '1.3=1.3', '2.1=1.4', '2.2=1.5']),
    )
  })

  it('sets an article with points against the paragraph that another draft made of it', () => {
    const points = [
      'Taking evidence or statements from persons;',
      'Effecting service of judicial documents.',
    ].map((text, place): Sketch => ({ type: 'point', number: place === 0 ? 'a' : 'b', text }))
    const text = 'Mutual legal assistance may be requested for any of the following purposes:'
    const a = body('a', { type: 'article', number: '4', heading: 'Assistance', text, children: points })
    const paragraph: Sketch = { type: 'paragraph', number: '1', text, children: points }
    const b = body('b', { type: 'article', number: '9', heading: 'Assistance', children: [paragraph] })
    expect(pairsOf(alignProvisions(whole(a), whole(b)))).toEqual([
      '4=9',
      '4.intro=9.1',
      '4.a=9.1.a',
      '4.b=9.1.b',
    ])
  })

  it('aligns chapters by the articles they hold, whatever they are called', () => {
    const chapter = (number: string, heading: string, ...children: Sketch[]): Sketch => ({
      type: 'chapter',
      number,
      heading,
      children,
    })
    const cooperation = [
      article('1', 'Extradition', ...EXTRADITION),
      article('2', 'Secretariat', ...SECRETARIAT),
    ]
    const final = article('3', 'Disputes', ...DISPUTES)
    const a = body('a', chapter('I', 'Cooperation', ...cooperation), chapter('II', 'Final provisions', final))
    const b = body('b', chapter('I', 'Preamble', final), chapter('II', 'Working together', ...cooperation))
    const pairs = pairsOf(alignProvisions(whole(a), whole(b)))
    expect(pairs).toContain('chp-I=chp-II')
    expect(pairs).toContain('chp-II=chp-I')
  })

  it('looks for one article in a whole draft', () => {
    const a = body('a', article('7', 'Extradition', ...EXTRADITION))
    const b = body(
      'b',
      article('1', 'Secretariat', ...SECRETARIAT),
      article('2', 'Extradition', ...EXTRADITION),
    )
    expect(pairsOf(alignProvisions(provision(a, 'art-7'), whole(b)))).toContain('7=2')
  })

  it('takes what says nothing and stands in one place for the same', () => {
    const a = body('a', article('1', 'Scope', '[…]', '[…]'), article('2', 'Disputes', ...DISPUTES))
    expect(alignProvisions(whole(a), whole(a)).every((match) => match.kind === 'same')).toBe(true)
  })
})

describe('alignArticles', () => {
  const a = body(
    'a',
    article('1', 'Extradition', ...EXTRADITION),
    article('2', 'Secretariat', ...SECRETARIAT),
    article('3', 'Settlement of disputes', ...DISPUTES),
  )

  it('finds articles in another order, and leaves alone what has no counterpart', () => {
    const b = body(
      'b',
      article('1', 'Dispute settlement', ...DISPUTES),
      article('2', 'Language', 'The Arabic and Chinese texts are equally authentic.'),
      article('3', 'Extradition', ...EXTRADITION.slice(1)),
    )
    const matches = alignArticles(a, b)
    expect(pairsOf(matches)).toEqual(['3=1', '=2', '1=3', '2='])
    expect(matches.every((match) => match.depth === 1)).toBe(true)
  })

  it('aligns an article that is only a heading by its heading and place', () => {
    const b = body(
      'b',
      article('1', 'Extradition', ...EXTRADITION),
      { type: 'article', number: '2', heading: 'Secretariat', text: '[…]' },
      article('3', 'Settlement of disputes', ...DISPUTES),
    )
    const match = alignArticles(a, b).find(({ from }) => from === 'art-2')
    expect(match).toMatchObject({ to: 'art-2', evidence: { text: null, heading: 1 } })
  })

  it('gives its grounds', () => {
    const [match] = alignArticles(a, a)
    expect(match).toMatchObject({
      kind: 'same',
      evidence: { text: 1, heading: 1, parts: 1, sameNumber: true },
    })
    expect(match?.score).toBeGreaterThan(0.99)
    expect(match?.evidence?.shared).toHaveLength(5)
  })

  it('names what is nearest to an article that is left alone', () => {
    const b = body('b', article('1', 'Extradition of nationals', 'No Party shall extradite its nationals.'))
    const alone = alignArticles(a, b, { minScore: 0.999 }).find(({ from }) => from === 'art-1')
    expect(alone).toMatchObject({ kind: 'only-from', score: 0, nearest: { address: 'art-1' } })
  })

  it('takes fewer pairs the surer they must be', () => {
    const b = body('b', article('1', 'Extradition', 'Extradition procedures shall be expedited.'))
    const count = (minScore: number): number =>
      alignArticles(a, b, { minScore }).filter(({ score }) => score > 0).length
    expect([0.5, 0.9999].map(count)).toEqual([1, 0])
  })

  it('finds the same articles as the alignment of all provisions', () => {
    fc.assert(
      fc.property(anyDraft('a'), anyDraft('b'), (first, second) => {
        const isArticle = (pair: string): boolean =>
          /^(?:[^.]*\.)?art-[^.]*=(?:[^.]*\.)?art-[^.]*$/.test(pair)
        const full = alignProvisions(whole(first), whole(second)).map(({ from, to }) => `${from}=${to}`)
        const articles = alignArticles(first, second).map(({ from, to }) => `${from}=${to}`)
        expect(articles.filter(isArticle).sort()).toEqual(full.filter(isArticle).sort())
      }),
      { seed: 1, numRuns: 60 },
    )
  })
})

function isPassage(draft: Draft, address: string): boolean {
  return [...provisionsOf(draft)].every((node) => node.address !== address)
}
