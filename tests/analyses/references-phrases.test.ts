import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Instrument, Phrase, Step } from '../../src/analyses/references.js'
import { parsePhrases } from '../../src/analyses/references.js'

/**
 * A phrase a line; indented below it what it cites: `words = citation; citation @ instrument [title in
 * brackets]`, a citation being `article 16 > paragraph 1 > a`. A phrase with nothing below it cites nothing.
 */
const FILE = new URL('../fixtures/references/phrases.txt', import.meta.url)

interface Case {
  readonly style: string
  readonly phrase: string
  readonly found: readonly string[]
}

function readCases(): Case[] {
  const cases: { style: string; phrase: string; found: string[] }[] = []
  let style = ''
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.startsWith('# ')) style = line.slice(2)
    else if (line.startsWith('  ')) cases.at(-1)?.found.push(line.trim())
    else if (line !== '') cases.push({ style, phrase: line, found: [] })
  }
  return cases
}

function shown(phrase: Phrase, text: string): string {
  const words = text.slice(phrase.start, phrase.end)
  const citations = phrase.citations.map((steps) => steps.map(shownStep).join(' > ')).join('; ')
  const instrument = phrase.instrument === null ? '' : ` @ ${shownInstrument(phrase.instrument)}`
  return `${words} = ${citations}${instrument}${phrase.gloss === null ? '' : ` [${phrase.gloss}]`}`.trim()
}

function shownStep({ level, designator }: Step): string {
  return `${level ?? ''} ${shownDesignator(designator)}`.trim()
}

function shownDesignator(designator: Step['designator']): string {
  switch (designator.kind) {
    case 'number':
      return designator.to === null ? designator.value : `${designator.value}..${designator.to}`
    case 'ordinal':
      return `#${designator.index}`
    case 'relative':
      return `${designator.preceding ? 'preceding' : 'following'} ${designator.count ?? 'all'}`
    case 'title':
      return `“${designator.words}”`
    case 'unnumbered':
      return designator.plural ? 'all' : 'the'
    case 'this':
    case 'same':
    case 'blank':
      return designator.kind
  }
}

function shownInstrument(instrument: Instrument): string {
  if (instrument.kind === 'named') return instrument.name
  if (instrument.kind === 'own') return `this ${instrument.noun}`
  return `${instrument.anaphoric ? 'that' : 'the'} ${instrument.noun}`
}

const cases = readCases()

describe('the grammar of citations', () => {
  it('is tried on at least two hundred phrases, none twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
    expect(new Set(cases.map(({ phrase }) => phrase)).size).toBe(cases.length)
  })

  for (const style of new Set(cases.map((one) => one.style))) {
    describe(style, () => {
      for (const { phrase, found } of cases.filter((one) => one.style === style)) {
        it(phrase, () => {
          expect(parsePhrases(phrase).map((one) => shown(one, phrase))).toEqual(found)
        })
      }
    })
  }

  it('reads a phrase across line breaks and odd spaces', () => {
    const [phrase] = parsePhrases('see article\u00A016,\n  paragraph 1\n(a), of this\nConvention')
    expect(phrase?.citations.map((steps) => steps.map(shownStep))).toEqual([
      ['article 16', 'paragraph 1', 'a'],
    ])
    expect(phrase?.instrument?.kind).toBe('own')
  })

  it('reads a citation the same inside a sentence of other words', () => {
    for (const { phrase, found } of cases.filter(({ style }) => style === 'levels in levels')) {
      const sentence = `Each State Party shall take measures (see ${phrase}); it shall inform the others.`
      expect(parsePhrases(sentence).map((one) => shown(one, sentence))).toEqual(found)
    }
  })
})
