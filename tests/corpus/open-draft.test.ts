import { describe, expect, it } from 'vitest'
import { draftNamed, findDraft, loadCorpus } from '../../src/corpus/load-corpus.js'
import { formatFor, openDraft, openText } from '../../src/corpus/open-draft.js'
import { FIXTURES } from '../cli/harness.js'

const request = { flag: null, environment: null, workingDirectory: FIXTURES }
const asGiven = { language: null, repair: true, references: false }

describe('openDraft', () => {
  it('reads a draft with what the manifest knows about it', async () => {
    const corpus = await loadCorpus(request)
    const { draft, diagnostics, work } = await openDraft(corpus, draftNamed(corpus, 'rev1'), asGiven)
    expect(draft).toMatchObject({
      id: 'second',
      language: 'en',
      source: { name: 'second.txt', format: 'text' },
    })
    expect(work?.symbol).toBe('A/AC.1/2/Rev.1')
    expect(diagnostics.map(({ code, at }) => [code, at.file])).toEqual([['read/num-duplicate', 'second.txt']])
  })

  it('takes another language than the manifest says', async () => {
    const corpus = await loadCorpus(request)
    const { draft } = await openDraft(corpus, draftNamed(corpus, 'first'), { ...asGiven, language: 'fr' })
    expect(draft.language).toBe('fr')
  })

  it('knows no draft by another name than its id and aliases', async () => {
    const corpus = await loadCorpus(request)
    expect(findDraft(corpus, 'second.txt')).toBeNull()
    expect(() => draftNamed(corpus, 'frist')).toThrow('"frist" is no draft of the corpus')
  })
})

describe('openText', () => {
  it('says of a text without articles that none was found', async () => {
    const file = { path: 'letter.txt', value: 'Dear colleagues,\n\nthank you.\n' }
    const { draft, diagnostics } = await openText(file, 'text', {
      language: 'en',
      repair: true,
      references: false,
    })
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['read/no-provisions', 'warning'],
    ])
    expect(draft.id).toBeNull()
  })

  it('reads a line of 20 MB', async () => {
    const value = `Article 1. Scope\n\n${'The Parties shall cooperate. '.repeat(720_000)}`
    const { draft } = await openText({ path: 'long.txt', value }, 'text', {
      language: 'en',
      repair: true,
      references: false,
    })
    expect(draft.source.length).toBe(value.length)
  })
})

describe('formatFor', () => {
  it.each([
    ['draft.txt', null, 'text'],
    ['DRAFT.MD', null, 'markdown'],
    ['draft.md', 'text', 'text'],
  ])('of %s, asked for %s, is %s', (name, asked, format) => {
    expect(formatFor(name, asked)).toBe(format)
  })

  it('refuses a name that says nothing', () => {
    expect(() => formatFor('draft', null)).toThrow('the format of "draft" cannot be told from its name')
  })

  it('refuses a format that is none, with the nearest one', () => {
    expect(() => formatFor('-', 'markdwon')).toThrow(
      expect.objectContaining({ detail: { help: 'did you mean "markdown"?' } }),
    )
  })
})
