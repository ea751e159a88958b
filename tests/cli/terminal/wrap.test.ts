import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { type Piece, wrap } from '../../../src/cli/terminal/wrap.js'

const plain = (text: string): string => text
const loud = (text: string): string => `<${text}>`

const options = { first: '', rest: '', width: 10 }

const words = fc.array(
  fc.constantFrom('a', 'provision', '条約', 'naïve', '👩‍⚖️', 'non-governmental', ' ', '\n', '\u00a0'),
)
const pieces = fc.array(
  fc.record({
    text: words.map((list) => list.join('')),
    paint: fc.constantFrom<Piece['paint']>(plain, loud),
  }),
)

describe('wrap', () => {
  it('breaks lines at white space, and sets in all but the first', () => {
    const piece = { text: 'the States Parties  shall\ncooperate', paint: plain }
    expect(wrap([piece], { first: '1. ', rest: '   ', width: 16 })).toEqual([
      '1. the States',
      '   Parties shall',
      '   cooperate',
    ])
  })

  it('keeps pieces of one word together', () => {
    const text = [
      { text: 'agree', paint: plain },
      { text: 'ment of', paint: loud },
    ]
    expect(wrap(text, options)).toEqual(['agree<ment>', '<of>'])
  })

  it('paints neighbours of one look together, with the space between them', () => {
    const text = [
      { text: 'a', paint: loud },
      { text: ' b', paint: loud },
      { text: ' c', paint: plain },
    ]
    expect(wrap(text, options)).toEqual(['<a b> c'])
  })

  it('gives one line where there is no width', () => {
    expect(wrap([{ text: 'a '.repeat(500), paint: plain }], { ...options, width: null })).toHaveLength(1)
  })

  it('gives the first mark alone where there are no words', () => {
    expect(wrap([], { first: '(a) ', rest: '    ', width: 10 })).toEqual(['(a) '])
  })

  it('loses no word, and fills no line beyond the width but with one word', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrap(
          text.map((piece) => ({ ...piece, paint: plain })),
          { first: '', rest: '', width },
        )
        const all = text.map((piece) => piece.text).join('')
        const wordsOf = (value: string): string[] => value.split(/[ \n]+/u).filter((word) => word !== '')
        expect(wordsOf(lines.join(' '))).toEqual(wordsOf(all))
        for (const line of lines) expect(stringWidth(line) <= width || !line.includes(' ')).toBe(true)
      }),
      { seed: 1 },
    )
  })
})
