import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftNamed, loadCorpus } from '../../src/corpus/load-corpus.js'
import { openDraft } from '../../src/corpus/open-draft.js'
import { MAX_ENTRIES, openTreeCache, type TreeCache } from '../../src/corpus/tree-cache.js'
import { FIXTURES } from '../cli/harness.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'treaty-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function cacheOf(build: string): Promise<TreeCache> {
  const stamp = join(folder, 'build-id.txt')
  writeFileSync(stamp, build)
  const cache = await openTreeCache({ TREATY_CACHE: join(folder, 'kept') }, stamp)
  if (cache === null) throw new Error('no cache was opened')
  return cache
}

const entries = () => readdirSync(join(folder, 'kept'))

describe('openTreeCache', () => {
  it('finds what was put under the same key', async () => {
    const cache = await cacheOf('one')
    await cache.put(['text', 'Article 1'], { type: 'draft' })
    expect(await cache.get(['text', 'Article 1'])).toEqual({ type: 'draft' })
    expect(await cache.get(['text', 'Article 2'])).toBeNull()
  })

  it('finds nothing that another build put', async () => {
    await (await cacheOf('one')).put('key', 1)
    expect(await (await cacheOf('two')).get('key')).toBeNull()
  })

  it.each(['', 'no hash\n{}', '{"type":"draft"}'])(
    'takes nothing from the damaged file %j',
    async (content) => {
      const cache = await cacheOf('one')
      await cache.put('key', { a: 1 })
      for (const name of entries()) writeFileSync(join(folder, 'kept', name), content)
      expect(await cache.get('key')).toBeNull()
    },
  )

  it('takes nothing from a file with a changed character', async () => {
    const cache = await cacheOf('one')
    await cache.put('key', { text: 'shall' })
    const file = join(folder, 'kept', entries()[0] ?? '')
    writeFileSync(file, readFileSync(file, 'utf8').replace('shall', 'small'))
    expect(await cache.get('key')).toBeNull()
  })

  it('does nothing where its folder cannot be made', async () => {
    const stamp = join(folder, 'build-id.txt')
    writeFileSync(stamp, 'one')
    const cache = await openTreeCache({ TREATY_CACHE: join(stamp, 'below-a-file') }, stamp)
    await cache?.put('key', 1)
    expect(await cache?.get('key')).toBeNull()
  })

  it('is for its user alone', async () => {
    if (process.platform === 'win32') return
    await (await cacheOf('one')).put('key', 1)
    expect(statSync(join(folder, 'kept')).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'kept', entries()[0] ?? '')).mode & 0o077).toBe(0)
  })

  it('does not grow without end', async () => {
    const cache = await cacheOf('one')
    for (let number = 0; number < MAX_ENTRIES + 5; number += 1) await cache.put(number, number)
    expect(entries()).toHaveLength(MAX_ENTRIES)
    expect(await cache.get(MAX_ENTRIES + 4)).toBe(MAX_ENTRIES + 4)
  })

  it('is none where it is switched off, and none for sources that run uncompiled', async () => {
    expect(await openTreeCache({ TREATY_CACHE: 'off' }, join(FIXTURES, 'corpus', 'manifest.json'))).toBeNull()
    expect(await openTreeCache({})).toBeNull()
  })
})

describe('a draft from the cache', () => {
  it.each([true, false])('is the draft as read, with references %s', async (references) => {
    const cache = await cacheOf('one')
    const corpus = await loadCorpus({ flag: null, environment: null, workingDirectory: FIXTURES })
    const options = { language: null, repair: true, references }
    const work = draftNamed(corpus, 'rev1')
    const read = await openDraft(corpus, work, options)
    await openDraft(corpus, work, options, cache)
    expect(entries()).toHaveLength(1)
    expect(await openDraft(corpus, work, options, cache)).toStrictEqual(read)
    expect(entries()).toHaveLength(1)
  })

  it('is not taken for another way of reading', async () => {
    const cache = await cacheOf('one')
    const corpus = await loadCorpus({ flag: null, environment: null, workingDirectory: FIXTURES })
    const work = draftNamed(corpus, 'rev1')
    const options = { language: null, repair: true, references: false }
    await openDraft(corpus, work, options, cache)
    await openDraft(corpus, work, { ...options, repair: false }, cache)
    expect(entries()).toHaveLength(2)
  })
})
