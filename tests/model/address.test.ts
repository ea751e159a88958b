import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TreatyError } from '../../src/diagnostics/treaty-error.js'
import { parseAddress, printAddress, splitDraft } from '../../src/model/address.js'

const seed = { seed: 20240206 }

const number = fc.constantFrom(
  '1',
  '37',
  'a',
  'ii',
  'XIV',
  '7-2',
  '4-5-alt',
  'u1',
  '5A',
  '37-bis',
  '*',
  'а',
  'é',
)
const anchor = fc.oneof(
  fc.constantFrom('preface', 'toc', 'preamble', 'body', 'conclusion', 'annex', 'annex-2', 'preamble-2'),
  fc
    .tuple(fc.constantFrom('art', 'part', 'title', 'chp', 'sec', 'subsec', 'annex', 'fn'), number)
    .map(([word, value]) => `${word}-${value}`),
)
const step = fc.oneof(
  number,
  fc.constantFrom('wrap', 'intro', 'formula', 'heading', 'content', 'art-1', 'sec-2', 'chp-I', 'wrap-2'),
)
const address = fc
  .tuple(anchor, fc.array(step, { maxLength: 5 }))
  .map(([first, rest]) => [first, ...rest].join('.'))
const draftPrefix = fc.constantFrom('', 'rev2:', 'ru-2021:', 'a1:')

describe('parseAddress', () => {
  it.each([
    'art-47',
    'rev2:art-37.1.a',
    'chp-II.sec-1',
    'part-II.art-1',
    'preface.u2',
    'art-1.u1',
    'art-42.7-2',
    'art-13.4-5-alt',
    'art-10.1.wrap',
    'art-37.6.intro',
    'art-37.heading',
    'art-3.content',
    'preamble.3',
    'preamble.formula',
    'annex.art-1',
    'annex-2',
    'conclusion',
    'fn-2',
    'toc',
    'body',
  ])('reads %s as it is', (input) => {
    const query = parseAddress(input)
    expect(query).toMatchObject({ notation: 'canonical', input, eId: null, levels: [] })
    expect(printAddress(query)).toBe(input)
  })

  it('reads the first word in any case and leaves numbers as written', () => {
    expect(parseAddress('ART-37.1.A').address).toBe('art-37.1.A')
    expect(parseAddress('Preamble').address).toBe('preamble')
  })

  it('reads around white space and keeps the input as written', () => {
    expect(parseAddress('  rev2: art-5 ')).toMatchObject({
      draft: 'rev2',
      address: 'art-5',
      input: '  rev2: art-5 ',
    })
  })

  it('prints each canonical address as it was read', () => {
    fc.assert(
      fc.property(draftPrefix, address, (prefix, text) => {
        const query = parseAddress(prefix + text)
        expect(query.notation).toBe('canonical')
        expect(printAddress(query)).toBe(prefix + text)
      }),
      { ...seed, numRuns: 1000 },
    )
  })

  it('reads the canonical form of any address as that address', () => {
    const words = fc.constantFrom(
      'article',
      'art.',
      'paragraph',
      'section',
      'chapter',
      'of',
      'annex',
      '1',
      '(a)',
      'IV',
      ',',
      '4-5 alt',
      'rev2',
      'third',
      'preambular paragraph',
      'footnote',
      '**',
      'art_1',
      '__para_',
      '_',
      '.',
      '2',
    )
    const phrase = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
    const eId = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(''))
    let read = 0
    fc.assert(
      fc.property(fc.oneof(phrase, eId), (input) => {
        const query = readOrNull(input)
        if (query === null) return
        read += 1
        const { draft, address: canonical } = query
        expect(parseAddress(printAddress(query))).toMatchObject({
          draft,
          address: canonical,
          notation: 'canonical',
        })
      }),
      { ...seed, numRuns: 5000 },
    )
    expect(read).toBeGreaterThan(200)
  })

  it('throws nothing but address/syntax, whatever it is given', () => {
    const near = fc.string({
      unit: fc.constantFrom(...'art-ticle1.23(a),_:;paraof CHPIVsec§*[]\t\n –é', '😀', '\u0000', '\ud800'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (input) => {
        expect(() => readOrNull(input)).not.toThrow()
      }),
      { ...seed, numRuns: 5000 },
    )
  })

  it.each(['(a)', 'art-', 'of ', 'the ', 'point a of ', '. ', 'IV', '__para_1', 'x', ' '])(
    'answers soon to %j repeated up to the greatest length, and refuses more',
    (part) => {
      for (let length = 800; length <= 1000; length += 1) {
        readOrNull(part.repeat(length).slice(0, length))
        readOrNull(`article 1 ${part.repeat(length)}`.slice(0, length))
      }
      expect(readOrNull(`article 1 ${part.repeat(100_000)}.`)).toBeNull()
    },
    5000,
  )
})

describe('the error of parseAddress', () => {
  it.each([
    ['art-37..1', 7],
    ['art-37.1_a', 8],
    ['rev2:art-37.(', 12],
    ['Article 37 and 38', 11],
    ['Article 37 (Extradition)', 11],
    ['rev2: article', 13],
    ['articles 3 to 5', 0],
    ['art_22__para_3__ref_1', 16],
    ['article 1, article 2', 11],
    ['Article 37, paragraph 1 of this article', 27],
    ['rev1:article 2 of rev2', 18],
    ['C:\\drafts\\rev2.txt', 0],
    ['Extradition', 0],
  ])('puts a caret under the first character of %j that is not understood', (input, column) => {
    const [, shown = '', caret = ''] = syntaxErrorOf(input).detail.help?.split('\n') ?? []
    expect(shown.trim()).toBe(input)
    expect(caret.indexOf('^') - shown.indexOf(shown.trim())).toBe(column)
  })

  it('says that something is missing where the address ends too early', () => {
    expect(syntaxErrorOf('Article').detail.help).toMatch(/^something is missing here:\n/u)
    expect(syntaxErrorOf('Article 37 or').detail.help).toMatch(/^not understood from here:\n/u)
  })

  it.each([
    ['37', 'art-37'],
    ['rev2:37', 'rev2:art-37'],
    ['37.1.a', 'art-37.1.a'],
    ['37 (1) (a)', 'art-37.1.a'],
    ['37 of rev2', 'rev2:art-37'],
    ['IV', 'chp-IV'],
    ['Rev2:art-37', 'rev2:art-37'],
  ])('proposes for %s what was probably meant', (input, proposal) => {
    expect(syntaxErrorOf(input).detail.help).toBe(`did you mean ${proposal}`)
  })

  it('asks for the article where a phrase names none', () => {
    const error = syntaxErrorOf('paragraph 1 (a)')
    expect(error.message).toBe('"paragraph 1 (a)" does not say of which article')
    expect(error.detail.help).toBe('add "of article …"')
  })

  it('shows what an address looks like instead of an empty or a very long one', () => {
    expect(syntaxErrorOf('').detail.help).toBe('an address looks like art-37.1.a')
    const long = syntaxErrorOf('art-1.'.repeat(1000))
    expect(long.message).toMatch(/is too long for an address$/u)
    expect(long.message.length).toBeLessThan(100)
  })

  it('shows control characters as spaces and of a long input the part in question', () => {
    const error = syntaxErrorOf(`art-1${'.1'.repeat(100)}\u001b[31m${' x'.repeat(100)}`)
    const [, shown = '', caret = ''] = error.detail.help?.split('\n') ?? []
    expect(shown).not.toContain('\u001b')
    expect(shown).toMatch(/^ {4}….*…$/u)
    expect(shown.length).toBeLessThan(80)
    expect(caret.indexOf('^')).toBe(shown.indexOf('[31m') - 1)
  })
})

describe('splitDraft', () => {
  it.each([
    ['rev2:art-37', 'rev2', 'art-37'],
    ['ru-2021: Article 5', 'ru-2021', 'Article 5'],
    ['art-37', null, 'art-37'],
    ['C:\\drafts\\rev2.txt', null, 'C:\\drafts\\rev2.txt'],
    ['Rev2:art-37', null, 'Rev2:art-37'],
    ['2rev:art-37', null, '2rev:art-37'],
    [':art-37', null, ':art-37'],
  ])('splits %j', (input, draft, rest) => {
    expect(splitDraft(input)).toEqual({ draft, rest })
  })
})

function readOrNull(input: string): ReturnType<typeof parseAddress> | null {
  try {
    return parseAddress(input)
  } catch (error) {
    if (error instanceof TreatyError && error.code === 'address/syntax') return null
    throw error
  }
}

function syntaxErrorOf(input: string): TreatyError {
  try {
    parseAddress(input)
  } catch (error) {
    if (error instanceof TreatyError && error.code === 'address/syntax') return error
    throw error
  }
  throw new Error(`${input} was read`)
}
