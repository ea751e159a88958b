import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/analyses/references/passages.js'
import { linkReferences } from '../../src/analyses/references.js'
import { childrenOf } from '../../src/model/tree.js'
import type { Draft, Inline, LegalNode } from '../../src/model/types.js'
import { GOLD_IDS, goldDraft, hasGold } from '../support/gold-drafts.js'
import { draftOfPassage, type InlineSketch, passageOf, shownInlines } from '../support/passage-draft.js'

const linked = (...sketches: InlineSketch[]): string =>
  shownInlines(passageOf(linkReferences(draftOfPassage(sketches))))

const bracket = (...children: InlineSketch[]): InlineSketch => ({ type: 'bracket', children })

const texts = (draft: Draft): string[] => passagesOf(draft).map(({ text }) => text)

describe('linkReferences', () => {
  it('puts a ref around each reference and a def around each defined term', () => {
    expect(linked('For the purposes of paragraph 1, “ship” means a vessel under article 5.')).toBe(
      'For the purposes of «paragraph 1», “‹ship›” means a vessel under «article 5».',
    )
  })

  it('gives a ref its targets and the instrument, a def its term', () => {
    const draft = linkReferences(
      draftOfPassage(['paragraphs 1 and 2; the Charter of the United Nations; “X” means Y']),
    )
    expect(passageOf(draft)).toMatchObject([
      { type: 'ref', targets: ['art-5.1', 'art-5.2'], external: null, eId: 'art_5__para_3__ref_1' },
      { type: 'text' },
      { type: 'ref', targets: [], external: 'Charter of the United Nations', eId: 'art_5__para_3__ref_2' },
      { type: 'text' },
      { type: 'def', term: 'X', eId: 'art_5__para_3__def_1' },
      { type: 'text' },
    ])
  })

  it('gives the parts of a divided text their places in the source', () => {
    const [before, ref, after] = passageOf(linkReferences(draftOfPassage(['See article 5.\nEnd.'])))
    expect(before?.position.end).toEqual({ line: 1, column: 5, offset: 4 })
    expect(ref?.position).toEqual({ start: before?.position.end, end: after?.position.start })
    expect(after?.position.end.offset).toBe(19)
  })

  it('gives the parts of a text that was joined from several lines the place of all of it', () => {
    const draft = JSON.parse(
      JSON.stringify(draftOfPassage(['See article 5 now'])).replaceAll('"offset":17', '"offset":20'),
    )
    const nodes = passageOf(linkReferences(draft))
    expect(nodes.map(({ position }) => [position.start.offset, position.end.offset])).toEqual([
      [0, 20],
      [0, 20],
      [0, 20],
    ])
  })

  it('keeps page breaks, footnote marks and brackets inside a ref, and in their order', () => {
    expect(
      linked(
        'See article',
        { type: 'eop' },
        ' 5',
        { type: 'noteRef', value: '1' },
        ', paragraph ',
        bracket('[1]'),
        '.',
      ),
    ).toBe('See «article{eop} 5{noteRef 1}, paragraph {bracket [1]}».')
  })

  it('leaves a page break at the edge of a ref outside it', () => {
    expect(linked('See ', { type: 'eop' }, 'article 5', { type: 'eop' }, '.')).toBe(
      'See {eop}«article 5»{eop}.',
    )
  })

  it('links inside a bracket and inside emphasis', () => {
    expect(linked('A ', bracket('[see article 5]'), { type: 'i', children: [' and paragraph 2'] })).toBe(
      'A {bracket [see «article 5»]}{i  and «paragraph 2»}',
    )
  })

  it('takes in a whole bracket where only its brackets would be added', () => {
    expect(linked('See ', bracket('[paragraph 1]'), ' of this article.')).toBe(
      'See «{bracket [paragraph 1]} of this article».',
    )
  })

  it('ends a ref where a bracket begins or ends that it cannot take in', () => {
    expect(linked('See article 5 ', bracket('[and 6 shall be deleted]'), '.')).toBe(
      'See «article 5» {bracket [and 6 shall be deleted]}.',
    )
    expect(linked('See ', bracket('[either article 5'), ' and 6.')).toBe(
      'See {bracket [either «article 5»} and 6.',
    )
  })

  it('takes a footnote mark for no part of a number', () => {
    const [, ref] = passageOf(
      linkReferences(draftOfPassage(['See article 5', { type: 'noteRef', value: '9' }, ' now'])),
    )
    expect(ref).toMatchObject({ type: 'ref', targets: ['art-5'] })
  })

  it('does the same when done twice', () => {
    const once = linkReferences(
      draftOfPassage(['See article 5, ', bracket('[paragraph 1]'), '. “X” means article 5.']),
    )
    expect(linkReferences(once)).toEqual(once)
  })

  it('keeps every letter and every other node of any passage', () => {
    const words = fc.constantFrom(
      'article 5',
      'paragraph 1 ',
      '[',
      ']',
      ' and ',
      '(a)',
      ' of this article',
      '“X” means ',
      'the Charter of the United Nations',
      '. ',
      '\n',
    )
    const leaf = fc.oneof(
      words,
      fc.constant({ type: 'eop' }),
      fc.constant({ type: 'noteRef', value: '1' }),
      fc.constant({ type: 'bracketMark', value: ']' }),
      fc.constant({ type: 'omissis', value: '[…]' }),
    )
    const node = fc.oneof(
      { weight: 4, arbitrary: leaf },
      fc.record({ type: fc.constantFrom('bracket', 'i'), children: fc.array(leaf, { maxLength: 4 }) }),
    )
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (sketches) => {
        const draft = draftOfPassage(sketches as InlineSketch[])
        const result = linkReferences(draft)
        expect(texts(result)).toEqual(texts(draft))
        expect(skeleton(passageOf(result))).toEqual(skeleton(passageOf(draft)))
        expect(linkReferences(result)).toEqual(result)
      }),
      { seed: 7, numRuns: 600 },
    )
  })

  describe.skipIf(!hasGold)('on the drafts of the corpus', () => {
    for (const id of GOLD_IDS) {
      it(`keeps every passage of ${id} and does the same when done twice`, () => {
        const draft = goldDraft(id)
        const result = linkReferences(draft)
        expect(texts(result)).toEqual(texts(draft))
        expect(linkReferences(result)).toEqual(result)
        expect(JSON.stringify(result)).toContain('"type":"ref"')
      })
    }
  })
})

/** The nodes that are neither text nor ref nor def, by type and value, in order and nesting. */
function skeleton(nodes: readonly Inline[]): object[] {
  return nodes.flatMap((node: LegalNode) => {
    if (node.type === 'text') return []
    const children = skeleton(childrenOf(node) as readonly Inline[])
    if (node.type === 'ref' || node.type === 'def') return children
    return [{ type: node.type, value: 'value' in node ? node.value : null, children }]
  })
}
