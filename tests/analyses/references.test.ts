import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/analyses/references/passages.js'
import { findMentions, findReferences, parsePhrases } from '../../src/analyses/references.js'
import { draftOfPassage } from '../support/passage-draft.js'

/** Text in which citations are likely, and any text. */
const words = fc.constantFrom(
  'article',
  'Articles',
  'paragraph',
  'sub-',
  'subparagraphs',
  'chapter',
  'X',
  'II',
  'Annex',
  'the',
  'this',
  'that',
  'preceding',
  'two',
  '(a)',
  '(i)',
  'b)',
  '1',
  '2',
  '30',
  'bis',
  'to',
  '-',
  '–',
  'and',
  'or',
  '/',
  ',',
  '.',
  '…',
  '[',
  ']',
  '(',
  ')',
  'of',
  'in',
  'on',
  'above',
  'Convention',
  'Protocols',
  'resolution',
  '55/25',
  '2016',
  'May',
  'United',
  'Nations',
  'first',
  'TFEU',
  '§',
  '“',
  '”',
  '\n',
  '\u00A0',
  '𝔘',
  'e\u0301',
)

const legalese = fc
  .array(fc.tuple(words, fc.constantFrom('', ' ', ' ')), { maxLength: 40 })
  .map((list) => list.flat().join(''))

const anyText = fc.oneof(
  legalese,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

describe('findMentions', () => {
  it('never throws, and gives places in order that hold the text it gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = draftOfPassage([text])
        const passage = passagesOf(draft).find(({ from }) => from === 'art-5.3')
        let end = 0
        for (const mention of findMentions(draft)) {
          expect(mention.passage).toBe(passage?.node.address)
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(passage?.text.slice(mention.start, mention.end)).toBe(mention.text)
          end = mention.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  it('finds nothing in words that cite nothing', () => {
    const plain = fc.array(
      fc.constantFrom('the', 'State', 'Party', 'shall', 'law', 'measures', 'and', '5', '(a)', ',', '.'),
    )
    fc.assert(
      fc.property(plain, (list) => {
        expect(parsePhrases(list.join(' '))).toEqual([])
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('findReferences', () => {
  it('never throws, and gives only targets that exist', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = draftOfPassage([text])
        const addresses = ['art-5', 'art-5.1', 'art-5.2', 'art-5.3']
        for (const reference of findReferences(draft)) {
          expect(addresses).toEqual(expect.arrayContaining([...reference.targets]))
          expect(reference.kind).not.toBe('self')
          if (reference.external !== null) expect(reference.targets).toEqual([])
        }
      }),
      { seed: 5, numRuns: 1000 },
    )
  })
})

describe('parsePhrases', () => {
  // Long enough that a cost above linear would run into the time limit by far.
  const length = 100_000
  const pieces = [
    'article 5, ',
    '(a), ',
    '(',
    '[',
    '“a ',
    'paragraph 1 of ',
    'Convention on A ',
    'Conventions on ',
    'United Nations ',
    'the article on the ',
    'first and second ',
    'sub-',
    'resolution 1/2 and 3/4, ',
    '1/',
    '. ',
    'the Convention on the sale of a, b, ',
    'paragraph 1 (a) (i) and ',
    '…',
  ]
  for (const piece of pieces) {
    it(`reads ${length} characters of ${JSON.stringify(piece)} in time`, { timeout: 10_000 }, () => {
      expect(parsePhrases(piece.repeat(length / piece.length)).length).toBeGreaterThanOrEqual(0)
    })
  }
})
