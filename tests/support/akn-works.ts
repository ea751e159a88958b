import type { WriteOptions } from '../../src/writers/index.js'

/** Options for a draft of which everything is known. */
export const KNOWN: WriteOptions = {
  root: null,
  date: '2024-03-01',
  toolVersion: '0.1.0',
  work: {
    id: 'river',
    aliases: [],
    title: 'Convention on Rivers',
    kind: 'convention',
    language: 'en',
    country: 'un',
    author: { value: { id: 'river-board', name: 'River Board' }, confirmed: true, note: null },
    symbol: 'A/RB.1/7',
    version: null,
    job: null,
    stage: null,
    date: { value: '2023-05-29', confirmed: true, note: null },
  },
}
