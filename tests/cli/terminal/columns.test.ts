import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { clip, columns } from '../../../src/cli/terminal/columns.js'

const RED = '\u001b[31m'
const END = '\u001b[39m'

describe('columns', () => {
  it('sets cells below one another, wide characters and colours too', () => {
    expect(
      columns(
        [
          ['条約', 'a'],
          [`${RED}b${END}`, 'c'],
        ],
        { width: null },
      ),
    ).toEqual(['条約  a', `${RED}b${END}     c`])
  })

  it('sets columns of numbers to the right', () => {
    expect(
      columns(
        [
          ['9', 'a'],
          ['10', 'b'],
        ],
        { width: null, right: [0], indent: 2 },
      ),
    ).toEqual(['   9  a', '  10  b'])
  })

  it('cuts the last column where the terminal ends', () => {
    const rows = [
      ['art-1', 'Statement of purpose'],
      ['art-2', 'Scope'],
    ]
    expect(columns(rows, { width: 20 })).toEqual(['art-1  Statement of…', 'art-2  Scope'])
  })

  it('counts the widest line of a cell that has several', () => {
    const rows = [
      ['agreed ad\nreferendum', 'Scope of application'],
      ['1', 'x'],
    ]
    expect(columns(rows, { width: 20 })).toEqual(['agreed ad   Scope o…', 'referendum', '1           x'])
  })

  it('gives nothing for nothing', () => {
    expect(columns([], { width: 80 })).toEqual([])
  })
})

describe('clip', () => {
  it('ends the colours of what it cuts', () => {
    expect(clip(`${RED}Statement of purpose${END}`, 10)).toBe(`${RED}Statement…${END}`)
  })

  it('never takes more columns than there are, and leaves alone what fits', () => {
    const text = fc
      .array(fc.constantFrom('a', '条', '👩‍⚖️', 'e\u0301', ' ', RED, END))
      .map((list) => list.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (value, width) => {
        const clipped = clip(value, width)
        expect(stringWidth(clipped)).toBeLessThanOrEqual(width)
        if (stringWidth(value) <= width) expect(clipped).toBe(value)
      }),
      { seed: 1 },
    )
  })
})
