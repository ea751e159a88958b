import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../fixtures/cli/corpus/manifest.json' with { type: 'json' }
import { FIXTURES, treaty } from '../harness.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'treaty-targets-'))
  for (const [name, changes] of Object.entries({
    default: { default: 'second' },
    single: { compare: null, drafts: manifest.drafts.slice(1) },
    uncompared: { compare: null },
    empty: { compare: null, drafts: [] },
    broken: { drafts: [{ ...manifest.drafts[0], file: 'none.txt' }, manifest.drafts[1]] },
  })) {
    cpSync(join(FIXTURES, 'corpus'), join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'manifest.json'), JSON.stringify({ ...manifest, ...changes }))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function inCorpus(name: string, ...words: string[]) {
  return treaty([...words, '--corpus', name], { workingDirectory: folder })
}

describe('an address without a draft', () => {
  it("is read in the manifest's default, though other drafts have it", async () => {
    const { stdout, stderr } = await inCorpus('default', 'show', 'art-3.1')
    expect({ stdout, stderr }).toEqual({
      stdout: '1.  States Parties shall cooperate closely with one another.\n',
      stderr: '',
    })
  })

  it('is not looked for elsewhere where the default lacks it', async () => {
    const { stderr, exitCode } = await inCorpus('default', 'show', 'art-3.3')
    expect(stderr).toContain('error address/not-found: second has art-3')
    expect(exitCode).toBe(2)
  })

  it('is read in the draft of --draft before the default', async () => {
    const { stdout } = await inCorpus('default', 'show', 'art-3.3', '--draft', 'first')
    expect(stdout).toMatch(/^3\. {2}Extradition shall/u)
  })

  it('is read in the only draft there is, without a word about it', async () => {
    const { stdout, stderr } = await inCorpus('single', 'show', 'art-2.1')
    expect(stdout).toMatch(/^1\. {2}This article/u)
    expect(stderr).toBe('')
  })

  it('is in no draft of an empty corpus', async () => {
    const { stderr } = await inCorpus('empty', 'show', 'art-2')
    expect(stderr).toContain('error address/not-found: no draft of the corpus has "art-2"')
    expect(stderr).toContain('the corpus has no drafts')
  })

  it('is not guessed where one of the drafts cannot be read', async () => {
    const { stderr, exitCode } = await inCorpus('broken', 'show', 'art-3.1')
    expect(stderr).toBe('none.txt: error read/not-found: there is no file "none.txt"\n')
    expect(exitCode).toBe(2)
  })
})

describe('a command without an argument', () => {
  it.each([
    ['default', 'second'],
    ['single', 'second'],
  ])('in the corpus "%s" takes %s', async (corpus, id) => {
    const { stdout } = await inCorpus(corpus, 'toc', '--json')
    expect(JSON.parse(stdout).data.draft.id).toBe(id)
  })

  it('takes the draft of --draft, and what --at names in it', async () => {
    const { stdout } = await inCorpus('default', 'status', '--draft', 'first', '--at', 'chp-I', '--json')
    expect(JSON.parse(stdout).data).toMatchObject({ draft: { id: 'first' }, provisions: 3 })
  })
})

describe('two addresses without a draft', () => {
  it('follow the rule for one each where the manifest compares no drafts', async () => {
    const { stderr, exitCode } = await inCorpus('uncompared', 'diff', 'art-3', 'art-2')
    expect(stderr).toContain('error address/draft-needed: several drafts have "art-3"')
    expect(exitCode).toBe(2)
  })

  it('are of the draft of --draft', async () => {
    const { stdout } = await inCorpus('default', 'diff', 'art-1', 'art-2', '--draft', 'first', '--json')
    expect(JSON.parse(stdout).data).toMatchObject({ from: { draft: 'first' }, to: { draft: 'first' } })
  })

  it('are the pair of the manifest before its default', async () => {
    const { stdout } = await inCorpus('default', 'diff', 'art-3', 'art-2', '--json')
    expect(JSON.parse(stdout).data).toMatchObject({ from: { draft: 'first' }, to: { draft: 'second' } })
  })
})

describe('comparing nothing', () => {
  it('is refused where the manifest compares no drafts', async () => {
    const { stderr } = await inCorpus('uncompared', 'diff')
    expect(stderr).toContain('the manifest names no pair of drafts to compare')
  })
})

describe('a word', () => {
  it('is a draft before it is a file of that name', async () => {
    writeFileSync(join(folder, 'second'), 'Article 1. Other\n')
    const { stdout } = await inCorpus('default', 'toc', 'second')
    expect(stdout).toContain('Law enforcement cooperation')
  })

  it('is a file where it has a slash', async () => {
    writeFileSync(join(folder, 'second'), 'Article 1. Other\n')
    const { stdout } = await inCorpus('default', 'toc', './second', '--from', 'text')
    expect(stdout).toContain('Other')
  })

  it('that is a file has diagnostics under its own name', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear colleagues,\n')
    const { stderr } = await inCorpus('default', 'show', 'letter.txt')
    expect(stderr).toMatch(/^letter\.txt(?::1:1)?: warning read\/no-provisions: /u)
  })
})

describe('the language', () => {
  it.each([
    ['of the manifest', [], 'en'],
    ['of --lang, in its usual case', ['--lang', 'ZH-hant'], 'zh-Hant'],
  ])('is that %s', async (_, flags, language) => {
    const { stdout } = await inCorpus('default', 'parse', 'first', '--json', ...flags)
    expect(JSON.parse(stdout).data.language).toBe(language)
  })

  it('is refused where it is no tag', async () => {
    const { stderr } = await inCorpus('default', 'parse', 'first', '--lang', 'e_n')
    expect(stderr).toContain('error usage/value: --lang cannot be "e_n"')
  })
})

describe('a text of 20 MB', () => {
  it('in one line is read and shown', async () => {
    const stdin = `Article 1. Scope\n\n${'The Parties shall cooperate. '.repeat(720_000)}\n`
    const { stdout, exitCode } = await treaty(['show', '-', '--from', 'text'], { stdin })
    expect(exitCode).toBe(0)
    expect(stdout.length).toBeGreaterThan(20_000_000)
  })
})
