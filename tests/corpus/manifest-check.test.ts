import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseManifest } from '../../src/corpus/manifest-check.js'
import { TreatyError } from '../../src/diagnostics/treaty-error.js'

const packaged = readFileSync(new URL('../../corpus/manifest.json', import.meta.url), 'utf8')

const small = {
  schema: 'treaty/manifest@1',
  title: 'Drafts',
  drafts: [
    { id: 'first', file: 'a\\first.txt', title: 'First', kind: 'proposal', language: 'en', country: 'un' },
    {
      id: 'second',
      aliases: ['rev1'],
      file: 'second.md',
      title: 'Second',
      kind: 'convention',
      language: 'en',
      country: 'un',
      date: { value: '2024-02-06', confirmed: true, note: null },
    },
  ],
}

/** The small manifest with the value at a path replaced, as text. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const copy = structuredClone(small) as unknown as Record<string | number, unknown>
  let place = copy
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>
  place[path.at(-1) ?? ''] = value
  return JSON.stringify(copy, null, 2)
}

function errorOf(text: string): TreatyError {
  try {
    parseManifest(text, 'manifest.json')
  } catch (error) {
    if (error instanceof TreatyError) return error
  }
  throw new Error('the manifest was accepted')
}

describe('parseManifest', () => {
  it('reads the packaged manifest as it stands', () => {
    const manifest = parseManifest(packaged, 'manifest.json')
    const withoutDefaults = manifest.drafts.map(({ statusMarkers: _, ...draft }) => draft)
    expect({ ...manifest, drafts: withoutDefaults }).toEqual(JSON.parse(packaged))
  })

  it('fills in what may be left out', () => {
    const manifest = parseManifest(JSON.stringify(small), 'manifest.json')
    expect(manifest).toMatchObject({ default: null, compare: null })
    expect(manifest.drafts[0]).toMatchObject({ aliases: [], author: null, date: null, statusMarkers: [] })
  })

  it('takes the format from the extension, and the path with either slash', () => {
    const { drafts } = parseManifest(JSON.stringify(small), 'manifest.json')
    expect(drafts.map(({ file, format }) => [file, format])).toEqual([
      ['a/first.txt', 'text'],
      ['second.md', 'markdown'],
    ])
  })

  it.each([
    [['schema'], 'treaty/manifest@2', '"schema" is "treaty/manifest@2"'],
    [['default'], 'third', '"default" is "third"; it must be one of "first", "second"'],
    [['compare'], ['first'], '"compare" must be a list of two'],
    [['compare'], ['first', 'third'], '"compare[1]" is "third"'],
    [['drafts', 1, 'id'], 'Rev2', '"drafts[1].id" is "Rev2"; it must be a letter a–z'],
    [['drafts', 1, 'id'], 'c', '"drafts[1].id" is "c"'],
    [['drafts', 1, 'id'], 'first', '"first" already names the draft "first"'],
    [['drafts', 1, 'aliases', 0], 'first', '"first" already names the draft "first"'],
    [['drafts', 0, 'file'], '/etc/passwd', '"drafts[0].file" is "/etc/passwd"; it must be relative'],
    [['drafts', 0, 'file'], 'C:\\a.txt', 'it must be relative'],
    [['drafts', 0, 'file'], 'first.rtf', 'the format of "first.rtf" cannot be told from its name'],
    [['drafts', 0, 'format'], 'pdf', '"drafts[0].format" is "pdf"'],
    [['drafts', 0, 'kind'], 'law', '"drafts[0].kind" is "law"'],
    [['drafts', 0, 'titel'], 'x', '"drafts[0]" has no key "titel"'],
    [
      ['drafts', 1, 'date', 'value'],
      '2024-13-01',
      '"drafts[1].date.value" is "2024-13-01"; it must be a day',
    ],
    [['drafts', 1, 'date', 'confirmed'], 'yes', 'it must be true or false'],
    [['drafts'], {}, '"drafts" is an object; it must be a list'],
    [['title'], '', '"title" is ""; it must be a text'],
  ])('refuses %j = %j', (path, value, message) => {
    const error = errorOf(changed(path, value))
    expect(error.code).toBe('corpus/manifest-invalid')
    expect(error.message).toContain(message)
  })

  it('names the place of the value that does not fit', () => {
    const error = errorOf(changed(['drafts', 1, 'kind'], 'conventoin'))
    expect(error.detail).toMatchObject({
      at: { file: 'manifest.json', line: 20, column: 15 },
      help: 'did you mean "convention"?',
    })
  })

  it('names the place of a fault in the JSON, also behind CRLF', () => {
    const error = errorOf('{\r\n  "schema": treaty\r\n}')
    expect(error.message).toBe('not JSON: expected a value, found "t"')
    expect(error.detail.at).toEqual({ file: 'manifest.json', line: 2, column: 13 })
  })

  it('names the object that lacks a key', () => {
    const error = errorOf('{"schema": "treaty/manifest@1",\n "drafts": [{}]}')
    expect(error.message).toBe('"drafts[0]" lacks the key "file"')
    expect(error.detail.at).toMatchObject({ line: 2, column: 13 })
  })

  it('accepts nothing that the JSON Schema refuses', () => {
    const schema = new URL('../../schemas/manifest.schema.json', import.meta.url)
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(schema, 'utf8')))
    const paths = ['schema', 'title', 'default', 'compare', 'drafts', 'extra'].map((key) => [key])
    const inner = [
      'id',
      'aliases',
      'file',
      'format',
      'kind',
      'author',
      'date',
      'symbol',
      'statusMarkers',
      'extra',
    ]
    const path = fc.constantFrom<(string | number)[]>(...paths, ...inner.map((key) => ['drafts', 1, key]))
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('first', 'text', 'proposal', ['first', 'second']),
    )
    fc.assert(
      fc.property(path, value, (place, replacement) => {
        const text = changed(place, replacement)
        let isAccepted = true
        try {
          parseManifest(text, 'manifest.json')
        } catch {
          isAccepted = false
        }
        if (isAccepted) expect(validate(JSON.parse(text))).toBe(true)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
