import { describe, expect, it } from 'vitest'
import { provisionsOf } from '../../../src/model/tree.js'
import { write } from '../../../src/writers/json/index.js'
import { corpusWorks, readCorpusDraft } from '../../support/corpus-readings.js'

const OPTIONS = { root: null, work: null, date: null, toolVersion: '0.0.0' }

describe.each(corpusWorks())('the draft $id', (work) => {
  it('comes back from JSON as the tree that was written', async () => {
    const draft = await readCorpusDraft(work)
    expect(JSON.parse(write(draft, OPTIONS).content)).toEqual(draft)
  })

  it('gives one provision as the subtree that it is', async () => {
    const draft = await readCorpusDraft(work)
    for (const root of [...provisionsOf(draft)].slice(0, 40)) {
      expect(JSON.parse(write(draft, { ...OPTIONS, root }).content)).toEqual(root)
    }
  })

  it('ends in one line feed', async () => {
    expect(write(await readCorpusDraft(work), OPTIONS).content).toMatch(/[^\n]\n$/u)
  })
})
