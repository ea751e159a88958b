import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/model/types.js'
import { write } from '../../../src/writers/akn/index.js'
import { readAkn } from '../../support/akn-reading.js'
import { aknProblems, hasAknSchema } from '../../support/akn-schema.js'
import { KNOWN } from '../../support/akn-works.js'
import { draftOfArticle, marker, num, passage, provision, raw, rawDraft } from '../../support/raw-tree.js'

/**
 * The text part of an export, without indentation; invalid XML fails the test where the schema is at hand.
 */
function bodyOf(draft: Draft): string {
  const { content } = write(draft, KNOWN)
  if (hasAknSchema) expect(aknProblems(content)).toEqual([])
  expect(readAkn(content).dangling).toEqual([])
  return content
    .slice(content.indexOf('</meta>') + '</meta>'.length)
    .split('\n')
    .map((line) => line.trim())
    .join('')
    .replace('</bill></akomaNtoso>', '')
}

/** The article of `draftOfArticle`, without its tags and number. */
function articleOf(draft: Draft): string {
  return bodyOf(draft)
    .replace('<body eId="body"><article eId="art_1"><num>Article 1.</num>', '')
    .replace('</article></body>', '')
}

const point = (letter: string, words: string) =>
  provision('point', letter, [num(`(${letter})`), passage('content', words)])

const paragraph = (number: string, words: string) =>
  provision('paragraph', number, [num(`${number}.`), passage('content', words)])

describe('an article', () => {
  test('with nothing but text holds it in a paragraph without number', () => {
    expect(articleOf(draftOfArticle(passage('content', 'Rivers flow.')))).toBe(
      '<paragraph eId="art_1__para_1"><content eId="art_1__para_1__content"><p>Rivers flow.</p></content></paragraph>',
    )
  })

  test('with points holds chapeau, points and flush text in one list', () => {
    const draft = draftOfArticle(
      passage('intro', 'Rivers are:'),
      point('a', 'wide;'),
      point('b', 'deep'),
      provision('wrapUp', null, [raw('text', { value: 'in spring.' })]),
      provision('paragraph', null, [passage('content', 'Lakes are not.')]),
    )
    expect(articleOf(draft)).toBe(
      '<paragraph eId="art_1__para_1"><list eId="art_1__para_1__list_1">' +
        '<intro eId="art_1__para_1__list_1__intro"><p>Rivers are:</p></intro>' +
        '<point eId="art_1__para_1__list_1__point_a"><num>(a)</num><content eId="art_1__para_1__list_1__point_a__content"><p>wide;</p></content></point>' +
        '<point eId="art_1__para_1__list_1__point_b"><num>(b)</num><content eId="art_1__para_1__list_1__point_b__content"><p>deep</p></content></point>' +
        '<wrapUp eId="art_1__para_1__list_1__wrapup"><p>in spring.</p></wrapUp></list></paragraph>' +
        '<paragraph eId="art_1__para_2"><content eId="art_1__para_2__content"><p>Lakes are not.</p></content></paragraph>',
    )
  })

  test('printed without its text is incomplete content', () => {
    const draft = draftOfArticle(passage('content', raw('omissis', { value: '[…]' })))
    expect(articleOf(draft)).toBe(
      '<content eId="art_1__content" status="incomplete"><p><omissis eId="art_1__omissis_1" refersTo="#textNotReproduced">[…]</omissis></p></content>',
    )
  })

  test('keeps a status marker under its heading in the intro, before the chapeau', () => {
    const draft = draftOfArticle(
      passage('heading', 'Rivers'),
      marker(),
      passage('intro', 'In this article:'),
      paragraph('1', 'One.'),
    )
    expect(articleOf(draft)).toBe(
      '<heading eId="art_1__heading">Rivers</heading>' +
        '<intro eId="art_1__intro"><p><inline eId="art_1__intro__inline_1" name="negotiationStatus" refersTo="#agreedAdReferendum">[agreed ad referendum]</inline></p><p>In this article:</p></intro>' +
        '<paragraph eId="art_1__para_1"><num>1.</num><content eId="art_1__para_1__content"><p>One.</p></content></paragraph>',
    )
  })

  test('keeps a status marker behind its last provision in the wrapUp, with an editorial note', () => {
    const draft = draftOfArticle(paragraph('1', 'One.'), marker())
    expect(articleOf(draft)).toContain(
      '<wrapUp eId="art_1__wrapup"><p><inline eId="art_1__wrapup__inline_1" name="negotiationStatus" refersTo="#agreedAdReferendum">[agreed ad referendum]</inline><noteRef href="#note_1" marker="*1" status="editorial"/></p></wrapUp>',
    )
  })

  test('gives a passage that the schema has no room for an hcontainer where it stands', () => {
    const draft = draftOfArticle(
      paragraph('1', 'One.'),
      passage('intro', 'Between.'),
      marker(),
      paragraph('2', 'Two.'),
    )
    expect(articleOf(draft)).toContain(
      '</paragraph>' +
        '<hcontainer eId="art_1__hcontainer_1" name="intro"><intro eId="art_1__intro"><p>Between.</p></intro></hcontainer>' +
        '<hcontainer eId="art_1__hcontainer_1_2" name="wrapUp"><wrapUp eId="art_1__wrapup"><p><inline',
    )
  })
})

describe('a paragraph', () => {
  test('that opens with a point has a list without intro, nested points lists of their own', () => {
    const draft = draftOfArticle(
      provision('paragraph', '1', [
        num('1.'),
        provision('point', 'a', [num('(a)'), passage('intro', 'either'), point('i', 'x'), point('ii', 'y')]),
      ]),
    )
    expect(articleOf(draft)).toMatch(
      /^<paragraph eId="art_1__para_1"><num>1\.<\/num><list eId="art_1__para_1__list_1"><point eId="art_1__para_1__list_1__point_a"><num>\(a\)<\/num><list eId="art_1__para_1__list_1__point_a__list_1"><intro eId="art_1__para_1__list_1__point_a__list_1__intro">/u,
    )
  })

  test('without text has its number only', () => {
    const draft = draftOfArticle(provision('paragraph', '1', [num('1.'), passage('content', ' ')]))
    expect(articleOf(draft)).toBe('<paragraph eId="art_1__para_1"><num>1.</num></paragraph>')
  })

  test('that is an alternative by its number refers to the first of those it replaces', () => {
    const draft = draftOfArticle(
      paragraph('4', 'x'),
      paragraph('5', 'y'),
      provision('paragraph', '4-5 alt', [num('[4-5 alt.'), passage('content', 'z')]),
    )
    expect(articleOf(draft)).toContain(
      '<paragraph eId="art_1__para_4-5alt" alternativeTo="#art_1__para_4"><num>[4-5 alt.</num>',
    )
  })
})

describe('numbers', () => {
  const repair = (code: string, printed: string, read: string) => ({
    repairs: [{ code, printed, read, evidence: 'it stands between its neighbours', position: null }],
  })

  test('that a reader recovered are editorial, printed as a sibling prints its own', () => {
    const draft = draftOfArticle(
      passage('intro', 'x'),
      point('a', 'one'),
      provision('point', 'b', [passage('content', 'two')], repair('read/num-recovered', '', 'b')),
    )
    expect(articleOf(draft)).toContain(
      '<num status="editorial">(b)<noteRef href="#note_1" marker="*1" status="editorial"/></num>',
    )
    expect(write(draft, KNOWN).content).toContain(
      '<p>Editorial note: the source has lost “b”: it stands between its neighbours.</p>',
    )
  })

  test('that are kept as printed against their place are verbatim, changed ones edited', () => {
    const wrong = (printed: string) =>
      draftOfArticle(
        passage('intro', 'x'),
        provision(
          'point',
          'l',
          [num(printed), passage('content', 'y')],
          repair('read/num-corrected', '1)', 'l)'),
        ),
      )
    expect(articleOf(wrong('1)'))).toContain('<num status="verbatim">1)<noteRef')
    expect(articleOf(wrong('l)'))).toContain('<num status="edited">l)<noteRef')
  })

  test('that stand twice are kept, the second one noted', () => {
    const draft = draftOfArticle(paragraph('7', 'x'), paragraph('7', 'y'))
    expect(articleOf(draft)).toContain(
      '<paragraph eId="art_1__para_7_2"><num>7.<noteRef href="#note_1" marker="*1" status="editorial"/></num>',
    )
  })
})

describe('inline text', () => {
  test('keeps its white space and its order', () => {
    const draft = draftOfArticle(
      passage('content', ' a ', passage('i', 'b'), '\n c', raw('eop', { number: '8' }), ' d '),
    )
    expect(write(draft, KNOWN).content).toContain('<p> a <i>b</i>\n c<eop eId="eop_1" number="8"/> d </p>')
  })

  test('marks brackets, placeholders and defined terms', () => {
    const draft = draftOfArticle(
      passage(
        'content',
        raw('bracketMark', { value: '[' }),
        raw('bracket', { children: [raw('text', { value: '[shall]' })] }),
        raw('placeholder', { value: '[date]' }),
        raw('def', { term: 'Electronic data', children: [raw('text', { value: 'Electronic data' })] }),
        raw('bracketMark', { value: ']' }),
      ),
    )
    const prefix = 'art_1__para_1'
    expect(articleOf(draft)).toContain(
      `<p><inline eId="${prefix}__inline_1" name="bracketOpen" refersTo="#unresolvedText">[</inline>` +
        `<inline eId="${prefix}__inline_2" name="bracketed" refersTo="#unresolvedText">[shall]</inline>` +
        `<placeholder eId="${prefix}__placeholder_1" originalText="[date]">[date]</placeholder>` +
        `<def eId="${prefix}__def_1" refersTo="#term-electronic-data">Electronic data</def>` +
        `<inline eId="${prefix}__inline_3" name="bracketClose" refersTo="#unresolvedText">]</inline></p>`,
    )
  })

  test('repeats the term on the provision that defines it, once for each wording', () => {
    const def = (term: string) => raw('def', { term, children: [raw('text', { value: term })] })
    const draft = draftOfArticle(
      provision('paragraph', '1', [
        passage('content', def('Freezing'), ' or ', def('seizure'), ' or ', def('freezing')),
      ]),
    )
    expect(articleOf(draft)).toContain(
      '<paragraph eId="art_1__para_1" refersTo="#term-freezing #term-seizure">',
    )
    expect(write(draft, KNOWN).content.match(/<TLCTerm /gu)).toHaveLength(2)
  })
})

describe('references', () => {
  const ref = (targets: readonly string[], ...children: (ReturnType<typeof raw> | string)[]) => ({
    ...passage('ref', ...children),
    targets,
    external: null,
  })

  const draftWith = (...inlines: ReturnType<typeof raw>[]) =>
    draftOfArticle(
      paragraph('1', 'One.'),
      paragraph('2', 'Two.'),
      provision('paragraph', '3', [passage('content', ...inlines)]),
    )

  test('with one target are a ref, with none plain text', () => {
    expect(bodyOf(draftWith(ref(['art-1.2'], 'paragraph 2')))).toContain(
      '<ref eId="art_1__para_3__ref_1" href="#art_1__para_2">paragraph 2</ref>',
    )
    expect(bodyOf(draftWith(ref([], 'the Charter'), ref(['art-99'], 'article 99')))).toContain(
      '<p>the Charterarticle 99</p>',
    )
  })

  test('with several targets are a ref to the first, all of them in the data', () => {
    const draft = draftWith(ref(['art-1.1', 'art-1.2'], 'paragraphs 1 and 2'))
    expect(bodyOf(draft)).toContain(
      '<ref eId="art_1__para_3__ref_1" href="#art_1__para_1">paragraphs 1 and 2</ref>',
    )
    expect(write(draft, KNOWN).content).toContain(
      '<treaty:targets href="#art_1__para_3__ref_1" to="#art_1__para_1 #art_1__para_2"/>',
    )
  })

  test('whose words have targets of their own are an mref of refs', () => {
    const parts = [ref(['art-1.1'], 'paragraph 1'), ' or ', ref(['art-1.2'], '2')]
    expect(bodyOf(draftWith(ref(['art-1.1', 'art-1.2'], ...parts)))).toMatch(
      /<mref eId="art_1__para_3__ref_\d"><ref eId="art_1__para_3__ref_\d" href="#art_1__para_1">paragraph 1<\/ref> or <ref eId="art_1__para_3__ref_\d" href="#art_1__para_2">2<\/ref><\/mref>/u,
    )
  })

  test('out of a portion go by the IRI of the other portion', () => {
    const draft = draftWith(ref(['art-1.2'], 'paragraph 2'))
    const body = draft.children[0]
    const article = body?.type === 'body' ? body.children[0] : undefined
    const root = article?.type === 'article' ? article.children.at(-1) : undefined
    if (root?.type !== 'paragraph') throw new Error('the draft has no third paragraph')
    expect(write(draft, { ...KNOWN, root }).content).toContain(
      'href="/akn/un/bill/convention/river-board/2023/a-rb-1-7/eng@/~art_1__para_2">paragraph 2</ref>',
    )
  })
})

describe('front matter', () => {
  test('holds title, known blocks and other text in the order of the draft', () => {
    const block = (name: string, words: string) =>
      provision('container', null, [passage('content', words)], { name })
    const draft = rawDraft([
      provision('preface', null, [
        block('text', 'a/rb.1/7'),
        block('text', 'River Board'),
        block('title', 'Convention on Rivers'),
        block('text', 'Note by the secretariat'),
      ]),
    ])
    expect(bodyOf(draft)).toBe(
      '<preface eId="preface">' +
        '<container eId="preface__container_1" name="symbol"><p><docNumber>a/rb.1/7</docNumber></p></container>' +
        '<container eId="preface__container_2" name="author"><p><docProponent refersTo="#river-board" as="#author">River Board</docProponent></p></container>' +
        '<longTitle eId="preface__longTitle_1"><p><docTitle>Convention on Rivers</docTitle></p></longTitle>' +
        '<container eId="preface__container_3" name="text"><p>Note by the secretariat</p></container>' +
        '</preface><body eId="body"><hcontainer eId="hcontainer_1" name="empty"/></body>',
    )
  })

  test('links the lines of a table of contents, broken ones too', () => {
    const chapter = (number: string, heading: string) =>
      provision('chapter', number, [num(`Chapter ${number}`), passage('heading', heading)])
    const draft = rawDraft([
      provision('toc', null, [
        passage('content', 'Contents\tPage'),
        passage('content', 'Chapter I General 3'),
        passage('content', 'Chapter II Rivers and'),
        passage('content', 'lakes 12'),
      ]),
      provision('body', null, [chapter('I', 'General'), chapter('II', 'Rivers and lakes')]),
    ])
    expect(bodyOf(draft)).toContain(
      '<preface eId="preface"><toc eId="preface__toc_1">' +
        '<tocItem href="" level="1">Contents\tPage</tocItem>' +
        '<tocItem href="#chp_I" level="1">Chapter I General 3</tocItem>' +
        '<tocItem href="#chp_II" level="1">Chapter II Rivers and</tocItem>' +
        '<tocItem href="#chp_II" level="1">lakes 12</tocItem></toc></preface>',
    )
  })

  test('leaves a table of contents behind the text where it stands', () => {
    const draft = rawDraft([
      provision('body', null, [provision('article', '1', [num('Article 1')])]),
      provision('toc', null, [passage('content', 'Article 1')]),
    ])
    expect(bodyOf(draft)).toContain(
      '</body><conclusions eId="conclusions"><toc eId="preface__toc_1"><tocItem href="#art_1" level="1">Article 1</tocItem></toc></conclusions>',
    )
  })

  test('gathers recitals, and has the heading of a preamble in a container', () => {
    const formula = (name: string, words: string) =>
      provision('formula', null, [passage('content', words)], { name })
    const recital = (words: string) => provision('recital', null, [passage('content', words)])
    const draft = rawDraft([
      provision('preamble', null, [
        passage('heading', 'Preamble'),
        formula('parties', 'The Parties,'),
        recital('Noting rivers,'),
        recital('Noting lakes,'),
        formula('enacting', 'Have agreed:'),
      ]),
    ])
    expect(bodyOf(draft)).toContain(
      '<preamble eId="preamble"><container eId="preamble__container_1" name="preambleHeading"><p>Preamble</p></container>' +
        '<formula eId="preamble__formula_1" name="parties"><p>The Parties,</p></formula>' +
        '<recitals eId="preamble__recs_1"><recital eId="preamble__recs_1__rec_1"><p>Noting rivers,</p></recital>' +
        '<recital eId="preamble__recs_1__rec_2"><p>Noting lakes,</p></recital></recitals>' +
        '<formula eId="preamble__formula_2" name="enacting"><p>Have agreed:</p></formula></preamble>',
    )
  })
})

describe('footnotes', () => {
  const note = (mark: string, ...inlines: (ReturnType<typeof raw> | string)[]) =>
    provision('authorialNote', mark, [num(mark), passage('content', ...inlines)])
  const call = (mark: string) => raw('noteRef', { value: mark, note: null })
  const article = (...inlines: (ReturnType<typeof raw> | string)[]) =>
    provision('body', null, [provision('article', '1', [passage('content', ...inlines)])])

  test('stand at their first call; a second call refers to it', () => {
    const draft = rawDraft([article('a', call('1'), ' b', call('1')), note('1', 'Note.')])
    expect(bodyOf(draft)).toContain(
      '<p>a<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>Note.</p></authorialNote> b<noteRef href="#authorialNote_1" marker="1"/></p>',
    )
  })

  test('that call themselves or one another end', () => {
    const draft = rawDraft([
      article('a', call('1')),
      note('1', 'x', call('1'), call('2')),
      note('2', 'y', call('1')),
    ])
    expect(readAkn(write(draft, KNOWN).content).footnotes).toHaveLength(2)
    expect(bodyOf(draft)).toContain(
      '<p>x<noteRef href="#authorialNote_1" marker="1"/><authorialNote eId="authorialNote_2"',
    )
  })

  test('without a call stand behind the text, a mark without a footnote is kept', () => {
    const draft = rawDraft([article('a', call('9')), note('1', 'Lost.')])
    const body = bodyOf(draft)
    expect(body).toContain('<p>a<sup>9</sup></p>')
    expect(body).toContain(
      '<conclusions eId="conclusions"><container eId="conclusions__container_1" name="notes"><p><authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>Lost.</p>',
    )
  })
})

describe('an annex', () => {
  test('is a document of its own, listed in the references of the main one', () => {
    const draft = rawDraft([
      provision('attachment', null, [
        passage('heading', 'ANNEX'),
        passage('intro', 'The instruments are:'),
        paragraph('1', 'A convention.'),
      ]),
    ])
    const body = bodyOf(draft)
    expect(body).toContain(
      '<attachments><attachment eId="att_1"><heading eId="att_1__heading">ANNEX</heading><doc name="annex" contains="originalVersion"><meta><identification source="#treaty">',
    )
    expect(body).toContain(
      '<mainBody eId="att_1__body"><hcontainer eId="att_1__hcontainer_1" name="intro"><intro eId="att_1__intro"><p>The instruments are:</p></intro></hcontainer>' +
        '<paragraph eId="att_1__para_1"><num>1.</num>',
    )
    expect(write(draft, KNOWN).content).toMatch(
      /<hasAttachment eId="ha_1" href="[^"]*\/eng@\/!annex_1" showAs="ANNEX"\/>/u,
    )
  })
})

test('points that stand in the body itself stand in a list', () => {
  const draft = rawDraft([provision('body', null, [passage('intro', 'Rivers are:'), point('a', 'wide')])])
  expect(bodyOf(draft)).toContain(
    '<body eId="body"><list eId="list_1"><intro eId="list_1__intro"><p>Rivers are:</p></intro><point eId="list_1__point_a">',
  )
})
