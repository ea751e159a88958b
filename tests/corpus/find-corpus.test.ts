import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCorpus } from '../../src/corpus/find-corpus.js'
import { ROOT } from '../cli/harness.js'

let folder = ''

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'treaty-corpus-')))
  for (const place of ['mine/corpus', 'mine/work/deep', 'other', 'empty']) {
    mkdirSync(join(folder, place), { recursive: true })
  }
  writeFileSync(join(folder, 'mine/corpus/manifest.json'), '{}')
  writeFileSync(join(folder, 'other/manifest.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nothing = { flag: null, environment: null }

describe('findCorpus', () => {
  it('takes the folder of --corpus before anything else', async () => {
    const place = await findCorpus({
      flag: '../other',
      environment: 'x',
      workingDirectory: join(folder, 'mine'),
    })
    expect(place).toEqual({
      directory: join(folder, 'other'),
      manifest: join(folder, 'other/manifest.json'),
      reason: 'flag',
    })
  })

  it('takes the manifest itself as the folder it lies in', async () => {
    const place = await findCorpus({ ...nothing, flag: 'other/manifest.json', workingDirectory: folder })
    expect(place.directory).toBe(join(folder, 'other'))
  })

  it('takes the environment before the working directory', async () => {
    const place = await findCorpus({
      flag: null,
      environment: join(folder, 'other'),
      workingDirectory: join(folder, 'mine'),
    })
    expect(place).toMatchObject({ directory: join(folder, 'other'), reason: 'environment' })
  })

  it('searches upward from the working directory', async () => {
    const place = await findCorpus({ ...nothing, workingDirectory: join(folder, 'mine/work/deep') })
    expect(place).toMatchObject({ directory: join(folder, 'mine/corpus'), reason: 'working-directory' })
  })

  it('ends with the packaged corpus', async () => {
    const place = await findCorpus({ ...nothing, workingDirectory: join(folder, 'empty') })
    expect(place).toMatchObject({ manifest: join(ROOT, 'corpus/manifest.json'), reason: 'packaged' })
  })

  it('refuses a folder without manifest rather than searching on', async () => {
    const request = { ...nothing, flag: 'empty', workingDirectory: folder }
    await expect(findCorpus(request)).rejects.toMatchObject({
      code: 'corpus/not-found',
      message: '--corpus "empty" has no manifest.json',
    })
  })

  it('proposes the folder below, where the manifest is', async () => {
    const request = { flag: null, environment: 'mine', workingDirectory: folder }
    await expect(findCorpus(request)).rejects.toMatchObject({
      message: 'TREATY_CORPUS "mine" has no manifest.json',
      detail: { help: `did you mean "${join('mine', 'corpus')}"?` },
    })
  })
})
