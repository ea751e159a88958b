import { beforeAll, describe, expect, test } from 'vitest'
import { linkReferences } from '../../../src/analyses/references.js'
import { childrenOf, provisionsOf } from '../../../src/model/tree.js'
import type { Draft, LegalNode } from '../../../src/model/types.js'
import { write } from '../../../src/writers/akn/index.js'
import { type AknReading, passageLeaves, printedText, readAkn } from '../../support/akn-reading.js'
import { aknProblems, hasAknSchema, NO_AKN_SCHEMA, negotiationProblems } from '../../support/akn-schema.js'
import { type CorpusEntry, corpusWorks, readCorpusDraft } from '../../support/corpus-readings.js'
import { GOLD_IDS, goldDraft, hasGold } from '../../support/gold-drafts.js'

/** The form of an eId: `[prefix__]ref[_number]` (AKN-NC 5.4). */
const NAMING_CONVENTION = /^[A-Za-z]+(?:_[^_\s]+)*(?:__[A-Za-z]+(?:_[^_\s]+)*)*$/u

/** Elements that only Akoma Ntoso has (AKN-NC 5.4): lists, wrappers, containers. */
const ONLY_IN_XML =
  /(?:^|__)(?:body|preface|conclusions|list_1|para_(?:nn_)?1|recs_1|container_\d+|hcontainer_\d+|intro|wrapup)$/u

const BLOCKS_ONLY = ['container', 'formula', 'recital', 'toc', 'authorialNote']

/** Akoma Ntoso has no element for some: blocks are `p`, a mention that leads nowhere is text. */
function hasElement(node: LegalNode, parent: LegalNode): boolean {
  if (node.type === 'content') return !BLOCKS_ONLY.includes(parent.type) && passageLeaves(node).trim() !== ''
  if (node.type === 'heading') return parent.type !== 'preamble'
  return node.type !== 'ref' || node.targets.length > 0
}

function eIdsOf(root: LegalNode): string[] {
  const eIds: string[] = []
  const visit = (node: LegalNode): void => {
    for (const child of childrenOf(node)) {
      if ('eId' in child && hasElement(child, node)) eIds.push(child.eId)
      visit(child)
    }
  }
  visit(root)
  return eIds
}

function workWith(id: string): CorpusEntry {
  const work = corpusWorks().find((other) => other.id === id)
  if (work === undefined) throw new Error(`the corpus has no draft ${id}`)
  return work
}

function sameDraft(name: string, id: string, load: () => Draft | Promise<Draft>): void {
  describe(name, () => {
    let draft: Draft
    let content: string
    let reading: AknReading
    const options = { root: null, work: workWith(id), date: null, toolVersion: '0.1.0' }

    beforeAll(async () => {
      draft = await load()
      content = write(draft, options).content
      reading = readAkn(content)
    })

    test.skipIf(!hasAknSchema)(`is valid (${NO_AKN_SCHEMA})`, () => {
      expect(aknProblems(content)).toEqual([])
    })

    test('keeps its printed text, in order', () => {
      expect(reading.text).toBe(printedText(draft))
      expect(reading.text.length).toBeGreaterThan(40_000)
    })

    test('keeps its footnotes', () => {
      const notes = draft.children.filter((child) => child.type === 'authorialNote')
      const words = notes.map((note) =>
        note.children
          .filter(({ type }) => type === 'content')
          .map(passageLeaves)
          .join(' '),
      )
      expect(reading.footnotes).toEqual(words.map((word) => word.replace(/\s+/gu, ' ').trim()))
    })

    test('keeps the white space of each passage', () => {
      for (const provision of provisionsOf(draft)) {
        for (const node of [provision, ...childrenOf(provision)]) {
          if (!('eId' in node) || !reading.passages.has(node.eId)) continue
          const printed = reading.passages.get(node.eId)
          if (node.type === 'content' || node.type === 'wrapUp') expect(printed).toBe(passageLeaves(node))
        }
      }
      expect(reading.passages.size).toBeGreaterThan(100)
      expect(reading.stray).toEqual([])
      expect(reading.hollow).toEqual([])
    })

    test('has the identifiers of the tree, each once, and its own only where the tree has no element', () => {
      expect(new Set(reading.eIds).size).toBe(reading.eIds.length)
      expect(reading.textEIds.filter((eId) => !NAMING_CONVENTION.test(eId))).toEqual([])
      const expected = new Set(eIdsOf(draft))
      const written = new Set(reading.textEIds)
      expect([...expected].filter((eId) => !written.has(eId))).toEqual([])
      expect([...written].filter((eId) => !expected.has(eId) && !ONLY_IN_XML.test(eId))).toEqual([])
    })

    test('refers to nothing that it does not have', () => {
      expect(reading.dangling).toEqual([])
      expect(reading.foreign).toEqual([])
    })

    test('has negotiation data that fit our schema', () => {
      expect(reading.negotiation === null ? [] : negotiationProblems(reading.negotiation)).toEqual([])
    })

    test('is written the same twice, with one final newline', () => {
      expect(write(draft, options).content).toBe(content)
      expect(content).toMatch(/[^\n]\n$/u)
    })

    test(`has articles that are portions with their own text${hasAknSchema ? ', valid' : ''}`, () => {
      const articles = [...provisionsOf(draft)].filter(({ type }) => type === 'article')
      expect(articles.length).toBeGreaterThan(20)
      for (const root of articles) {
        const portion = write(draft, { ...options, root }).content
        if (hasAknSchema) expect(aknProblems(portion), root.address).toEqual([])
        const read = readAkn(portion)
        expect(read.text, root.address).toBe(printedText(root))
        expect(read.dangling, root.address).toEqual([])
        expect(read.eIds).toContain(root.eId)
      }
    })
  })
}

describe.skipIf(!hasGold)('drafts built from the hand-made truth (../shared/gold)', () => {
  for (const id of GOLD_IDS) sameDraft(id, id, () => goldDraft(id))
})

describe('drafts of the corpus, read and with their references linked', () => {
  for (const work of corpusWorks()) {
    sameDraft(work.id, work.id, async () => linkReferences(await readCorpusDraft(work)))
  }
})

test.skipIf(!hasAknSchema)(`a provision of each type is a valid portion (${NO_AKN_SCHEMA})`, async () => {
  const types = new Set<string>()
  for (const work of corpusWorks()) {
    const draft = await readCorpusDraft(work)
    for (const root of provisionsOf(draft)) {
      if (types.has(root.type)) continue
      types.add(root.type)
      const { content } = write(draft, { root, work, date: null, toolVersion: '0.1.0' })
      expect(aknProblems(content), root.address).toEqual([])
      expect(readAkn(content).text, root.address).toBe(printedText(root))
    }
  }
  expect(types.size).toBeGreaterThan(13)
})
