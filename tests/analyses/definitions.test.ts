import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDefinitions } from '../../src/analyses/definitions.js'
import { passagesOf } from '../../src/analyses/references/passages.js'
import { draftOfPassage } from '../support/passage-draft.js'
import { draftFromSketches, type Sketch } from '../support/sketch-draft.js'

/** A sentence a line; indented below it `term = verb (short form)` for each term that it defines. */
const FILE = new URL('../fixtures/references/definitions.txt', import.meta.url)

function readCases(): { readonly sentence: string; readonly found: readonly string[] }[] {
  const cases: { sentence: string; found: string[] }[] = []
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.startsWith('  ')) cases.at(-1)?.found.push(line.trim())
    else if (line !== '' && !line.startsWith('# ')) cases.push({ sentence: line, found: [] })
  }
  return cases
}

function definedIn(sentence: string): string[] {
  return findDefinitions(draftOfPassage([sentence])).map(({ term, verb, alias }) =>
    `${term} = ${verb}${alias === null ? '' : ` (${alias})`}`.trim(),
  )
}

const body = (...children: readonly Sketch[]): Sketch => ({ type: 'body', children })

const defined = (...parts: readonly Sketch[]): string[] =>
  findDefinitions(draftFromSketches('test', parts)).map(
    ({ from, term, extent }) => `${from}: ${term}${extent.length > 0 ? ` in ${extent.join(' ')}` : ''}`,
  )

describe('findDefinitions', () => {
  for (const { sentence, found } of readCases()) {
    it(sentence, () => {
      expect(definedIn(sentence)).toEqual(found)
    })
  }

  it('needs no quotation marks in an article of definitions', () => {
    const article = (heading: string): Sketch => ({
      type: 'article',
      number: '1',
      heading,
      children: [
        { type: 'point', number: 'a', text: 'child means any person under the age of 18;' },
        { type: 'point', number: 'b', text: 'measures shall include training.' },
      ],
    })
    expect(defined(body(article('Use of terms')))).toEqual(['art-1.a: child'])
    expect(defined(body(article('Protection of children')))).toEqual([])
  })

  it('needs none in a list that is opened for the purposes of something, which is the extent', () => {
    const parts = body({
      type: 'article',
      number: '3',
      children: [
        {
          type: 'paragraph',
          number: '1',
          text: 'For the purposes of this article:',
          children: [{ type: 'point', number: 'a', text: 'Vessel means any ship;' }],
        },
        {
          type: 'paragraph',
          number: '2',
          text: 'For the purpose of paragraph 1 above, “ship” means a boat.',
        },
        {
          type: 'paragraph',
          number: '3',
          text: 'For the purposes of this Convention, “boat” means a craft.',
        },
        { type: 'paragraph', number: '4', text: '“Craft” means anything that floats.' },
      ],
    })
    expect(defined(parts)).toEqual([
      'art-3.1.a: Vessel in art-3',
      'art-3.2: ship in art-3.1',
      'art-3.3: boat',
      'art-3.4: Craft',
    ])
  })

  it('finds a term in italics before a verb that can only define', () => {
    const italic = { type: 'i', children: ['vessel'] }
    expect(findDefinitions(draftOfPassage([italic, ' means any ship'])).map(({ term }) => term)).toEqual([
      'vessel',
    ])
    expect(findDefinitions(draftOfPassage(['The ', italic, ' includes a boat']))).toEqual([])
  })

  it('collapses white space in a term, and gives the place of the term without its quotation marks', () => {
    const [found] = findDefinitions(draftOfPassage(['The term “service\n provider” means a ship.']))
    expect(found).toMatchObject({ term: 'service provider', verb: 'means', start: 10, end: 27 })
  })

  it('never throws, and gives places that hold the term', () => {
    const words = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      'X',
      'service provider',
      ' means ',
      ' shall mean ',
      ' or ',
      ', ',
      ' hereinafter ',
      '(the ',
      ')',
      ' the term ',
      ' For the purposes of this article, ',
      ' includes ',
      ' shall ',
      ' be ',
      ' references to ',
      '. ',
      '\n',
      '𝔘',
    )
    const text = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    fc.assert(
      fc.property(text, (sentence) => {
        const draft = draftOfPassage([sentence])
        const passage = passagesOf(draft).find(({ from }) => from === 'art-5.3')
        let end = 0
        for (const found of findDefinitions(draft)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(found.end).toBeGreaterThan(found.start)
          expect(passage?.text.slice(found.start, found.end).replace(/\s+/gu, ' ')).toBe(found.term)
          end = found.end
        }
        expect(end).toBeLessThanOrEqual(sentence.length)
      }),
      { seed: 13, numRuns: 2000 },
    )
  })
})
