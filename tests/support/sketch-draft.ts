import { identify } from '../../src/model/identify.js'
import type { Draft } from '../../src/model/types.js'

/** A provision in a few words; what is left out is absent. */
export interface Sketch {
  readonly type: string
  readonly number?: string | null
  readonly name?: string
  readonly heading?: string
  /** Content, or the chapeau where there are children. */
  readonly text?: string
  readonly children?: readonly Sketch[]
}

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

/** A draft with addresses and identifiers from sketches of its parts; all positions are the beginning. */
export function draftFromSketches(id: string | null, parts: readonly Sketch[]): Draft {
  const draft = {
    type: 'draft',
    schema: 'treaty/draft@1',
    id,
    title: null,
    language: 'en',
    source: { name: 'sketch.txt', format: 'text', length: 0 },
    noise: [],
    position,
    children: parts.map(nodeOf),
  }
  // Sketches are free in what stands in what, so that tests can have odd drafts too.
  return identify(draft as unknown as Draft)
}

function nodeOf(sketch: Sketch): object {
  const { type, number = null, name, heading, text, children = [] } = sketch
  const words = { type: 'text', value: text ?? '', position }
  const own = text === undefined ? [] : [passage(children.length > 0 ? 'intro' : 'content', words)]
  const title = heading === undefined ? [] : [passage('heading', { ...words, value: heading })]
  const inner = type === 'wrapUp' ? [words] : [...title, ...own, ...children.map(nodeOf)]
  const named = name === undefined ? {} : { name }
  return { type, number, ...named, status: null, flags: [], repairs: [], position, children: inner }
}

function passage(type: string, words: object): object {
  return { type, position, children: [words] }
}
