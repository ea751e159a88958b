import fc from 'fast-check'
import type { Root } from 'mdast'
import { toString as toPlain } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { listProvisions } from '../../../src/analyses/provisions.js'
import { provisionsOf } from '../../../src/model/tree.js'
import type { Draft } from '../../../src/model/types.js'
import { escapeLineStart, escapeMarkdown } from '../../../src/writers/markdown/escape.js'
import { write } from '../../../src/writers/markdown/index.js'
import { corpusWorks, readCorpusDraft } from '../../support/corpus-readings.js'
import { readText } from '../../support/read-text.js'
import { draftFromSketches, type Sketch } from '../../support/sketch-draft.js'

const OPTIONS = { root: null, work: null, date: null, toolVersion: '0.0.0' }

function markdownOf(draft: Draft): string {
  return write(draft, OPTIONS).content
}

function parse(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown)
}

describe('escaping', () => {
  const marks = fc.constantFrom(
    ...'\\`*_{}[]<>()#+-.!|~&;:=^@/"\'',
    ...['a', 'Z', '1', '12', ' ', '[^1]', '[x] ', '](', '&amp;', 'é', '条'],
    'http',
  )

  it('makes every character stand for itself', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 16 }), (parts) => {
        const text = parts.join('').replace(/ +/gu, ' ').trim()
        const tree = parse(escapeLineStart(escapeMarkdown(text)))
        expect(toPlain(tree)).toBe(text)
        expect(tree.children.map(({ type }) => type)).toEqual(text === '' ? [] : ['paragraph'])
      }),
      { seed: 1, numRuns: 5000 },
    )
  })

  it.each(['in [shall] [may] and […]', 'a snake_case, 5 - 3, and/or', 'see A/AC.291/22/Rev.2'])(
    'leaves alone what means nothing: %s',
    (text) => {
      expect(escapeLineStart(escapeMarkdown(text))).toBe(text)
    },
  )
})

describe('write', () => {
  it('gives headings by level, printed numbers, and points as bullets', () => {
    const points: Sketch[] = [
      { type: 'point', number: 'a', text: 'one;', children: [{ type: 'point', number: 'i', text: 'two.' }] },
    ]
    const article: Sketch = {
      type: 'article',
      number: '1',
      heading: 'Scope',
      children: [{ type: 'paragraph', number: '1', text: 'The Parties shall:', children: points }],
    }
    const draft = draftFromSketches('x', [
      { type: 'body', children: [{ type: 'chapter', number: 'I', heading: 'General', children: [article] }] },
    ])
    expect(markdownOf(draft)).toBe(`## General

### Scope

The Parties shall:

- one;
  - two.
`)
  })

  it('writes a provision alone, its heading first', async () => {
    const { draft } = await readText('Chapter I. General\n\nArticle 1. Scope\n\n1. One.\n', 'text', {})
    const root = [...provisionsOf(draft)].find(({ type }) => type === 'article') ?? null
    expect(write(draft, { ...OPTIONS, root }).content).toBe('# Article 1. Scope\n\n1\\. One.\n')
  })

  it('sets words behind the points of a point at its depth', () => {
    const point: Sketch = {
      type: 'point',
      number: 'a',
      text: 'one:',
      children: [
        { type: 'point', number: 'i', text: 'two;' },
        { type: 'wrapUp', text: 'and so on.' },
      ],
    }
    const draft = draftFromSketches('x', [
      { type: 'body', children: [{ type: 'article', number: '1', heading: 'Scope', children: [point] }] },
    ])
    expect(markdownOf(draft)).toBe('## Scope\n\n- one:\n  - two;\n\n  and so on.\n')
  })
})

function isNoNote({ kind }: { readonly kind: string }): boolean {
  return kind !== 'footnote'
}

describe.each(corpusWorks())('the draft $id', (work) => {
  it('comes out the same twice, with one final line feed and no white space at line ends', async () => {
    const draft = await readCorpusDraft(work)
    const markdown = markdownOf(draft)
    expect(markdownOf(draft)).toBe(markdown)
    expect(markdown).toMatch(/[^\n]\n$/u)
    expect(markdown).not.toMatch(/[ \t]\n/u)
  })

  it('is read back with the same provisions, words and statuses', async () => {
    const draft = await readCorpusDraft(work)
    const { draft: again } = await readText(markdownOf(draft), 'markdown', { id: work.id })
    // Footnotes stand at the end of Markdown, and where their page ended in the source.
    const facts = (of: Draft) => {
      const rows = listProvisions(of).map(({ line: _, flags: __, ...row }) => row)
      return [...rows.filter(isNoNote), ...rows.filter((row) => !isNoNote(row))]
    }
    expect(facts(again)).toEqual(facts(draft))
  })
})
