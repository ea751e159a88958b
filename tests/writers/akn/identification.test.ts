import { describe, expect, test } from 'vitest'
import type { Work } from '../../../src/model/work.js'
import { write } from '../../../src/writers/akn/index.js'
import { aknProblems, hasAknSchema, NO_AKN_SCHEMA } from '../../support/akn-schema.js'
import { KNOWN } from '../../support/akn-works.js'
import { draftOfArticle, nodeWith, passage, provision, rawDraft } from '../../support/raw-tree.js'

const draft = draftOfArticle(passage('content', 'Rivers flow.'))

/** A Work like the known one but for these fields. */
function workWith(fields: Partial<Work>): Work {
  if (KNOWN.work === null) throw new Error('the known work is missing')
  return { ...KNOWN.work, ...fields }
}

function exported(fields: Partial<Work>, date: string | null = KNOWN.date) {
  return write(draft, { ...KNOWN, date, work: workWith(fields) })
}

/** Values of an attribute of all elements with this name, in document order. */
function values(xml: string, element: string, attribute = 'value'): string[] {
  return [...xml.matchAll(new RegExp(`<${element} [^>]*?\\b${attribute}="([^"]*)"`, 'gu'))].map(
    ([, value]) => value ?? '',
  )
}

function codes(written: ReturnType<typeof write>): string[] {
  return written.diagnostics.map(({ code }) => code)
}

describe('IRIs', () => {
  test('are made from country, kind, author, year and symbol', () => {
    const { content } = exported({})
    expect(values(content, 'FRBRthis')).toEqual([
      '/akn/un/bill/convention/river-board/2023/a-rb-1-7/!main',
      '/akn/un/bill/convention/river-board/2023/a-rb-1-7/eng@/!main',
      '/akn/un/bill/convention/river-board/2023/a-rb-1-7/eng@/!main.xml',
    ])
    expect(values(content, 'FRBRuri')).toEqual([
      '/akn/un/bill/convention/river-board/2023/a-rb-1-7',
      '/akn/un/bill/convention/river-board/2023/a-rb-1-7/eng@',
      '/akn/un/bill/convention/river-board/2023/a-rb-1-7/eng@.xml',
    ])
  })

  test('name a revision in the expression, not in the work', () => {
    const { content } = exported({ symbol: 'A/RB.1/7/Rev.2', version: 'Rev.2', language: 'fr-CH' })
    expect(values(content, 'FRBRuri')[1]).toBe('/akn/un/bill/convention/river-board/2023/a-rb-1-7/fra@rev-2')
    expect(values(content, 'FRBRnumber', 'showAs')).toEqual(['A/RB.1/7'])
    expect(values(content, 'FRBRversionNumber')).toEqual(['rev-2'])
    expect(values(content, 'original', 'href')).toEqual([
      '/akn/un/bill/convention/river-board/2023/a-rb-1-7/fra@',
    ])
  })

  test('read a revision from the symbol where the version is not stated', () => {
    const { content } = exported({ symbol: 'A/RB.1/7/Add.3' })
    expect(values(content, 'FRBRuri')[1]).toContain('/a-rb-1-7/eng@add-3')
  })

  test('leave out an unknown author and one that could be taken for a date, and take the title without a symbol', () => {
    const unknown = exported({ author: null, symbol: null, title: 'Übereinkommen über Flüsse' })
    expect(values(unknown.content, 'FRBRuri')[0]).toBe(
      '/akn/un/bill/convention/2023/ubereinkommen-uber-flusse',
    )
    expect(unknown.content).toContain('showAs="Author not stated in the source"')
    const author = { value: { id: 'rb-2023', name: 'RB' }, confirmed: true, note: null }
    expect(values(exported({ author }).content, 'FRBRuri')[0]).toBe('/akn/un/bill/convention/2023/a-rb-1-7')
  })

  test('need no Work: the title gives kind and name, the country is that of nobody', () => {
    const title = 'Draft Protocol on Wells'
    const untold = write({ ...draft, title }, { ...KNOWN, work: null })
    expect(values(untold.content, 'FRBRuri')[0]).toBe('/akn/zz/bill/protocol/2024/draft-protocol-on-wells')
    expect(untold.content).toContain('<bill name="protocol"')
    expect(codes(untold)).toEqual(['export/work-unknown', 'export/date-assumed'])
    const nameless = write({ ...draft, title: '—' }, { ...KNOWN, work: null })
    expect(values(nameless.content, 'FRBRuri')[0]).toBe('/akn/zz/bill/2024/nn')
    expect(nameless.content).toContain('<bill name="treaty"')
  })
})

describe('days', () => {
  test('that are known stand without comment and without diagnostic', () => {
    const written = exported({})
    expect(values(written.content, 'FRBRdate', 'date')).toEqual(['2023-05-29', '2023-05-29', '2024-03-01'])
    expect(written.content).not.toContain('ASSUMED')
    expect(written.diagnostics).toEqual([])
  })

  test('that are not confirmed are written with a comment and reported', () => {
    const written = exported({
      date: { value: '2023-05-29', confirmed: false, note: 'from memory -- see file' },
    })
    expect(
      written.content.match(/<!-- ASSUMED date: not confirmed: from memory - - see file -->/gu),
    ).toHaveLength(2)
    expect(written.diagnostics).toEqual([
      {
        code: 'export/date-assumed',
        severity: 'warning',
        message: 'the day of issue is written as "2023-05-29" (not confirmed: from memory -- see file)',
        at: { file: 'raw.txt', line: null, column: null },
        help: 'state the day in the manifest and mark it as confirmed',
      },
    ])
  })

  test.each([
    ['2023', '2023-01-01'],
    ['2023-02', '2023-02-01'],
  ])('known as %s only are written as the first one, %s, and reported', (value, day) => {
    const written = exported({ date: { value, confirmed: true, note: null } })
    expect(values(written.content, 'FRBRdate', 'date')[1]).toBe(day)
    expect(codes(written)).toEqual(['export/date-assumed'])
  })

  test.each([
    [null],
    [{ value: '2023-02-30', confirmed: true, note: null }],
    [{ value: 'spring', confirmed: true, note: null }],
  ])('of issue that nothing tells (%j) are the day of writing, and reported', (date) => {
    const written = exported({ date })
    expect(values(written.content, 'FRBRdate', 'date')).toEqual(['2024-03-01', '2024-03-01', '2024-03-01'])
    expect(codes(written)).toEqual(['export/date-assumed'])
  })

  test('of writing that is not given is the day of issue, and reported; no clock is read', () => {
    const written = exported({}, null)
    expect(values(written.content, 'FRBRdate', 'date')[2]).toBe('2023-05-29')
    expect(written.diagnostics.map(({ message }) => message)).toEqual([
      'the day of the XML is written as "2023-05-29" (no day of writing was given; the day of issue stands for it)',
    ])
  })

  test('of which none is known are 1 January 1970 and said to be', () => {
    const written = exported({ date: null }, null)
    expect(values(written.content, 'FRBRdate', 'date')).toEqual(['1970-01-01', '1970-01-01', '1970-01-01'])
    expect(written.content).toContain('ASSUMED date: no day is known')
    expect(codes(written)).toEqual(['export/date-assumed', 'export/date-assumed'])
  })

  test('of the first issue are reported where the draft is a revision', () => {
    const written = exported({ version: 'Rev.1' })
    expect(written.diagnostics.map(({ message }) => message)).toEqual([
      'the day of the first issue is written as "2023-05-29" (the day of the first issue is not known; the day of this issue stands for it)',
    ])
  })
})

test('an author who is not confirmed has a comment and a diagnostic', () => {
  const author = { value: { id: 'river-board', name: 'River Board' }, confirmed: false, note: 'by its style' }
  const written = exported({ author })
  expect(written.content).toContain('<!-- ASSUMED author: by its style -->')
  expect(codes(written)).toEqual(['export/author-assumed'])
})

test('characters that XML forbids are reported with their number', () => {
  const odd = draftOfArticle(passage('content', 'a\u0000b\ud800c'))
  const written = write(odd, KNOWN)
  expect(written.content).toContain('a\ufffdb\ufffdc')
  expect(written.diagnostics.map(({ code, message }) => ({ code, message }))).toEqual([
    { code: 'export/character-replaced', message: '2 characters that XML forbids written as U+FFFD' },
  ])
})

test('publication and workflow stand only where symbol, stage and author are known', () => {
  const known = exported({ job: 'V.24-1', stage: 'Second draft' }).content
  expect(known).toContain(
    '<publication date="2023-05-29" name="UN document" showAs="United Nations document A/RB.1/7" number="V.24-1"/>',
  )
  expect(known).toContain('by="#river-board" as="#author" outcome="#secondDraft"')
  const unknown = exported({ symbol: null, author: null, stage: 'Second draft' }).content
  expect(unknown).not.toMatch(/<(?:publication|workflow)\b/u)
})

test('an identifier of the metadata that is taken is written with a number', () => {
  const author = { value: { id: 'treaty', name: 'Treaty Section' }, confirmed: true, note: null }
  expect(exported({ author }).content).toContain('<FRBRauthor href="#treaty_2" as="#author"/>')
})

describe('a portion', () => {
  test('names its document, its eId and its component', () => {
    const root = nodeWith(draft, 'art_1')
    if (root.type !== 'article') throw new Error('the draft has no article')
    const { content } = write(draft, { ...KNOWN, root })
    const iri = '/akn/un/bill/convention/river-board/2023/a-rb-1-7'
    expect(values(content, 'FRBRthis')).toEqual([
      `${iri}/~art_1`,
      `${iri}/eng@/~art_1`,
      `${iri}/eng@/~art_1.xml`,
    ])
    expect(values(content, 'FRBRportion', 'from')).toEqual(['#art_1'])
    expect(content).toContain('<portion includedIn="#rt_1">')
    expect(content).toContain(
      `<TLCReference eId="rt_1" name="Expression" href="${iri}/eng@" showAs="A/RB.1/7"/>`,
    )
  })

  test('of an annex names the annex', () => {
    const annexed = rawDraft([
      provision('attachment', null, [
        passage('heading', 'ANNEX'),
        provision('paragraph', '1', [passage('content', 'First.')]),
      ]),
    ])
    const root = nodeWith(annexed, 'att_1__para_1')
    if (root.type !== 'paragraph') throw new Error('the draft has no paragraph')
    const { content } = write(annexed, { ...KNOWN, root })
    expect(values(content, 'FRBRthis')[1]).toMatch(/\/eng@\/!annex_1~att_1__para_1$/u)
  })
})

describe.skipIf(!hasAknSchema)(`every combination of facts (${NO_AKN_SCHEMA})`, () => {
  test.each<Partial<Work>>([
    {},
    { author: null, date: null, symbol: null },
    { symbol: 'A/RB.1/7/Rev.2', version: 'Rev.2', job: 'V.1', stage: 'Draft' },
    { title: '', kind: 'protocol', country: 'eu', language: 'qqq' },
  ])('%j is valid', (fields) => {
    expect(aknProblems(exported(fields).content)).toEqual([])
    expect(aknProblems(exported(fields, null).content)).toEqual([])
  })

  test('no Work at all is valid', () => {
    expect(aknProblems(write(draft, { ...KNOWN, work: null, date: null }).content)).toEqual([])
  })
})
