import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { TreatyError } from '../../src/diagnostics/treaty-error.js'
import { parseAddress, printAddress } from '../../src/model/address.js'
import { type Addressed, type Place, placesOf } from '../../src/model/address-places.js'
import {
  labelOf,
  parseDraftPair,
  type Resolution,
  resolutionError,
  resolveAddress,
} from '../../src/model/resolve.js'
import type { Article, Draft, Paragraph, Point } from '../../src/model/types.js'
import { readers } from '../../src/readers/index.js'
import { GOLD_IDS, goldDraft, hasGold } from '../support/gold-drafts.js'
import { draftFromSketches, type Sketch } from '../support/sketch-draft.js'

const CORPUS = [
  { id: 'ru-2021', name: 'source.txt', format: 'text' },
  { id: 'rev2', name: 'source.txt', format: 'text' },
  { id: 'eu-2022', name: 'source.md', format: 'markdown' },
] as const

const seed = { seed: 20240206 }

const paragraph = (number: string | null, text: string, children: readonly Sketch[] = []): Sketch => ({
  type: 'paragraph',
  number,
  text,
  children,
})
const point = (number: string | null, text: string, children: readonly Sketch[] = []): Sketch => ({
  type: 'point',
  number,
  text,
  children,
})
const article = (number: string, heading: string, children: readonly Sketch[]): Sketch => ({
  type: 'article',
  number,
  heading,
  children,
})

const body: Sketch = {
  type: 'body',
  children: [
    {
      type: 'chapter',
      number: 'II',
      heading: 'Criminalization',
      children: [
        { type: 'section', number: '1', heading: 'Offences', children: [] },
        { type: 'section', number: '2', heading: 'Procedure', children: [] },
      ],
    },
    {
      type: 'chapter',
      number: 'IV',
      heading: 'Cooperation',
      children: [
        {
          type: 'section',
          number: '2',
          heading: 'Recovery',
          children: [
            article('37', 'Extradition', [
              paragraph('1', 'This article shall apply to the offences.'),
              paragraph('6', 'States Parties shall:', [
                point('a', 'Inform the depositary', [point('i', 'in writing')]),
                point('b', 'Conclude treaties'),
                { type: 'wrapUp', text: 'where appropriate.' },
              ]),
            ]),
            article('42', 'Preservation', [
              paragraph('7', 'Where the requested State Party believes'),
              paragraph('7', 'Any preservation effected'),
              paragraph('4-5 alt', 'Alternative text'),
              paragraph('A', 'Upper case'),
              paragraph('a', 'Lower case'),
            ]),
            article('69', 'Points only', [point('a', 'First'), point('b', 'Second')]),
          ],
        },
      ],
    },
  ],
}

const small = draftFromSketches('rev2', [
  {
    type: 'preamble',
    heading: 'Preamble',
    children: [
      { type: 'formula', name: 'parties', text: 'The States Parties,' },
      { type: 'recital', text: 'Bearing in mind' },
      { type: 'recital', text: 'Concerned' },
      { type: 'formula', name: 'enacting', text: 'Have agreed as follows:' },
    ],
  },
  body,
  {
    type: 'attachment',
    number: 'I',
    heading: 'List',
    children: [paragraph('1', 'One'), paragraph('3', 'Three')],
  },
  {
    type: 'attachment',
    number: 'II',
    heading: 'Rules',
    children: [article('37', 'Rule of extradition', [paragraph('1', 'Rule')]), paragraph('3', 'Third')],
  },
  { type: 'authorialNote', number: '2', text: 'A note' },
])

describe('resolveAddress', () => {
  it.each([
    ['art-37.6.a', 'art-37.6.a'],
    ['ART-37.6.A', 'art-37.6.a'],
    ['chp-iv', 'chp-IV'],
    ['art-42.7', 'art-42.7'],
    ['art-42.7-2', 'art-42.7-2'],
    ['art-42.A', 'art-42.A'],
    ['art-42.a', 'art-42.a'],
    ['art-42.4–5-ALT', 'art-42.4-5-alt'],
    ['annex-II.art-37.1', 'annex-II.art-37.1'],
    ['art_37__para_6__list_1__point_a', 'art-37.6.a'],
    ['art_37__para_6__point_a', 'art-37.6.a'],
    ['art_37__para_6__point_a__point_i', 'art-37.6.a.i'],
    ['art_37__para_6__wrapup', 'art-37.6.wrap'],
    ['ART_37__PARA_6__point_a', 'art-37.6.a'],
    ['art_69__para_1__list_1__point_a', 'art-69.a'],
    ['art_69__para_1__point_a', 'art-69.a'],
    ['art_69__point_a', 'art-69.a'],
    ['preamble__rec_2', 'preamble.2'],
    ['preamble__recs__rec_2', 'preamble.2'],
    ['att_2__art_37__para_1', 'annex-II.art-37.1'],
    ['Chapter II, section 2', 'chp-II.sec-2'],
    ['chapter iv, article 42', 'art-42'],
    ['chapter IV, article 37, paragraph 6 (a) (i)', 'art-37.6.a.i'],
    ['subparagraph (b) of paragraph 6 of chapter IV, article 37', 'art-37.6.b'],
    ['Article 42, paragraph 4-5 alt.', 'art-42.4-5-alt'],
    ['Article 42, paragraph 7-2', 'art-42.7-2'],
    ['Article 42 (a)', 'art-42.a'],
    ['second paragraph of article 42', 'art-42.7-2'],
    ['fifth paragraph of article 42', 'art-42.a'],
    ['second preambular paragraph', 'preamble.2'],
    ['Annex I, item 3', 'annex-I.3'],
    ['Annex ii, article 37', 'annex-II.art-37'],
    ['chapeau of paragraph 6 of article 37 of chapter IV', 'art-37.6.intro'],
    ['heading of annex I', 'annex-I.heading'],
    ['footnote 2', 'fn-2'],
  ])('leads from %s to its node', (input, address) => {
    const resolution = resolve(input, small)
    expect(resolution.kind === 'one' ? resolution.node.address : resolution).toBe(address)
  })

  it.each([
    ['Article 42, paragraph 7', ['art-42.7', 'art-42.7-2']],
    ['section 2', ['chp-II.sec-2', 'chp-IV.sec-2']],
    ['Article 37', ['art-37', 'annex-II.art-37']],
    ['annex, paragraph 3', ['annex-I.3', 'annex-II.3']],
  ])('gives all that %s can be', (input, addresses) => {
    const resolution = resolve(input, small)
    expect(resolution.kind === 'several' && resolution.candidates.map(({ address }) => address)).toEqual(
      addresses,
    )
  })

  it('gives the places that differ from the address in case only, if there are several', () => {
    const draft = draftFromSketches(null, [
      { type: 'body', children: [article('1', '', [point('É', 'x'), point('e\u0301', 'y')])] },
    ])
    expect(resolve('art-1.é', draft)).toMatchObject({ kind: 'several' })
    expect(resolve('art-1.É', draft)).toMatchObject({ kind: 'one' })
  })

  it('does not take an article of an annex for one that restarts, nor skip a level', () => {
    expect(resolve('Article 37 (a)', small)).toMatchObject({
      kind: 'none',
      ancestor: { address: 'art-37' },
    })
    expect(resolve('art_37__list_2__point_a', small).kind).toBe('none')
  })

  it('leads to articles that begin again in each part', () => {
    const draft = draftFromSketches(null, [
      {
        type: 'body',
        children: ['I', 'II'].map((number) => ({
          type: 'part',
          number,
          children: [article('1', `Of part ${number}`, [paragraph('1', 'Text')])],
        })),
      },
    ])
    expect(resolve('art-1', draft)).toMatchObject({ kind: 'one' })
    expect(resolve('part II, article 1', draft)).toMatchObject({ node: { address: 'part-II.art-1' } })
    expect(resolve('Article 1', draft)).toMatchObject({
      candidates: [{ address: 'art-1' }, { address: 'part-II.art-1' }],
    })
  })

  it('leads from the identifier of a paragraph that stands in the body itself', () => {
    const draft = draftFromSketches(null, [{ type: 'body', children: [paragraph('3', 'Decides')] }])
    expect(resolve('para_3', draft)).toMatchObject({ node: { type: 'paragraph', number: '3' } })
  })

  it.each([
    ['art-37.1.a', 'art-37.1', ['art-37.6.a']],
    ['art-37.1.i', 'art-37.1', ['art-37.6.a.i']],
    ['art-37.7', 'art-37', ['art-37.1', 'art-37.6']],
    ['art-37.6.a.z', 'art-37.6.a', ['art-37.6.a.i']],
    ['sec-2', null, ['chp-II.sec-2', 'chp-IV.sec-2']],
    ['chp-II.sec-3', 'chp-II', ['chp-II.sec-1', 'chp-II.sec-2']],
    ['chp-IV.art-42.A', 'chp-IV', ['art-42.A', 'art-42.a']],
    ['chp-4', null, ['chp-IV']],
    ['annex-1', null, ['annex-I']],
    ['art-73', null, ['art-37']],
    ['art_37__para_6__point_c', 'art-37.6', ['art-37.6.a', 'art-37.6.b']],
    ['Article 37, paragraph 6 (c) of chapter IV', 'art-37.6', ['art-37.6.a', 'art-37.6.b']],
    ['art-37.1.content.x', 'art-37.1', []],
    ['toc', null, []],
  ])('gives for %s the innermost that exists and what was meant', (input, ancestor, suggestions) => {
    const resolution = resolve(input, small)
    if (resolution.kind !== 'none') throw new Error(`${input} resolves to ${resolution.kind}`)
    expect(resolution.ancestor?.address ?? null).toBe(ancestor)
    expect(resolution.suggestions.map(({ address }) => address)).toEqual(suggestions)
  })

  it('lists what stands below the innermost that exists', () => {
    expect(resolve('art-37.6.z', small)).toMatchObject({
      children: [
        { address: 'art-37.6.a', label: 'Inform the depositary' },
        { address: 'art-37.6.b', label: 'Conclude treaties' },
        { address: 'art-37.6.wrap', label: 'where appropriate.' },
      ],
    })
  })

  it('takes the only annex for a first one', () => {
    const draft = draftFromSketches(null, [
      { type: 'attachment', heading: 'ANNEX', children: [paragraph('3', 'Three')] },
    ])
    expect(resolve('annex-1.3', draft)).toMatchObject({ suggestions: [{ address: 'annex.3' }] })
    expect(resolve('Annex I', draft)).toMatchObject({ suggestions: [{ address: 'annex' }] })
    expect(resolve('Annex, item 3', draft)).toMatchObject({ node: { address: 'annex.3' } })
  })

  it('leads from the address and the identifier of any node to that node, whatever is numbered how', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expectAllResolve(draft)
      }),
      { ...seed, numRuns: 100 },
    )
  })

  it.each(CORPUS)('leads from all addresses and identifiers of $id to their nodes', async (text) => {
    const value = readFileSync(new URL(`../../corpus/${text.id}/${text.name}`, import.meta.url), 'utf8')
    const { read } = await readers[text.format].load()
    const options = { id: text.id, language: 'en', repair: true, statusMarkers: [] }
    const draft = read(new VFile({ path: text.name, value }), options)
    expect(expectAllResolve(draft)).toBeGreaterThan(400)
  })

  it.skipIf(!hasGold).each(GOLD_IDS)(
    'leads from all addresses and identifiers of %s, as read by hand, to their nodes',
    (id) => {
      expect(expectAllResolve(goldDraft(id))).toBeGreaterThan(400)
    },
  )

  it.skipIf(!hasGold).each(GOLD_IDS)('leads from a phrase for each numbered provision of %s to it', (id) => {
    const draft = goldDraft(id)
    let phrases = 0
    for (const { node, parent } of placesOf(draft)) {
      if (node.type !== 'paragraph' && node.type !== 'point') continue
      const chain = chainOf(node, parent)
      if (chain.some((step) => step.number === null) || chain[0]?.type !== 'article') continue
      phrases += 1
      const [article, ...steps] = chain.map((step) => step.number ?? '')
      for (const phrase of [
        `Article ${article} ${steps.map((step) => `(${step})`).join('')}`,
        `${steps
          .map((step) => `subparagraph (${step}) of `)
          .reverse()
          .join('')}article ${article}`,
      ]) {
        const resolution = resolve(phrase, draft)
        const addresses =
          resolution.kind === 'one'
            ? [resolution.node.address]
            : resolution.kind === 'several'
              ? resolution.candidates.map(({ address }) => address)
              : []
        expect([phrase, addresses]).toEqual([phrase, expect.arrayContaining([node.address])])
      }
    }
    expect(phrases).toBeGreaterThan(100)
  })
})

describe('resolutionError', () => {
  it('names the innermost provision that exists and what was meant', () => {
    const error = errorOf('rev2:art-37.1.a', small)
    expect(error.code).toBe('address/not-found')
    expect(error.message).toBe('rev2 has art-37.1 (no points); did you mean art-37.6.a?')
    expect(error.detail.candidates).toEqual([{ address: 'rev2:art-37.6.a', label: 'Inform the depositary' }])
    expect(error.detail.help).toBe('repeat the command with this address')
  })

  it.each([
    ['art-37.9', 'rev2 has art-37 (paragraphs 1, 6), but no "art-37.9"; did you mean art-37.1 or art-37.6?'],
    ['art-37.6.b.i', 'rev2 has art-37.6.b (no subpoints); did you mean art-37.6.a.i?'],
    [
      'chp-II.sec-3',
      'rev2 has chp-II (sections 1, 2), but no "chp-II.sec-3"; did you mean chp-II.sec-1 or chp-II.sec-2?',
    ],
    ['preamble.formula.x', 'rev2 has preamble.formula (nothing below it)'],
    [
      'preamble.9',
      'rev2 has preamble (recitals 1, 2), but no "preamble.9"; did you mean preamble.1 or preamble.2?',
    ],
    ['annex-I.9', 'rev2 has annex-I (items 1, 3), but no "annex-I.9"; did you mean annex-I.1 or annex-I.3?'],
    [
      'art-42.z',
      'rev2 has art-42 (paragraphs 7, 7-2, 4-5-alt, A, a), but no "art-42.z"; did you mean art-42.7, art-42.A or art-42.a?',
    ],
    ['toc', 'rev2 has no "toc"'],
  ])('says what there is in place of %s', (input, message) => {
    expect(errorOf(input, small).message).toBe(message)
  })

  it('shortens a long row of numbers, and leaves many proposals to the candidates', () => {
    const paragraphs = Array.from({ length: 20 }, (_, index) => paragraph(`${index + 1}`, 'Text'))
    const draft = draftFromSketches('rev2', [{ type: 'body', children: [article('5', 'Long', paragraphs)] }])
    const error = errorOf('art-5.77', draft)
    expect(error.message).toBe(
      'rev2 has art-5 (paragraphs 1, 2, 3, …, 20), but no "art-5.77"; did you mean art-5.7 or art-5.17?',
    )
    const wide = errorOf('art-5.z', draft)
    expect(wide.message).toMatch(/; did you mean one of these\?$/u)
    expect(wide.detail.candidates).toHaveLength(9)
  })

  it('gives what exists where nothing is near, and the table of contents where nothing exists', () => {
    const error = errorOf('art-37.1.content.x', small)
    expect(error.detail.candidates).toEqual([
      { address: 'art-37.1', label: 'This article shall apply to the offences.' },
    ])
    expect(errorOf('toc', small).detail).toEqual({ candidates: [], help: '"treaty toc" lists what rev2 has' })
  })

  it('lists the candidates of an ambiguous phrase', () => {
    const error = errorOf(' Article 42,\n paragraph 7', small)
    expect(error.code).toBe('address/ambiguous')
    expect(error.message).toBe('"Article 42, paragraph 7" names two provisions of rev2')
    expect(error.detail).toEqual({
      candidates: [
        { address: 'art-42.7', label: 'Where the requested State Party believes' },
        { address: 'art-42.7-2', label: 'Any preservation effected' },
      ],
      help: 'repeat the command with one of these addresses',
    })
  })

  it('gives candidates that lead back to one node', () => {
    for (const input of [
      'rev2:section 2',
      'rev2:art-37.9',
      'Article 37 of rev2',
      'rev2:annex, paragraph 3',
    ]) {
      const candidates = errorOf(input, small).detail.candidates ?? []
      expect(candidates.length).toBeGreaterThan(1)
      for (const { address } of candidates) {
        expect(parseAddress(address).draft).toBe('rev2')
        expect(resolve(address, small).kind).toBe('one')
      }
    }
  })

  it.skipIf(!hasGold)('says of the corpus what its reader wants to know', () => {
    expect(errorOf('rev2:art-37.1.a', goldDraft('rev2')).message).toBe(
      'rev2 has art-37.1 (no points); did you mean art-37.6.a?',
    )
    const sections = errorOf('section 2', goldDraft('ru-2021'))
    expect(sections.message).toBe('"section 2" names two provisions of ru-2021')
    expect(sections.detail.candidates?.map(({ address }) => address)).toEqual([
      'chp-II.sec-2',
      'chp-IV.sec-2',
    ])
    const paragraphs = errorOf('Article 42, paragraph 7', goldDraft('rev2'))
    expect(paragraphs.detail.candidates?.[0]).toEqual({
      address: 'art-42.7',
      label: 'Where the requested State Party believes that preservation will not ensure the…',
    })
  })
})

describe('labelOf', () => {
  const labels = (text: string): string =>
    labelOf(
      nodeAt(
        'art-1',
        draftFromSketches(null, [{ type: 'body', children: [{ type: 'article', number: '1', text }] }]),
      ),
    )

  it('is the heading, else the first words, else those of what stands below', () => {
    expect(labelOf(nodeAt('art-37', small))).toBe('Extradition')
    expect(labelOf(nodeAt('art-37.1', small))).toBe('This article shall apply to the offences.')
    expect(labelOf(nodeAt('body', small))).toBe('Criminalization')
    expect(labelOf(nodeAt('art-37.6.wrap', small))).toBe('where appropriate.')
    expect(labelOf(nodeAt('art-37.6.intro', small))).toBe('States Parties shall:')
  })

  it('is cut at a word, and inside one only where there is no space', () => {
    expect(labels(`${'word '.repeat(16)}end`)).toBe(`${'word '.repeat(16).trim()}…`)
    expect(labels(`${'word '.repeat(15)}words end`)).toBe(`${'word '.repeat(15)}words…`)
    expect(labels('a'.repeat(80))).toBe('a'.repeat(80))
    expect(labels(`${'a'.repeat(80)} b`)).toBe(`${'a'.repeat(80)}…`)
    expect(labels(`a${'😀'.repeat(60)}`)).toBe(`a${'😀'.repeat(39)}…`)
    expect(labels('')).toBe('')
  })
})

describe('parseDraftPair', () => {
  it('reads two drafts in the order as written, and nothing else', () => {
    expect(parseDraftPair('rev1..rev2')).toEqual(['rev1', 'rev2'])
    expect(parseDraftPair('ru-2021..eu-2022')).toEqual(['ru-2021', 'eu-2022'])
    for (const other of [
      'rev1',
      'rev1..',
      '..rev2',
      'rev1...rev2',
      'rev1.rev2',
      'art-1..rev2.x',
      'Rev1..rev2',
      'a..b',
    ]) {
      expect([other, parseDraftPair(other)]).toEqual([other, null])
    }
  })
})

const anyNumber = fc.constantFrom(
  null,
  '1',
  '1',
  '2',
  '3',
  'a',
  'b',
  'i',
  'A',
  'II',
  '4-5 alt',
  '7 bis',
  '5A',
  '*',
)
const anyPoint: fc.Arbitrary<Sketch> = fc.record({
  type: fc.constant('point'),
  number: anyNumber,
  text: fc.constant('Text'),
  children: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Sketch[]>([]) },
    fc.array(fc.record({ type: fc.constant('point'), number: anyNumber, text: fc.constant('Text') }), {
      maxLength: 3,
    }),
  ),
})
const anyParagraph: fc.Arbitrary<Sketch> = fc.record({
  type: fc.constantFrom('paragraph', 'point'),
  number: anyNumber,
  text: fc.constant('Text'),
  children: fc.array(anyPoint, { maxLength: 3 }),
})
const wrapUp: Sketch = { type: 'wrapUp', text: 'Flush text' }
const anyArticle: fc.Arbitrary<Sketch> = fc
  .record({
    type: fc.constant('article'),
    number: anyNumber,
    heading: fc.constant('Heading'),
    text: fc.constant('Text'),
    children: fc.array(anyParagraph, { maxLength: 4 }),
  })
  .map((sketch) =>
    sketch.children.length > 1 ? { ...sketch, children: [...sketch.children, wrapUp] } : sketch,
  )
const anyContainer = (types: readonly string[], inner: fc.Arbitrary<Sketch>): fc.Arbitrary<Sketch> =>
  fc.record({
    type: fc.constantFrom(...types),
    number: anyNumber,
    heading: fc.constant('Heading'),
    children: fc.array(inner, { maxLength: 3 }),
  })
const anyChapter = anyContainer(
  ['chapter', 'title'],
  fc.oneof(anyArticle, anyContainer(['section', 'subsection'], anyArticle)),
)
const anyPart = anyContainer(['part'], fc.oneof(anyArticle, anyChapter))
const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    blocks: fc.integer({ min: 0, max: 3 }),
    recitals: fc.integer({ min: 0, max: 3 }),
    body: fc.array(fc.oneof(anyArticle, anyChapter, anyPart), { maxLength: 4 }),
    annexes: fc.array(
      fc.record({
        type: fc.constant('attachment'),
        number: anyNumber,
        heading: fc.constant('Annex'),
        children: fc.array(fc.oneof(anyParagraph, anyArticle, anyChapter), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    notes: fc.array(anyNumber, { maxLength: 3 }),
  })
  .map(({ blocks, recitals, body: children, annexes, notes }) =>
    draftFromSketches('any', [
      {
        type: 'preface',
        children: Array.from({ length: blocks }, () => ({ type: 'container', name: 'title', text: 'Block' })),
      },
      { type: 'toc', text: 'Contents' },
      {
        type: 'preamble',
        children: [
          { type: 'formula', name: 'parties', text: 'The Parties,' },
          ...Array.from({ length: recitals }, () => ({ type: 'recital', text: 'Recalling' })),
          { type: 'formula', name: 'enacting', text: 'Have agreed:' },
        ],
      },
      { type: 'body', children },
      { type: 'conclusions', children: [{ type: 'container', name: 'testimonium', text: 'Done.' }] },
      ...annexes,
      ...notes.map((number) => ({ type: 'authorialNote', number, text: 'Note' })),
    ]),
  )

function resolve(input: string, draft: Draft): Resolution {
  return resolveAddress(parseAddress(input), draft)
}

/** A provision and those around it that are paragraphs, points or articles, outermost first. */
function chainOf(node: Paragraph | Point | Article, parent: Place | null): (Paragraph | Point | Article)[] {
  const outer = parent?.node
  if (outer?.type !== 'paragraph' && outer?.type !== 'point' && outer?.type !== 'article') return [node]
  return [...chainOf(outer, parent?.parent ?? null), node]
}

function errorOf(input: string, draft: Draft): TreatyError {
  const resolution = resolve(input, draft)
  if (resolution.kind === 'one') throw new Error(`${input} resolves`)
  const error = resolutionError(parseAddress(input), draft, resolution)
  expect(error).toBeInstanceOf(TreatyError)
  return error
}

function nodeAt(address: string, draft: Draft): Addressed {
  const resolution = resolve(address, draft)
  if (resolution.kind !== 'one') throw new Error(`${address} does not resolve`)
  return resolution.node
}

/** Returns how many nodes were looked at. */
function expectAllResolve(draft: Draft): number {
  const places = placesOf(draft)
  for (const { node } of places) {
    expect(printAddress(parseAddress(node.address))).toBe(node.address)
    expect(parseAddress(node.address).notation).toBe('canonical')
    for (const name of [node.address, node.eId]) {
      const resolution = resolve(name, draft)
      if (resolution.kind !== 'one' || resolution.node !== node) {
        throw new Error(`${name} leads to ${JSON.stringify(resolution).slice(0, 200)}`)
      }
    }
  }
  return places.length
}
