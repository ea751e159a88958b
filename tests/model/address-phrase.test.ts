import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, printAddress } from '../../src/model/address.js'
import { matchOrdinal } from '../../src/model/address-words.js'
import { GOLD_IDS, goldFile, hasGold } from '../support/gold-drafts.js'

describe('parseAddress of a legal phrase', () => {
  it.each([
    ['Article 37, paragraph 1 (a)', 'art-37.1.a'],
    ['art. 37(1)(a)', 'art-37.1.a'],
    ['Art 37 para. 1 (a) (i)', 'art-37.1.a.i'],
    ['ART. 37, PARA. 1', 'art-37.1'],
    ['article 37.1(a)', 'art-37.1.a'],
    ['Article 37, 1 (a)', 'art-37.1.a'],
    ['Article 37 paragraph (1)(a)', 'art-37.1.a'],
    ['Art. 37 § 1', 'art-37.1'],
    ['Art. 37 (1) a)', 'art-37.1.a'],
    ['article 37, paragraph 1, subparagraph (a), item (i)', 'art-37.1.a.i'],
    ['Article 37.', 'art-37'],
    ['art37', 'art-37'],
    ['article-37', 'art-37'],
    ['Article no. 37', 'art-37'],
    ['Article 37 bis (2)', 'art-37-bis.2'],
    ['article 5A', 'art-5A'],
    ['article 13, para 4-5 alt.', 'art-13.4-5-alt'],
    ['Article X', 'art-X'],
    ['the Annex', 'annex'],
    ['Annex, item 3', 'annex.3'],
    ['annex 2, item 3', 'annex-2.3'],
    ['Annex I', 'annex-I'],
    ['Annex (3)', 'annex.3'],
    ['art. 37, cl. 2', 'art-37.2'],
    ['appendix B', 'annex-B'],
    ['article 1 of annex II', 'annex-II.art-1'],
    ['preambular paragraph 3', 'preamble.3'],
    ['third preambular paragraph', 'preamble.3'],
    ['the 3rd preambular para.', 'preamble.3'],
    ['third paragraph of the preamble', 'preamble.3'],
    ['Preamble, paragraph 3', 'preamble.3'],
    ['recital (3)', 'preamble.3'],
    ['PP3', 'preamble.3'],
    ['footnote 2', 'fn-2'],
    ['footnote *', 'fn-*'],
    ['chapter IV, section 2', 'chp-IV.sec-2'],
    ['section 2 of chapter IV', 'chp-IV.sec-2'],
    ['section 2, chapter IV', 'chp-IV.sec-2'],
    ['sub-section 1', 'subsec-1'],
    ['Part II', 'part-II'],
    ['Title III, chapter 2', 'title-III.chp-2'],
    ['table of contents', 'toc'],
    ['chapeau of article 37, paragraph 6', 'art-37.6.intro'],
    ['heading of article 37', 'art-37.heading'],
  ])('reads %s', (input, address) => {
    expect(parseAddress(input)).toMatchObject({ notation: 'phrase', address, draft: null, eId: null })
  })

  it.each([
    'subparagraph (a) of paragraph 1 of article 37',
    'paragraph 1 (a) of article 37',
    '(a) of paragraph 1 of article 37',
    'paragraph 1, subparagraph (a), of article 37',
    'subparagraph (a), paragraph 1, article 37',
    'article 37, subparagraph (a) of paragraph 1',
    'subparagraph (a) of article 37, paragraph 1',
    'in article 37, paragraph 1, subparagraph (a)',
  ])('takes the levels in any order: %s', (input) => {
    const reading = input.replace(/^in /u, '')
    expect(parseAddress(reading).address).toBe('art-37.1.a')
  })

  it('takes one inside the other where one word is used of two levels', () => {
    const phrase = 'subparagraph (i) of subparagraph (a) of paragraph 1 of article 10'
    expect(parseAddress(phrase).address).toBe('art-10.1.a.i')
  })

  it.each(['article 1, article 2', 'article 5, paragraph 1, paragraph 2', 'article 5, point a, point b'])(
    'refuses two values for one level: %s',
    (input) => {
      expect(() => parseAddress(input)).toThrow('names two things on one level')
    },
  )

  it.each([
    ['Article 37 of rev2', 'rev2:art-37'],
    ['Article 37, paragraph 1 (a) of ru-2021', 'ru-2021:art-37.1.a'],
    ['rev2: Article 37', 'rev2:art-37'],
    ['rev2:Article 37 of rev2', 'rev2:art-37'],
    ['paragraph 1 of article 37 of rev2', 'rev2:art-37.1'],
    ['art-37.1 in rev2', 'rev2:art-37.1'],
    ['Article 37 of the draft Convention of rev2', 'rev2:art-37'],
    ['Preamble of rev2', 'rev2:preamble'],
  ])('takes the draft before or behind the phrase: %s', (input, printed) => {
    expect(printAddress(parseAddress(input))).toBe(printed)
  })

  it.each([
    ['article 56, paragraph 2 (c), of this Convention', 'art-56.2.c'],
    ['paragraph 1 of article 73 of the Convention', 'art-73.1'],
    ['the Annex to this Convention', 'annex'],
    ['Article 3 of the present draft Protocol', 'art-3'],
  ])('passes over the instrument itself: %s', (input, address) => {
    expect(parseAddress(input)).toMatchObject({ address, draft: null })
  })

  it('reads every printed form of a path alike', () => {
    const steps = fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('a', 'b', 'i', 'n'),
      fc.constantFrom('i', 'ii', 'iv', 'x'),
    )
    fc.assert(
      fc.property(steps, ([article, paragraph, point, item]) => {
        const expected = `art-${article}.${paragraph}.${point}.${item}`
        for (const phrase of [
          `Article ${article}, paragraph ${paragraph} (${point}) (${item})`,
          `art. ${article}(${paragraph})(${point})(${item})`,
          `item (${item}) of subparagraph (${point}) of paragraph ${paragraph} of article ${article}`,
          `paragraph ${paragraph} (${point}) (${item}) of article ${article}`,
          `article ${article}.${paragraph}.${point}.${item} of this Convention`,
        ]) {
          expect(parseAddress(phrase).address).toBe(expected)
        }
      }),
      { seed: 20240206 },
    )
  })

  it.skipIf(!hasGold)(
    'reads each reference of the three drafts that names one provision of one article',
    () => {
      const single = /\barticle \d+\b/iu
      const beyond = /articles|paragraphs|subparagraphs| or | and | to \(|above|this (?:article|chapter)|\[/iu
      const references = GOLD_IDS.flatMap((id) =>
        readFileSync(goldFile(id, 'references.jsonl'), 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as { text: string; targets: string[]; kind: string }),
      ).filter(
        ({ text, targets, kind }) =>
          kind === 'internal' && targets.length === 1 && single.test(text) && !beyond.test(text),
      )
      expect(references.length).toBeGreaterThan(40)
      for (const { text, targets } of references)
        expect([text, parseAddress(text).address]).toEqual([text, targets[0]])
    },
  )
})

describe('matchOrdinal', () => {
  it('knows the words from first to twentieth', () => {
    const words =
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
      'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    const numbers = words.split(' ').map((word) => matchOrdinal(`${word} paragraph`, 0)?.number)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 1}`))
  })

  it('knows figures, and no other words', () => {
    expect(matchOrdinal('the 22nd recital', 4)).toEqual({ number: '22', length: 5 })
    expect(matchOrdinal('last recital', 0)).toBeNull()
  })
})
