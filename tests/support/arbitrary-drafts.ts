import fc from 'fast-check'
import type { Draft } from '../../src/model/types.js'
import { draftFromSketches, type Sketch } from './sketch-draft.js'

/** Few enough that generated texts share words, and odd enough that folding has work to do. */
const WORDS = [
  ...'Each State Party shall take measures to prevent cybercrime and afford the widest assistance'.split(' '),
  ...['party', 'PARTY', 'well-being', 'well -being', 'wellbeing', 'b e', 'be', '“data”', '"data"', 'Party’s'],
  ...['[shall]', '[may]', '(a)', '24/7', '3.5', 'article', '.', ';', ',', '国家', 'État', '\u00AD', '…'],
]

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((list) => list.join(' ').trim())

const number = fc.option(fc.constantFrom('1', '2', '3', 'a', 'b', 'i', '4 alt'), { nil: null })

const leaf = (type: string): fc.Arbitrary<Sketch> =>
  fc.record({ type: fc.constant(type), number, text: words })

const branch = (type: string, below: fc.Arbitrary<Sketch>): fc.Arbitrary<Sketch> =>
  fc
    .record({
      number,
      text: fc.option(words, { nil: undefined }),
      children: fc.array(below, { maxLength: 3 }),
    })
    .map(({ text, ...rest }) => ({ type, ...rest, ...(text === undefined ? {} : { text }) }))

const point = branch('point', leaf('point'))
const paragraph = branch('paragraph', fc.oneof(point, point, leaf('wrapUp')))

/** An article of generated words, with paragraphs, points, both or neither. */
export const anyArticle: fc.Arbitrary<Sketch> = fc
  .tuple(branch('article', fc.oneof(paragraph, point)), fc.option(words, { nil: undefined }))
  .map(([article, heading]) => (heading === undefined ? article : { ...article, heading }))

const chapter: fc.Arbitrary<Sketch> = fc
  .record({ number, heading: words, children: fc.array(anyArticle, { maxLength: 3 }) })
  .map((fields) => ({ type: 'chapter', ...fields }))

/** A draft of generated words: a preamble, then articles in chapters and outside them. */
export function anyDraft(id: string): fc.Arbitrary<Draft> {
  const recitals = fc.array(leaf('recital'), { maxLength: 3 })
  const body = fc.array(fc.oneof(anyArticle, chapter), { maxLength: 4 })
  return fc.tuple(recitals, body).map(([reasons, children]) =>
    draftFromSketches(id, [
      { type: 'preamble', heading: 'Preamble', children: reasons },
      { type: 'body', children },
    ]),
  )
}

/** Any text that a provision can have, from the same words. */
export const anyText: fc.Arbitrary<string> = words
