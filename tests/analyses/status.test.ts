import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listProvisions } from '../../src/analyses/provisions.js'
import { groupStatus, statusOf, tallyStatus } from '../../src/analyses/status.js'
import { provisionsOf } from '../../src/model/tree.js'
import type { Draft } from '../../src/model/types.js'
import { corpusWorks, readCorpusDraft } from '../support/corpus-readings.js'
import { readText } from '../support/read-text.js'

const AGREED = 'agreed-ad-referendum'
const INFORMAL = 'agreed-in-informals'

async function draftOf(text: string): Promise<Draft> {
  return (await readText(text, 'text', {})).draft
}

/** address, own status, effective status, whose marker it is */
function rowsOf(draft: Draft): (string | null)[][] {
  return statusOf(draft).map(({ addr, own, effective, from }) => [addr, own, effective, from])
}

describe('statusOf', () => {
  it('covers everything in an article with the marker under its title', async () => {
    const draft = await draftOf(`Article 1. Scope
[agreed ad referendum]

1. The Parties shall:

(a) cooperate; [agreed in informals]

(b) exchange information.
`)
    expect(rowsOf(draft)).toEqual([
      ['art-1', AGREED, AGREED, 'art-1'],
      ['art-1.1', null, AGREED, 'art-1'],
      ['art-1.1.a', INFORMAL, INFORMAL, 'art-1.1.a'],
      ['art-1.1.b', null, AGREED, 'art-1'],
    ])
  })

  it('covers with a marker behind a chapeau the chapeau alone', async () => {
    const draft = await draftOf(`Article 1. Scope

1. The Parties shall: [agreed ad referendum]

(a) cooperate;

(b) exchange information.
`)
    expect(rowsOf(draft)).toEqual([
      ['art-1.1', AGREED, AGREED, 'art-1.1'],
      ['art-1.1.a', null, null, null],
      ['art-1.1.b', null, null, null],
    ])
  })

  it('covers with the marker behind the chapeau of an article no point of it', async () => {
    const draft = await draftOf(`Article 1. Scope

The Parties shall: [agreed ad referendum]

(a) cooperate;

(b) exchange information.
`)
    expect(rowsOf(draft)).toEqual([
      ['art-1', AGREED, AGREED, 'art-1'],
      ['art-1.a', null, null, null],
      ['art-1.b', null, null, null],
    ])
  })

  it('knows of one provision what it inherits from around it', async () => {
    const draft = await draftOf('Article 1. Scope\n[agreed ad referendum]\n\n1. One.\n\n2. Two.\n')
    const paragraph = [...provisionsOf(draft)].find(({ address }) => address === 'art-1.2')
    expect(statusOf(draft, paragraph)).toMatchObject([{ addr: 'art-1.2', effective: AGREED, from: 'art-1' }])
  })
})

describe('groupStatus', () => {
  const text = `Preamble

The States Parties to this Convention,

Have agreed as follows:

Chapter I. General provisions

Article 1. Scope

1. One. [agreed ad referendum]

2. Two.

Chapter II. Cooperation

Article 2. Principles
[agreed in informals]

1. One.

Article 3. Details

The Parties shall cooperate.
`

  it('counts by chapter, beside them the preamble', async () => {
    const draft = await draftOf(text)
    const groups = groupStatus(draft, statusOf(draft), 'chapter')
    expect(groups.map(({ addr, provisions, open }) => [addr, provisions, open])).toEqual([
      ['preamble', 2, 2],
      ['chp-I', 2, 1],
      ['chp-II', 2, 1],
    ])
  })

  it('counts by article', async () => {
    const draft = await draftOf(text)
    const groups = groupStatus(draft, statusOf(draft), 'article')
    expect(groups.map(({ addr, provisions, open }) => [addr, provisions, open])).toEqual([
      ['preamble', 2, 2],
      ['art-1', 2, 1],
      ['art-2', 1, 0],
      ['art-3', 1, 1],
    ])
  })

  it('gives every group the statuses of the whole, in the order of the draft', async () => {
    const draft = await draftOf(text)
    for (const { statuses, markers } of groupStatus(draft, statusOf(draft), 'article')) {
      expect(statuses.map(({ status }) => status)).toEqual([AGREED, INFORMAL])
      expect(markers.map(({ status }) => status)).toEqual([AGREED, INFORMAL])
    }
  })
})

describe.each(corpusWorks())('the draft $id', (work) => {
  it('has every row in one group, and counts that add up', async () => {
    const draft = await readCorpusDraft(work)
    const rows = statusOf(draft)
    const total = tallyStatus(rows)
    for (const by of ['chapter', 'article'] as const) {
      const groups = groupStatus(draft, rows, by)
      const sum = (of: (group: (typeof groups)[number]) => number) =>
        groups.reduce((count, group) => count + of(group), 0)
      expect(sum(({ provisions }) => provisions)).toBe(total.provisions)
      expect(sum(({ open }) => open)).toBe(total.open)
    }
    const agreed = total.statuses.reduce((count, status) => count + status.count, 0)
    expect(agreed + total.open).toBe(total.provisions)
  })

  it('has the status of each provision that carries one', async () => {
    const draft = await readCorpusDraft(work)
    const own = new Map(statusOf(draft).map((row) => [row.addr, row.own]))
    for (const row of listProvisions(draft).filter(({ status }) => status !== null)) {
      expect(own.get(row.addr)).toBe(row.status)
    }
  })
})

const TRUTH = new URL('../truth/rev2/status.jsonl', import.meta.url)

describe.skipIf(!existsSync(TRUTH))('against the hand-made truth of the markers', () => {
  it('counts 198 markers, 186 agreed ad referendum and 12 in informals', async () => {
    const truth = readFileSync(TRUTH, 'utf8')
      .trim()
      .split('\n')
      .map((line): { readonly kind: string } => JSON.parse(line))
    const work = corpusWorks().find(({ id }) => id === 'rev2')
    if (!work) throw new Error('no rev2')
    const { markers } = tallyStatus(statusOf(await readCorpusDraft(work)))
    expect(markers).toEqual([
      { status: AGREED, count: truth.filter(({ kind }) => kind === AGREED).length },
      { status: INFORMAL, count: truth.filter(({ kind }) => kind === INFORMAL).length },
    ])
  })
})
