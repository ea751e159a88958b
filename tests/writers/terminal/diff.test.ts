import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { type DiffResult, type DiffSide, diffProvisions } from '../../../src/analyses/diff.js'
import { provisionsOf } from '../../../src/model/tree.js'
import type { Draft } from '../../../src/model/types.js'
import { type WriteDiffOptions, writeDiff } from '../../../src/writers/terminal/diff.js'
import { anyDraft } from '../../support/arbitrary-drafts.js'
import { draftFromSketches, type Sketch } from '../../support/sketch-draft.js'

const PLAIN: WriteDiffOptions = { width: 60, colourLevel: 0 }

const paragraph = (number: string, text: string, children: readonly Sketch[] = []): Sketch => ({
  type: 'paragraph',
  number,
  text,
  children,
})

const article = (id: string, number: string, children: readonly Sketch[]): Draft =>
  draftFromSketches(id, [
    { type: 'body', children: [{ type: 'article', number, heading: 'Extradition', children }] },
  ])

/** The draft with this status on the provision at an address. */
function withStatus(draft: Draft, address: string, status: string): Draft {
  const text = JSON.stringify(draft, (_key, value) =>
    value?.address === address ? { ...value, status } : value,
  )
  // The same tree with one value changed.
  return JSON.parse(text) as Draft
}

/** Compares the first articles of two drafts. */
function compare(a: Draft, b: Draft, strict = false): DiffResult {
  const articleOf = (draft: Draft): DiffSide => {
    const node = [...provisionsOf(draft)].find((candidate) => candidate.type === 'article')
    return { draft, node: node ?? draft }
  }
  return diffProvisions(articleOf(a), articleOf(b), { strict })
}

const SURRENDER = 'The requested State Party may refuse the surrender of any person.'
const PROCEDURE = 'Procedures shall be expedited by the States Parties concerned.'
const REGISTER = 'A register of authorities shall be kept up to date.'
const FISCAL = 'A request shall not be refused on fiscal grounds alone.'

const older = article('old', '47', [
  paragraph('1', SURRENDER),
  paragraph('2', FISCAL),
  paragraph('3', PROCEDURE, [{ type: 'point', number: 'a', text: 'Where the offence is grave;' }]),
])
const newer = article('new', '37', [
  paragraph('1', SURRENDER.replace('may refuse', 'shall not refuse').replace('any person', 'its nationals')),
  paragraph('2', PROCEDURE, [{ type: 'point', number: 'a', text: 'Where the offence is grave;' }]),
  paragraph('3', REGISTER),
])
const result = compare(older, newer)

describe('writeDiff', () => {
  it('writes both sides, the rows in order and the totals', () => {
    expect(writeDiff(result, PLAIN)).toBe(`--- old:art-47 Extradition
+++ new:art-37 Extradition

47.1 → 37.1
  The requested State Party [-may-]{+shall not+} refuse the
  surrender of [-any person-]{+its nationals+}.

47.2 → —  only in old
  [-A request shall not be refused on fiscal grounds
  alone.-]

47.3 → 37.2  unchanged
  Procedures shall be expedited by the States Parties
  concerned.
  47.3.a → 37.2.a  unchanged
    Where the offence is grave;

— → 37.3  only in new
  {+A register of authorities shall be kept up to date.+}

3 matched (1 unchanged, 1 reworded, 1 renumbered), 1 only in old, 1 only in new; 14 words inserted, 13 words deleted
`)
  })

  it('has in colour the very same text', () => {
    for (const colourLevel of [1, 2, 3] as const) {
      const coloured = writeDiff(result, { ...PLAIN, colourLevel })
      expect(coloured).toContain('\u001B[31m[-may-]\u001B[39m\u001B[32m{+shall not+}\u001B[39m')
      expect(stripVTControlCharacters(coloured)).toBe(writeDiff(result, PLAIN))
    }
  })

  it('ends each colour on the line on which it begins', () => {
    for (const line of writeDiff(result, { width: 30, colourLevel: 1 }).split('\n')) {
      const [begins, ends] = [/\[3[12]m/gu, /\[39m/gu].map((sign) => line.match(sign)?.length ?? 0)
      expect(begins).toBe(ends)
    }
  })

  it('fills the width, and without a width has a line for each paragraph', () => {
    const body = (width: number | null): string[] =>
      writeDiff(result, { ...PLAIN, width })
        .split('\n')
        .filter((line) => line.startsWith('  '))
    expect(body(40).every((line) => stringWidth(line) <= 40)).toBe(true)
    expect(body(null)).toContain(`  {+${REGISTER}+}`)
    expect(body(null)).toHaveLength(6)
  })

  it('measures wide letters by the columns they take', () => {
    const text = '国家 应当 合作 '.repeat(8).trim()
    const wide = compare(article('old', '1', []), article('new', '1', [paragraph('1', text)]))
    const lines = writeDiff(wide, { ...PLAIN, width: 30 })
      .split('\n')
      .filter((line) => line.startsWith('  '))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.every((line) => stringWidth(line) <= 30)).toBe(true)
  })

  it('shortens what is unchanged only if asked', () => {
    const long = `${PROCEDURE} They shall be as simple as the law of both of them allows it to be.`
    const same = compare(
      article('old', '1', [paragraph('1', long)]),
      article('new', '1', [paragraph('1', long)]),
    )
    expect(writeDiff(same, { ...PLAIN, width: null })).toContain(long)
    expect(writeDiff(same, { ...PLAIN, width: null, shortenUnchanged: true })).toContain(
      '  Procedures shall be expedited by the States Parties … allows it to be.\n',
    )
  })

  it('says where texts differ only in what is not shown', () => {
    const [from, to] = [
      article('old', '1', [paragraph('1', 'Each State party.')]),
      article('new', '1', [paragraph('1', 'Each State Party.')]),
    ]
    expect(writeDiff(compare(from, to), PLAIN)).toContain(
      '1.1 → 1.1  unchanged but for letter case, quotes or spacing',
    )
    expect(writeDiff(compare(from, to, true), PLAIN)).toContain('Each State [-party-]{+Party+}.')
  })

  it('makes a change of white space visible', () => {
    const [from, to] = ['the Secretary -General', 'the Secretary-General'].map((text) =>
      article('a', '1', [paragraph('1', text)]),
    )
    if (!from || !to) throw new Error('two texts make two drafts')
    expect(writeDiff(compare(from, to, true), PLAIN)).toContain('the Secretary[-␣-]-General')
  })

  it('calls the sides by their addresses where they are of one draft', () => {
    const draft = article('one', '1', [paragraph('1', SURRENDER), paragraph('2', REGISTER)])
    const other = article('one', '2', [paragraph('1', SURRENDER)])
    expect(writeDiff(compare(draft, other), PLAIN)).toContain('only in one:art-1')
  })
})

describe('status of a row', () => {
  const marked = (draft: Draft, address: string) => withStatus(draft, address, 'agreed-ad-referendum')
  const line = (a: Draft, b: Draft): string =>
    writeDiff(compare(a, b), PLAIN)
      .split('\n')
      .find((text) => text.startsWith('47.1')) ?? ''

  it('is said of the side whose draft marks it', () => {
    expect(line(older, marked(newer, 'art-37.1'))).toBe('47.1 → 37.1  agreed ad referendum in new')
  })

  it('is said of both where both drafts mark it', () => {
    expect(line(marked(older, 'art-47.2'), marked(newer, 'art-37.1'))).toBe(
      '47.1 → 37.1  open → agreed ad referendum',
    )
    expect(line(marked(older, 'art-47.1'), marked(newer, 'art-37.1'))).toBe(
      '47.1 → 37.1  agreed ad referendum',
    )
  })

  it('is said of a provision that one side has alone', () => {
    expect(writeDiff(compare(older, marked(newer, 'art-37.3')), PLAIN)).toContain(
      '— → 37.3  only in new · agreed ad referendum',
    )
  })
})

describe('hostile text', () => {
  it('cannot bring control characters to the terminal', () => {
    const text = 'Each \u001B[2J State \u0007Party\u202E shall \u009B31m'
    const hostile = article('old\u001B', '1', [paragraph('1', text), paragraph('2', `\u0000 ${FISCAL}`)])
    const page = writeDiff(compare(hostile, newer), PLAIN)
    const controls = [...page].filter((sign) => sign !== '\n' && /[\p{Cc}\u202E]/u.test(sign))
    expect(controls).toEqual([])
    expect(page).toContain('only in old\uFFFD')
    expect(page).toContain('Each \uFFFD[2J')
  })

  it('gives one final line feed and no trailing blanks, for any drafts', () => {
    fc.assert(
      fc.property(anyDraft('a'), anyDraft('b'), fc.integer({ min: 20, max: 90 }), (a, b, width) => {
        const page = writeDiff(
          diffProvisions({ draft: a, node: a }, { draft: b, node: b }, { strict: false }),
          {
            width,
            colourLevel: 0,
          },
        )
        expect(page).toMatch(/[^\n]\n$/)
        expect(page).not.toMatch(/ \n/)
      }),
      { seed: 1, numRuns: 60 },
    )
  })
})
