import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/model/types.js'
import { write } from '../../../src/writers/akn/index.js'
import { NEGOTIATION_NAMESPACE } from '../../../src/writers/akn/namespaces.js'
import { readAkn } from '../../support/akn-reading.js'
import { negotiationProblems } from '../../support/akn-schema.js'
import { KNOWN } from '../../support/akn-works.js'
import { draftOfArticle, marker, num, passage, provision, type RawNode, raw } from '../../support/raw-tree.js'

/** The entries of a draft's negotiation data as written, in order; each fits our schema. */
function entriesOf(draft: Draft): string[] {
  const { content } = write(draft, KNOWN)
  const { negotiation } = readAkn(content)
  if (negotiation === null) return []
  expect(negotiationProblems(negotiation)).toEqual([])
  return [...content.matchAll(/<treaty:(?!negotiation)(.*)\/>/gu)].map(([, entry]) => entry ?? '')
}

const paragraph = (number: string, printed: string, ...inlines: (RawNode | string)[]) =>
  provision('paragraph', number, [num(printed), passage('content', ...inlines)])

const open = raw('bracketMark', { value: '[' })
const close = raw('bracketMark', { value: ']' })

test('a draft without marks has no analysis', () => {
  const { content } = write(draftOfArticle(passage('content', 'Rivers flow.')), KNOWN)
  expect(content).not.toContain('<analysis')
})

describe('a status', () => {
  test('is that of the passage that its marker closes, never of what stands below', () => {
    const draft = draftOfArticle(
      provision('paragraph', '1', [
        num('1.'),
        passage('intro', 'Rivers are:', marker('agreed-in-informals')),
        provision('point', 'a', [passage('content', 'wide.')]),
        provision('wrapUp', null, [raw('text', { value: 'in spring ' }), marker()]),
      ]),
    )
    const list = '#art_1__para_1__list_1'
    expect(entriesOf(draft)).toEqual([
      `status href="${list}__intro" scope="text" concept="#agreedInInformals" marker="${list}__intro__inline_1"`,
      `status href="${list}__wrapup" scope="text" concept="#agreedAdReferendum" marker="${list}__wrapup__inline_1"`,
    ])
  })

  test('under a heading is that of the article', () => {
    const draft = draftOfArticle(passage('heading', 'Rivers'), marker(), paragraph('1', '1.', 'One.'))
    expect(entriesOf(draft)).toEqual([
      'status href="#art_1" scope="provision" concept="#agreedAdReferendum" marker="#art_1__intro__inline_1"',
    ])
  })

  test('behind the last provision is that of the article with low certainty and a note', () => {
    const draft = draftOfArticle(paragraph('1', '1.', 'One.'), marker())
    expect(entriesOf(draft)).toEqual([
      'status href="#art_1" scope="provision" certainty="low" concept="#agreedAdReferendum" marker="#art_1__wrapup__inline_1" note="#note_1"',
    ])
  })

  test('of any wording becomes a concept', () => {
    const draft = draftOfArticle(passage('content', 'x', marker('provisionally-accepted')))
    expect(write(draft, KNOWN).content).toContain(
      '<TLCConcept eId="provisionallyAccepted" href="/akn/ontology/concept/negotiation/treaty.provisionally.accepted" showAs="provisionally accepted"/>',
    )
  })
})

describe('brackets', () => {
  test('pair across provisions as they nest, those of numbers too', () => {
    const draft = draftOfArticle(
      paragraph('1', '[1.', 'One.'),
      paragraph('2', '2.', 'Two ', open, 'and'),
      paragraph('3', '3.', 'three', close, '.', close),
    )
    expect(entriesOf(draft)).toEqual([
      'bracket concept="#unresolvedText" from="#art_1__para_1" upTo="#art_1__para_3" close="#art_1__para_3__inline_2"',
      'bracket concept="#unresolvedText" from="#art_1__para_2" upTo="#art_1__para_3" open="#art_1__para_2__inline_1" close="#art_1__para_3__inline_1"',
    ])
  })

  test('that stand alone are issues', () => {
    const draft = draftOfArticle(paragraph('1', '1.', 'a', close), paragraph('2', '[2.', 'b'))
    expect(entriesOf(draft)).toEqual([
      'issue href="#art_1__para_2" kind="bracket-unclosed" printed="["',
      'issue href="#art_1__para_1__inline_1" kind="bracket-unopened" printed="]"',
    ])
  })

  test('of one number pair inside it', () => {
    expect(entriesOf(draftOfArticle(paragraph('1', '[1.]', 'a')))).toEqual([])
  })
})

describe('an alternative', () => {
  test.each([
    ['4-6 alt', ['4', '5', '6']],
    ['4 alt', ['4']],
    ['4alt. 2', ['4']],
    ['4 bis', []],
    ['salt', []],
    ['7 alt', []],
  ])('with the number "%s" replaces %j', (number, replaced) => {
    const draft = draftOfArticle(
      ...['4', '5', '6'].map((other) => paragraph(other, `${other}.`, 'x')),
      paragraph(number, `${number}.`, 'y'),
    )
    const targets = replaced.map((other) => `#art_1__para_${other}`).join(' ')
    const href = `#art_1__para_${number.replaceAll(' ', '').replace('.', '-')}`
    expect(entriesOf(draft)).toEqual(
      replaced.length === 0 ? [] : [`alternative href="${href}" to="${targets}"`],
    )
  })
})

test('omissions and blanks are listed', () => {
  const draft = draftOfArticle(
    paragraph('1', '1.', raw('omissis', { value: '[…]' }), ' '),
    paragraph(
      '2',
      '2.',
      'From ',
      raw('placeholder', { value: '[ date ]' }),
      raw('omissis', { value: '[…]' }),
    ),
  )
  expect(entriesOf(draft)).toEqual([
    'omitted concept="#textNotReproduced" href="#art_1__para_1"',
    'blank href="#art_1__para_2__placeholder_1" kind="date"',
  ])
})

test('numbers that stand twice and repairs are listed with their notes', () => {
  const repairs = [
    { code: 'read/num-recovered', printed: '', read: '3', evidence: 'it follows 2', position: null },
  ]
  const draft = draftOfArticle(
    paragraph('2', '2.', 'x'),
    paragraph('2', '2.', 'y'),
    provision('paragraph', '3', [passage('content', 'z')], { repairs }),
  )
  expect(entriesOf(draft)).toEqual([
    'repair href="#art_1__para_3" kind="num-recovered" printed="" read="3" note="#note_2"',
    'issue href="#art_1__para_2_2" kind="duplicate-number" printed="2." note="#note_1"',
  ])
})

test('a portion lists only what stands in it, and knows that its number stood before', () => {
  const draft = draftOfArticle(
    paragraph('2', '[2.', 'x', marker()),
    paragraph('2', '2.', 'y', raw('placeholder', { value: '[city]' })),
  )
  const [body] = draft.children
  const [article] = body?.type === 'body' ? body.children : []
  const root = article?.type === 'article' ? article.children.at(-1) : undefined
  if (root?.type !== 'paragraph') throw new Error('the draft has no second paragraph')
  const { content } = write(draft, { ...KNOWN, root })
  expect(
    [...content.matchAll(/<treaty:(?!negotiation)(\w+) href="([^"]*)"/gu)].map(([, ...entry]) => entry),
  ).toEqual([
    ['blank', '#art_1__para_2_2__placeholder_1'],
    ['issue', '#art_1__para_2_2'],
  ])
})

test('the schema refuses what the writer never writes', () => {
  const wrong = `<negotiation xmlns="${NEGOTIATION_NAMESPACE}" version="1"><status href="#x" scope="some" concept="#c" marker="#m"/></negotiation>`
  expect(negotiationProblems(wrong).join()).toContain('scope')
  const order = `<negotiation xmlns="${NEGOTIATION_NAMESPACE}" version="1"><omitted href="#x" concept="#c"/><alternative href="#x" to=""/></negotiation>`
  expect(negotiationProblems(order)).not.toEqual([])
})
