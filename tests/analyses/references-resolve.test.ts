import { describe, expect, it } from 'vitest'
import { findMentions, findReferences, resolveMentions } from '../../src/analyses/references.js'
import type { Draft } from '../../src/model/types.js'
import { draftFromSketches, type Sketch } from '../support/sketch-draft.js'

const point = (number: string, text: string, children: readonly Sketch[] = []): Sketch => ({
  type: 'point',
  number,
  text,
  children,
})

const paragraph = (number: string | null, text: string, children: readonly Sketch[] = []): Sketch => ({
  type: 'paragraph',
  number,
  text,
  children,
})

const article = (number: string, ...children: readonly Sketch[]): Sketch => ({
  type: 'article',
  number,
  children,
})

const body = (...children: readonly Sketch[]): Sketch => ({ type: 'body', children })

const draft = (...parts: readonly Sketch[]): Draft => draftFromSketches('test', parts)

/** What each reference says and where it leads, flags behind a bar. */
function shown(of: Draft): string[] {
  return findReferences(of).map(({ from, text, targets, external, flags }) => {
    const goal = external ?? targets.join(' ')
    return `${from}: ${text} -> ${goal}${flags.length > 0 ? ` | ${flags.join(' ')}` : ''}`
  })
}

describe('findReferences', () => {
  it('expands a range in the order of the draft, with what was inserted in between', () => {
    const of = draft(
      body(
        article('1', paragraph('1', 'See articles 2 to 3 of this Convention.')),
        article('2'),
        article('2 bis'),
        article('3'),
        article('4'),
      ),
    )
    expect(shown(of)).toEqual(['art-1.1: articles 2 to 3 of this Convention -> art-2 art-2-bis art-3'])
  })

  it('keeps what exists of a range and says that the rest does not', () => {
    const of = draft(body(article('1', paragraph('1', 'See articles 2 to 9.')), article('2'), article('3')))
    expect(shown(of)).toEqual(['art-1.1: articles 2 to 9 -> art-2 art-3 | dangling'])
  })

  it('answers none for a provision that does not exist, whatever of it does', () => {
    const of = draft(body(article('1', paragraph('1', 'Article 1, paragraph 7, and article 40 apply.'))))
    expect(shown(of)).toEqual([
      'art-1.1: Article 1, paragraph 7 ->  | dangling',
      'art-1.1: article 40 ->  | dangling',
    ])
  })

  it('answers several where two siblings have the number', () => {
    const of = draft(
      body(
        article('1', paragraph('7', 'First.'), paragraph('7', 'Second.'), paragraph('8', 'See paragraph 7.')),
      ),
    )
    expect(shown(of)).toEqual(['art-1.8: paragraph 7 -> art-1.7 art-1.7-2 | ambiguous'])
  })

  it('looks for a paragraph or point from where it is cited outward', () => {
    const of = draft(
      body(
        article('1', paragraph('1', 'Other.', [point('a', 'Other.')])),
        article(
          '2',
          paragraph('1', 'The following:', [
            point('a', 'One, of:', [point('i', 'Part.'), point('ii', 'See (i) above and subparagraph (b).')]),
            point('b', 'Two, see subparagraph (a) (ii) and paragraph 2.'),
          ]),
          paragraph('2', 'As in paragraph 1 (a) and (b).'),
        ),
      ),
    )
    expect(shown(of)).toEqual([
      'art-2.1.a.ii: (i) above -> art-2.1.a.i',
      'art-2.1.a.ii: subparagraph (b) -> art-2.1.b',
      'art-2.1.b: subparagraph (a) (ii) -> art-2.1.a.ii',
      'art-2.1.b: paragraph 2 -> art-2.2',
      'art-2.2: paragraph 1 (a) and (b) -> art-2.1.a art-2.1.b',
    ])
  })

  it('finds points directly in an article, and points below an unnumbered paragraph', () => {
    const of = draft(
      body(
        article('1', point('a', 'One.'), point('b', 'Subparagraph (a) of this article and article 2 (b).')),
        article('2', paragraph(null, 'These:', [point('a', 'One.'), point('b', 'Two.')])),
      ),
    )
    expect(shown(of)).toEqual([
      'art-1.b: Subparagraph (a) of this article -> art-1.a',
      'art-1.b: article 2 (b) -> art-2.u1.b',
    ])
  })

  it('counts paragraphs that are printed without numbers, and says so', () => {
    const of = draft(
      body(
        article(
          '1',
          paragraph(null, 'One.'),
          paragraph(null, 'See article 1, paragraph 1, and the preceding paragraph.'),
        ),
      ),
    )
    expect(shown(of)).toEqual([
      'art-1.u2: article 1, paragraph 1 -> art-1.u1 | counted',
      'art-1.u2: the preceding paragraph -> art-1.u1',
    ])
  })

  it('takes the section of the same chapter, and all of them where none is nearer', () => {
    const section = (number: string, ...children: readonly Sketch[]): Sketch => ({
      type: 'section',
      number,
      children,
    })
    const chapter = (number: string, ...children: readonly Sketch[]): Sketch => ({
      type: 'chapter',
      number,
      children,
    })
    const of = draft(
      body(
        chapter(
          'I',
          section('1', article('1', paragraph('1', 'See section 2. See section 2 of chapter II.'))),
          section('2'),
        ),
        chapter('II', section('1'), section('2')),
        chapter('III', article('2', paragraph('1', 'See section 2, chapters I to III and Chapter 2.'))),
      ),
    )
    expect(shown(of)).toEqual([
      'art-1.1: section 2 -> chp-I.sec-2',
      'art-1.1: section 2 of chapter II -> chp-II.sec-2',
      'art-2.1: section 2 -> chp-I.sec-2 chp-II.sec-2 | ambiguous',
      'art-2.1: chapters I to III -> chp-I chp-II chp-III',
      'art-2.1: Chapter 2 -> chp-II',
    ])
  })

  it('passes over a chapter that the text does not have around it', () => {
    const of = draft(body(article('1', paragraph('1', 'Article 2 of this chapter.')), article('2')))
    expect(shown(of)).toEqual(['art-1.1: Article 2 of this chapter -> art-2'])
  })

  it('resolves neighbours: preceding, following, two of them, and of another article', () => {
    const of = draft(
      body(
        article('1', paragraph('1', 'One.'), paragraph('2', 'Two.')),
        article(
          '2',
          paragraph('1', 'See paragraph 1 of the preceding article.'),
          paragraph('2', 'See the following paragraph.'),
          paragraph('3', 'See the two preceding paragraphs and the second paragraph of article 1.'),
        ),
      ),
    )
    expect(shown(of)).toEqual([
      'art-2.1: paragraph 1 of the preceding article -> art-1.1',
      'art-2.2: the following paragraph -> art-2.3',
      'art-2.3: the two preceding paragraphs -> art-2.1 art-2.2',
      'art-2.3: the second paragraph of article 1 -> art-1.2',
    ])
  })

  it('goes back to the article cited last', () => {
    const of = draft(
      body(
        article('1', paragraph('1', 'Under article 2, and subject to paragraph 1 of that article.')),
        article('2', paragraph('1', 'One.')),
        article(
          '3',
          paragraph('1', 'Article 5 of the Vienna Convention on X and paragraph 1 of that article.'),
        ),
      ),
    )
    expect(shown(of)).toEqual([
      'art-1.1: article 2 -> art-2',
      'art-1.1: paragraph 1 of that article -> art-2.1',
      'art-3.1: Article 5 of the Vienna Convention on X -> Vienna Convention on X',
      'art-3.1: paragraph 1 of that article -> Vienna Convention on X',
    ])
  })

  it('finds an article by its title and ends the reference where the title ends', () => {
    const of = draft(
      body(
        { type: 'article', number: '1', heading: 'Preservation of stored data', children: [] },
        article(
          '2',
          paragraph('1', 'The article on the preservation of stored data before trial is decisive.'),
        ),
        article('3', paragraph('1', 'See the article on fishing.')),
      ),
    )
    expect(shown(of)).toEqual([
      'art-2.1: The article on the preservation of stored data -> art-1 | by-title',
      'art-3.1: the article on fishing ->  | by-title dangling',
    ])
  })

  it('marks a number still to come, and uses the title in brackets where there is one', () => {
    const of = draft(
      body(
        { type: 'article', number: '10', heading: 'Liability of legal persons', children: [] },
        article(
          '11',
          paragraph('1', 'Article X, article [ ] and Article X [on liability of legal persons] apply.'),
        ),
        article(
          '12',
          paragraph('1', 'Article 10 [on fishing] and Article 10 [on the liability of persons] apply.'),
        ),
      ),
    )
    expect(shown(of)).toEqual([
      'art-11.1: Article X ->  | placeholder',
      'art-11.1: article [ ] ->  | placeholder',
      'art-11.1: Article X [on liability of legal persons] -> art-10 | placeholder by-title',
      'art-12.1: Article 10 [on fishing] -> art-10 | title-differs',
      'art-12.1: Article 10 [on the liability of persons] -> art-10',
    ])
  })

  it('finds annexes by number, alone and in the plural', () => {
    const annex = (number: string | null, ...children: readonly Sketch[]): Sketch => ({
      type: 'attachment',
      number,
      children,
    })
    const two = draft(
      body(article('1', paragraph('1', 'See Annex II, the annexes to this Convention and the Annex.'))),
      annex('I'),
      annex('II', paragraph('1', 'See paragraph 1 of this annex and Annex I.')),
    )
    expect(shown(two)).toEqual([
      'art-1.1: Annex II -> annex-II',
      'art-1.1: the annexes to this Convention -> annex-I annex-II | unnumbered',
      'art-1.1: the Annex -> annex-I annex-II | unnumbered ambiguous',
      'annex-II.1: paragraph 1 of this annex -> annex-II.1',
      'annex-II.1: Annex I -> annex-I',
    ])
    const one = draft(
      body(article('1', paragraph('1', 'See item 2 of the Annex.'))),
      annex(null, paragraph('2', 'Two.')),
    )
    expect(shown(one)).toEqual(['art-1.1: item 2 of the Annex -> annex.2 | unnumbered'])
  })

  it('reads an article number in an annex as the annex’s own, unless the convention is named', () => {
    const of = draft(body(article('1', paragraph('1', 'Words of this Convention.')), article('2')), {
      type: 'attachment',
      number: null,
      children: [
        article('1', paragraph('1', 'See article 2. See article 2 of this Convention.')),
        article('2'),
      ],
    })
    expect(shown(of)).toEqual([
      'annex.art-1.1: article 2 -> annex.art-2',
      'annex.art-1.1: article 2 of this Convention -> art-2',
    ])
  })

  it('tells the convention of a protocol from the protocol', () => {
    const of = draft(
      body(
        article(
          '1',
          paragraph(
            '1',
            'This Protocol supplements the Hague Convention on Fish, hereinafter referred to as “the Convention”.',
          ),
          paragraph(
            '2',
            'Article 2 of the Convention, article 2 of the Protocol and article 2 of this Protocol.',
          ),
        ),
        article('2'),
      ),
    )
    expect(shown(of)).toEqual([
      'art-1.1: Hague Convention on Fish -> Hague Convention on Fish',
      'art-1.1: the Convention -> Hague Convention on Fish',
      'art-1.2: Article 2 of the Convention -> Hague Convention on Fish',
      'art-1.2: article 2 of the Protocol -> art-2',
      'art-1.2: article 2 of this Protocol -> art-2',
    ])
  })

  it('takes an article of another instrument for no target, even if the draft has its number', () => {
    const of = draft(
      body(
        article('1', paragraph('1', 'Article 2 of the Charter of the United Nations and Article 2 TFEU.')),
        article('2'),
      ),
    )
    expect(shown(of)).toEqual([
      'art-1.1: Article 2 of the Charter of the United Nations -> Charter of the United Nations',
      'art-1.1: Article 2 TFEU -> Treaty on the Functioning of the European Union',
    ])
  })

  it('does not list the title of the draft, nor the subject of a heading, nor the table of contents', () => {
    const of = draft(
      {
        type: 'preface',
        children: [{ type: 'container', name: 'title', text: 'Draft Convention on Fishing' }],
      },
      { type: 'toc', text: 'Article 1 Scope 3' },
      body({ type: 'article', number: '1', heading: 'Revision of the Annex', children: [] }),
      { type: 'attachment', number: null, children: [] },
    )
    expect(shown(of)).toEqual([])
  })

  it('cites what a heading cites by number', () => {
    const of = draft(
      body({ type: 'article', number: '1', heading: 'Acts under article 2', children: [] }, article('2')),
    )
    expect(findReferences(of).map(({ passage, targets }) => [passage, targets])).toEqual([
      ['art-1.heading', ['art-2']],
    ])
  })
})

describe('resolveMentions', () => {
  it('says of bare mentions what they stand in, which findReferences leaves out', () => {
    const of = draft(
      body({
        type: 'chapter',
        number: 'I',
        children: [
          article('1', paragraph('1', 'This article, this paragraph, this chapter and this Convention.')),
        ],
      }),
    )
    const all = resolveMentions(findMentions(of), of)
    expect(all.map(({ text, kind, targets }) => [text, kind, targets.join()])).toEqual([
      ['This article', 'self', 'art-1'],
      ['this paragraph', 'self', 'art-1.1'],
      ['this chapter', 'self', 'chp-I'],
      ['this Convention', 'self', ''],
    ])
    expect(findReferences(of)).toEqual([])
  })

  it('gives each target once', () => {
    const of = draft(body(article('1', paragraph('1', 'Articles 2, 2 and 1 to 2.')), article('2')))
    expect(findReferences(of)[0]?.targets).toEqual(['art-2', 'art-1'])
  })
})
