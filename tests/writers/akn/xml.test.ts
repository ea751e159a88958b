import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { comment, serialise, structure, verbatim } from '../../../src/writers/akn/xml.js'

/** Root's text and attribute `a`, read back. */
function readBack(xml: string): { text: string; attribute: string | undefined } {
  const document = XmlDocument.fromString(xml)
  try {
    return { text: document.root.content, attribute: document.root.attr('a')?.value }
  } finally {
    document.dispose()
  }
}

const anyUtf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units))

describe('serialise', () => {
  test('puts each child of a structure on a line of its own and adds nothing to running text', () => {
    const p = verbatim('p', {}, [' one ', verbatim('i', {}, ['two']), '\n three'])
    const root = structure('a', { eId: 'x', status: null }, [comment('why'), structure('b', {}, [p])])
    expect(serialise(root).xml).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a eId="x">',
        '  <!-- why -->',
        '  <b>',
        '    <p> one <i>two</i>',
        ' three</p>',
        '  </b>',
        '</a>',
        '',
      ].join('\n'),
    )
  })

  test('escapes what would end text, an attribute or a CDATA section', () => {
    const hostile = `]]> & < > " ' &amp; <!-- --> <?pi?>`
    const { xml, replaced } = serialise(verbatim('r', { a: hostile }, [hostile]))
    expect(readBack(xml)).toEqual({ text: hostile, attribute: hostile })
    expect(xml).not.toContain(']]>')
    expect(replaced).toBe(0)
  })

  test('keeps carriage returns, and line feeds and tabs of attributes', () => {
    const spaced = 'a\r\nb\rc\td\ne'
    const { xml } = serialise(verbatim('r', { a: spaced }, [spaced]))
    expect(readBack(xml)).toEqual({ text: spaced, attribute: spaced })
  })

  test('replaces and counts what XML 1.0 forbids: controls, lone surrogates, U+FFFE', () => {
    const { xml, replaced } = serialise(
      verbatim('r', { a: '\u0000\ud800' }, ['\u001f|\udc00|\ufffe|\u{1f600}|\u0085']),
    )
    expect(readBack(xml)).toEqual({
      text: '\ufffd|\ufffd|\ufffd|\u{1f600}|\u0085',
      attribute: '\ufffd\ufffd',
    })
    expect(replaced).toBe(5)
  })

  test('never ends a comment early', () => {
    const { xml } = serialise(structure('r', {}, [comment('a -- b --> c ---'), comment('\u0000-')]))
    expect(() => readBack(xml)).not.toThrow()
  })

  test('nests deeper than the library allows by default', () => {
    const deep = Array.from({ length: 200 }).reduce<ReturnType<typeof verbatim>>(
      (inner) => verbatim('i', {}, [inner]),
      verbatim('i', {}, ['core']),
    )
    expect(readBack(serialise(deep).xml).text).toBe('core')
  })

  test('is well-formed for any text, and says how many characters are lost', () => {
    fc.assert(
      fc.property(anyUtf16, anyUtf16, (value, attribute) => {
        const { xml, replaced } = serialise(verbatim('r', { a: attribute }, [value]))
        const back = readBack(xml)
        const lost = (before: string, after: string | undefined): number =>
          [...before].filter((character, index) => [...(after ?? '')][index] !== character).length
        expect(lost(value, back.text) + lost(attribute, back.attribute)).toBe(replaced)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('is read by fast-xml-parser too', () => {
    const { xml } = serialise(verbatim('r', {}, ['x & y < z']))
    expect(new XMLParser().parse(xml)).toMatchObject({ r: 'x & y < z' })
  })
})
