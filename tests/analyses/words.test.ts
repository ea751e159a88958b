import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldKey, squeeze, tokenise, wordsOf } from '../../src/analyses/words.js'

const keysOf = (text: string): string[] => tokenise(text).map((token) => token.key)

describe('tokenise', () => {
  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const joined = tokenise(text).map((token) => token.space + token.text)
        expect(joined.join('')).toBe(text)
      }),
      { seed: 1 },
    )
  })

  it('keeps white space at the end of a text', () => {
    expect(tokenise('a \n').at(-1)).toEqual({ space: ' \n', text: '', key: '', kind: 'mark' })
  })

  it('parts words, numbers and marks', () => {
    expect(keysOf('Article 37 (a), [shall];')).toEqual([
      'article',
      '37',
      '(',
      'a',
      ')',
      ',',
      '[',
      'shall',
      ']',
      ';',
    ])
  })

  it('takes an apostrophe in a word and a point in a number for a part of it', () => {
    expect(keysOf('Party’s 3.5 parties’ 24/7')).toEqual(["party's", '3.5', 'parties', "'", '24', '/', '7'])
  })

  it('takes each letter of a script without spaces for a token', () => {
    expect(keysOf('国家 State 日本')).toEqual(['国', '家', 'state', '日', '本'])
  })
})

describe('foldKey', () => {
  it.each([
    ['PARTY', 'party'],
    ['“', '"'],
    ['»', '"'],
    ['’', "'"],
    ['‑', '-'],
    ['co\u00ADoperate', 'cooperate'],
    ['ﬁnal', 'final'],
    ['ÉTAT', 'état'],
  ])('folds %s to %s', (text, key) => {
    expect(foldKey(text)).toBe(key)
  })
})

describe('wordsOf', () => {
  it('leaves marks out', () => {
    expect(wordsOf('Each “State Party” shall: 1.')).toEqual(['each', 'state', 'party', 'shall', '1'])
  })
})

describe('squeeze', () => {
  it('makes texts equal that differ only in case, space, hyphens and the shape of quotes', () => {
    expect(squeeze('The “well -being” shall b e')).toBe(squeeze('the "well-being" shall be'))
  })

  it('keeps texts apart that differ in a mark', () => {
    expect(squeeze('a, b')).not.toBe(squeeze('a b'))
  })
})
