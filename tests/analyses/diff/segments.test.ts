import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiffSegment, diffTexts } from '../../../src/analyses/diff/segments.js'
import { anyText } from '../../support/arbitrary-drafts.js'

const marked = (segments: readonly DiffSegment[]): string =>
  segments
    .map(({ op, from, to }) => (op === 'equal' ? to : op === 'delete' ? `[-${from}-]` : `{+${to}+}`))
    .join('')

const diff = (from: string, to: string): string => marked(diffTexts(from, to, false))
const strictDiff = (from: string, to: string): string => marked(diffTexts(from, to, true))

const side = (segments: readonly DiffSegment[], of: 'from' | 'to'): string =>
  segments.map((segment) => segment[of]).join('')

describe('diffTexts', () => {
  const pairs = fc.tuple(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), fc.oneof(anyText, fc.string()))

  it.each([true, false])('gives both texts back exactly (strict: %s)', (strict) => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const segments = diffTexts(from, to, strict)
        expect(side(segments, 'from')).toBe(from)
        expect(side(segments, 'to')).toBe(to)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  it.each([true, false])('has no change between a text and itself (strict: %s)', (strict) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diffTexts(text, text, strict).every((segment) => segment.op === 'equal')).toBe(true)
      }),
      { seed: 1 },
    )
  })

  it('has equal stretches that are the same on both sides when strict', () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const equal = diffTexts(from, to, true).filter((segment) => segment.op === 'equal')
        expect(equal.every((segment) => segment.from === segment.to)).toBe(true)
      }),
      { seed: 1 },
    )
  })

  it('has a deletion before the insertion that replaces it, and never two of a kind in a row', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), ([from, to], strict) => {
        const ops = diffTexts(from, to, strict).map((segment) => segment.op)
        const next = ops.slice(1).map((op, place) => `${ops[place]} ${op}`)
        expect(next.filter((two) => /^(\w+) \1$/.test(two) || two === 'insert delete')).toEqual([])
      }),
      { seed: 1 },
    )
  })

  it('takes two long unrelated texts for a replacement, in time that does not explode', () => {
    const text = (word: string): string =>
      Array.from({ length: 20_000 }, (_, place) => `${word}${place % 700}`).join(' ')
    expect(diffTexts(text('one'), text('two'), false).map((segment) => segment.op)).toEqual([
      'delete',
      'insert',
    ])
  })

  it('finds the few changes in a text with more sentences than edits are looked for', () => {
    const sentences = Array.from({ length: 3000 }, (_, place) => `Sentence ${place} says something.`)
    const changed = sentences.map((sentence, place) =>
      place % 7 === 0 ? `Also, in addition, ${sentence}` : sentence,
    )
    const segments = diffTexts(sentences.join(' '), changed.join(' '), false)
    expect(segments.filter((segment) => segment.op === 'insert')).toHaveLength(429)
    expect(segments.filter((segment) => segment.op === 'delete')).toHaveLength(0)
  })
})

describe('folding', () => {
  it.each([
    ['letter case', 'Each State party shall', 'Each State Party shall'],
    ['the shape of quotes', 'the term “data” means', 'the term "data" means'],
    ['the shape of hyphens', 'well‑being', 'well-being'],
    ['a space before a hyphen', 'the Secretary -General', 'the Secretary-General'],
    ['a hyphen in a compound', 'cross-border', 'cross border'],
    ['a compound in one word', 'cyber-crime', 'cybercrime'],
    ['a word torn apart', 'as may b e necessary', 'as may be necessary'],
    ['a word torn in three', 'in ter nation al law', 'international law'],
    ['line breaks and doubled spaces', 'of the\nState  Party', 'of the State Party'],
  ])('does not count %s, unless strict', (_what, from, to) => {
    expect(diffTexts(from, to, false)).toEqual([{ op: 'equal', from, to }])
    expect(diffTexts(from, to, true).some((segment) => segment.op !== 'equal')).toBe(true)
  })

  it('keeps two words apart that the other text has as two words too', () => {
    expect(diff('any one may be there', 'anyone, any one')).not.toBe('anyone, any one')
  })

  it('keeps a dash and a range apart from a space', () => {
    expect(diff('articles 6-9', 'articles 6 9')).toBe('articles 6[---] 9')
    expect(diff('data – stored', 'data stored')).toBe('data[- –-] stored')
  })

  it('shows changed white space when strict', () => {
    expect(strictDiff('the Secretary -General', 'the Secretary-General')).toBe('the Secretary[- -]-General')
  })
})

describe('changes that read as English', () => {
  it('leaves no short common word standing between two changes', () => {
    expect(
      diff('take account of the sanctions of the offences', 'take account of the penalties of the crimes'),
    ).toBe('take account of the [-sanctions of the offences-]{+penalties of the crimes+}')
  })

  it('keeps a longer phrase that stands between two small changes', () => {
    expect(diff('The requested State Party shall assist', 'The requesting State Party may assist')).toBe(
      'The [-requested-]{+requesting+} State Party [-shall-]{+may+} assist',
    )
  })

  it('shows a sentence of which little survives as replaced, and its neighbour as it is', () => {
    expect(
      diff(
        'The request may be refused on political grounds. The reasons shall be given.',
        'No State shall be obliged to act against its own constitution. The reasons shall be given.',
      ),
    ).toBe(
      '[-The request may be refused on political grounds.-]{+No State shall be obliged to act against its own constitution.+} The reasons shall be given.',
    )
  })

  it('inserts a whole sentence, not the end of one and the beginning of the next', () => {
    expect(diff('One is here. Three is there.', 'One is here. Two is elsewhere. Three is there.')).toBe(
      'One is here.{+ Two is elsewhere.+} Three is there.',
    )
  })

  it('joins two insertions that are one', () => {
    expect(
      diff('shall notify the State Party of', 'shall notify the requesting State and the State Party of'),
    ).toBe('shall notify{+ the requesting State and+} the State Party of')
  })

  it('keeps the brackets of a changed reference together', () => {
    expect(diff('paragraph 1 (a) of article 3', 'paragraph 2 (b) of article 3')).toBe(
      'paragraph [-1 (a)-]{+2 (b)+} of article 3',
    )
  })
})
