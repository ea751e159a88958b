import { expect, test } from 'vitest'
import { threeLetterLanguage } from '../../../src/writers/akn/languages.js'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const TWO_LETTER_TAGS = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`))

/**
 * The Unicode CLDR prefers other codes for these: Bihari is a group, Tagalog is written as Filipino, Twi as
 * Akan.
 */
const OTHERWISE_IN_CLDR = ['bh', 'tl', 'tw']

test('gives the six languages of the United Nations their terminology codes', () => {
  const codes = ['ar', 'zh', 'en', 'fr', 'ru', 'es'].map(threeLetterLanguage)
  expect(codes).toEqual(['ara', 'zho', 'eng', 'fra', 'rus', 'spa'])
})

test('gives every two-letter language the three-letter code that stands for the same language', () => {
  const known = TWO_LETTER_TAGS.filter((tag) => threeLetterLanguage(tag) !== 'und')
  expect(known).toHaveLength(184)
  const others = known.filter((tag) => Intl.getCanonicalLocales(threeLetterLanguage(tag))[0] !== tag)
  expect(others).toEqual(OTHERWISE_IN_CLDR)
})

test('reads the language of a longer tag, keeps three letters, and calls the rest undetermined', () => {
  expect(['en-GB', 'zh-Hant-TW', 'EN', 'swh', 'xx', 'klingon', ''].map(threeLetterLanguage)).toEqual([
    'eng',
    'zho',
    'eng',
    'swh',
    'und',
    'und',
    'und',
  ])
})
