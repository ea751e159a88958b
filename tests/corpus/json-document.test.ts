import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/corpus/json-document.js'

function faultOf(text: string) {
  const result = parseJson(text)
  return 'fault' in result ? result.fault : null
}

describe('parseJson', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (json, space) => {
        const text = JSON.stringify(JSON.parse(json), null, space)
        const result = parseJson(text)
        expect('document' in result && result.document.value).toEqual(JSON.parse(text))
      }),
      { seed: 1 },
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const fragment = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '01',
      'true',
      'nul',
      '\n',
      '"',
    )
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        const text = fragments.join('')
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        expect(faultOf(text) === null).toBe(isJson)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it.each([
    ['{"a": 1 "b": 2}', 8, 'expected "," or "}", found """'],
    ['{"a": 1,}', 8, 'a comma with nothing after it'],
    ['{a: 1}', 1, 'expected a key in double quotes, found "a"'],
    ['[1, 2', 5, 'expected "," or "]", found the end of the file'],
    ['{"a": 1} x', 9, 'unexpected text after the document'],
    ['{"a": 1, "a": 2}', 9, 'key "a" stands here twice'],
    ['"\\x"', 0, 'a string with a line end, a control character or a bad escape in it'],
    ['["a', 1, 'a string that does not end'],
    ['', 0, 'expected a value, found the end of the file'],
  ])('says what is wrong with %s, and where', (text, offset, message) => {
    expect(faultOf(text)).toEqual({ message, offset })
  })

  it('refuses what is nested too deeply, and does not run out of stack', () => {
    expect(faultOf('['.repeat(100_000))?.message).toBe('nested too deeply')
  })

  it('knows where each value stands, and the nearest ancestor of one that does not', () => {
    const text = '{"drafts": [{"id": "a"}, {"id": "b"}]}'
    const result = parseJson(text)
    if ('fault' in result) throw new Error(result.fault.message)
    expect(text.slice(result.document.offsetOf(['drafts', 1, 'id']))).toBe('"b"}]}')
    expect(text.slice(result.document.offsetOf(['drafts', 1, 'file']))).toBe('{"id": "b"}]}')
  })
})
