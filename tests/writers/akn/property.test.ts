import fc from 'fast-check'
import { expect, test } from 'vitest'
import { provisionsOf } from '../../../src/model/tree.js'
import type { Draft } from '../../../src/model/types.js'
import { write } from '../../../src/writers/akn/index.js'
import { printedText, readAkn } from '../../support/akn-reading.js'
import { aknProblems, hasAknSchema, NO_AKN_SCHEMA, negotiationProblems } from '../../support/akn-schema.js'
import { KNOWN } from '../../support/akn-works.js'
import { num, provision, type RawNode, raw, rawDraft, text } from '../../support/raw-tree.js'

const CONTAINERS = ['part', 'title', 'chapter', 'section', 'subsection']
const TARGETS = [
  'art-1',
  'art-2',
  'art-1.1',
  'art-2.a',
  'chp-1',
  'preamble.1',
  'annex',
  'fn-1',
  'conclusion',
  'art-99',
]

const anyUtf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
  .map((units) => String.fromCharCode(...units))
const words = fc.oneof(
  fc.constantFrom('shall', ' and ', '\n', ' ', '', ']]>', '<a&"\'>', '1.'),
  anyUtf16,
  fc.string({ maxLength: 8 }),
)
const numbers = fc.constantFrom(null, '1', '1', '2', 'a', 'b', 'ii', '7 bis', '1-2 alt', 'a alt')

const { inline } = fc.letrec<{ inline: RawNode }>((tie) => {
  const children = fc.array(tie('inline'), { maxLength: 2 })
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words.map(text),
      children.map((nodes) => raw('i', { children: nodes })),
      fc
        .tuple(fc.subarray(TARGETS), children)
        .map(([targets, nodes]) => raw('ref', { targets, external: null, children: nodes })),
      fc.tuple(words, children).map(([term, nodes]) => raw('def', { term, children: nodes })),
      children.map((nodes) => raw('bracket', { children: [text('['), ...nodes, text(']')] })),
      fc.constantFrom('[', ']').map((value) => raw('bracketMark', { value })),
      words.map((status) => raw('statusMarker', { status, value: `[${status}]` })),
      words.map((value) => raw('omissis', { value })),
      words.map((value) => raw('placeholder', { value })),
      fc.constantFrom('1', '2', '*').map((value) => raw('noteRef', { value, note: null })),
      fc.option(words).map((number) => raw('eop', { number })),
    ),
  }
})

const inlines = fc.array(inline, { maxLength: 3 })
const passageOf = (type: string): fc.Arbitrary<RawNode> => inlines.map((children) => raw(type, { children }))
const statusMarker = fc.constant(raw('statusMarker', { status: 'agreed', value: '[agreed]' }))
const wrapUp = inlines.map((children) => provision('wrapUp', null, children))

/** Number, heading and then parts in any order, as the types allow and readers need not do. */
function provisionOf(type: string, heading: boolean, parts: fc.Arbitrary<RawNode>): fc.Arbitrary<RawNode> {
  return fc
    .record({
      number: numbers,
      printed: fc.option(fc.constantFrom('1.', '(a)', '[2.', '3.]', 'Article 1')),
      title: heading ? fc.option(passageOf('heading')) : fc.constant(null),
      parts: fc.array(parts, { maxLength: 4 }),
      code: fc.option(fc.constantFrom('read/num-recovered', 'read/num-corrected', 'read/heading-recovered')),
    })
    .map(({ number, printed, title, parts: below, code }) =>
      provision(
        type,
        number,
        [...(printed === null ? [] : [num(printed)]), ...(title === null ? [] : [title]), ...below],
        code === null
          ? {}
          : { repairs: [{ code, printed: printed ?? '', read: number ?? '', evidence: 'x' }] },
      ),
    )
}

const plainPart = fc.oneof(passageOf('content'), passageOf('intro'), wrapUp)
const innerPoint = provisionOf('point', false, plainPart)
const point = provisionOf('point', false, fc.oneof(plainPart, innerPoint))
const paragraph = provisionOf('paragraph', false, fc.oneof(plainPart, point))
const article = provisionOf('article', true, fc.oneof(plainPart, statusMarker, paragraph, point))
const containerOf = (inner: fc.Arbitrary<RawNode>): fc.Arbitrary<RawNode> =>
  fc
    .constantFrom(...CONTAINERS)
    .chain((type) => provisionOf(type, true, fc.oneof(statusMarker, passageOf('intro'), inner)))
const container = containerOf(fc.oneof(article, containerOf(article)))
const block = fc
  .tuple(fc.constantFrom('title', 'text', 'testimonium'), fc.array(passageOf('content'), { maxLength: 2 }))
  .map(([name, children]) => provision('container', null, children, { name }))
const formula = fc
  .tuple(fc.constantFrom('parties', 'enacting'), fc.array(passageOf('content'), { maxLength: 2 }))
  .map(([name, children]) => provision('formula', null, children, { name }))
const recital = provisionOf('recital', false, passageOf('content'))
const note = fc
  .tuple(fc.constantFrom('1', '2'), fc.array(passageOf('content'), { maxLength: 2 }))
  .map(([mark, children]) => provision('authorialNote', mark, [num(mark), ...children]))
const attachment = provisionOf(
  'attachment',
  true,
  fc.oneof(plainPart, statusMarker, paragraph, point, article, container),
)

const part = (type: string, child: fc.Arbitrary<RawNode>): fc.Arbitrary<RawNode[]> =>
  fc
    .option(fc.array(child, { maxLength: 3 }))
    .map((children) => (children === null ? [] : [provision(type, null, children)]))

const drafts: fc.Arbitrary<Draft> = fc
  .tuple(
    part('preface', block),
    part('toc', passageOf('content')),
    part('preamble', fc.oneof(passageOf('heading'), formula, recital)),
    part('body', fc.oneof(passageOf('intro'), container, article, paragraph, point)),
    part('conclusions', block),
    fc.array(attachment, { maxLength: 2 }),
    fc.array(note, { maxLength: 2 }),
  )
  .map((parts) => rawDraft(parts.flat()))

function check(content: string): ReturnType<typeof readAkn> {
  if (hasAknSchema) expect(aknProblems(content)).toEqual([])
  const reading = readAkn(content)
  expect(reading.dangling).toEqual([])
  expect(reading.foreign).toEqual([])
  expect(reading.stray).toEqual([])
  expect(new Set(reading.eIds).size).toBe(reading.eIds.length)
  if (reading.negotiation !== null) expect(negotiationProblems(reading.negotiation)).toEqual([])
  return reading
}

test(`any draft is written with its text in order, valid (${NO_AKN_SCHEMA})`, () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const { content } = write(draft, KNOWN)
      expect(check(content).text).toBe(printedText(draft))
    }),
    { seed: 11, numRuns: 300 },
  )
})

test(`any provision of any draft is written as a portion with its text, valid (${NO_AKN_SCHEMA})`, () => {
  fc.assert(
    fc.property(drafts, fc.nat(), (draft, index) => {
      const provisions = [...provisionsOf(draft)]
      const root = provisions[index % Math.max(1, provisions.length)]
      if (root === undefined) return
      const { content } = write(draft, { ...KNOWN, root })
      expect(check(content).text).toBe(printedText(root))
    }),
    { seed: 12, numRuns: 300 },
  )
})
