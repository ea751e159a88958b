import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { flagName } from '../../../src/cli/command.js'
import { globalFlags } from '../../../src/cli/flags.js'
import { topicSummaries } from '../../../src/cli/help/topic-names.js'
import { flagUsage } from '../../../src/cli/help/usage.js'
import { commands } from '../../../src/cli/table.js'
import { treaty } from '../harness.js'

const names = commands.map((command) => command.name)

async function help(...words: string[]): Promise<string> {
  const { stdout, exitCode } = await treaty(['help', ...words])
  expect(exitCode).toBe(0)
  return stdout
}

describe.each(commands)('treaty $name', (command) => {
  const flags = Object.entries({ ...command.flags, ...globalFlags })

  it('has its parts in the order of the page', async () => {
    const titles = (await help(...command.name.split(' '))).match(
      /^(?:Usage|[A-Z][a-z]+(?: [a-z]+)?(?=\n))/gmu,
    )
    const order = [
      'Usage',
      'Examples',
      'Arguments',
      'Input',
      'Selection',
      'Output',
      'Diagnostics',
      'Exit codes',
      'See also',
    ]
    expect(titles).toEqual(order.filter((title) => titles?.includes(title)))
    expect(titles).toEqual(
      expect.arrayContaining(['Usage', 'Examples', 'Output', 'Diagnostics', 'Exit codes']),
    )
  })

  it('has two to four examples, all of itself', () => {
    expect(command.examples.length).toBeGreaterThanOrEqual(2)
    expect(command.examples.length).toBeLessThanOrEqual(4)
    for (const { run } of command.examples) expect(run.startsWith(`treaty ${command.name}`)).toBe(true)
  })

  it('has every flag in its page, the manual page and the reference', async () => {
    const [page, man, reference] = [
      await help(...command.name.split(' ')),
      await help('man'),
      await help('reference'),
    ]
    for (const [key, flag] of flags) {
      const usage = flagUsage(key, flag)
      expect(page).toContain(`  ${usage}`)
      expect(man).toContain(usage.replaceAll('-', '\\-'))
      expect(reference).toContain(`\`${usage.replaceAll('|', '\\|')}\``)
    }
  })

  it('has every flag in its completion', async () => {
    const { stdout } = await treaty(['__complete', ...command.name.split(' '), '-'])
    const proposed = stdout.split('\n').map((line) => line.split('\t')[0])
    const expected = flags.map(([key, flag]) =>
      flag.initially ? flagName(key).replace('--', '--no-') : flagName(key),
    )
    expect(proposed.filter((word) => word !== '').sort()).toEqual(expected.sort())
  })

  it('is in every list of commands', async () => {
    expect(await help()).toContain(`  ${command.name} `)
    expect(await help('reference')).toContain(`### treaty ${command.name}\n`)
    expect(await help('man')).toContain(`.SS treaty ${command.name.replaceAll('-', '\\-')}`)
  })

  it('points to commands and topics that there are', () => {
    for (const name of command.seeAlso) expect([...names, ...Object.keys(topicSummaries)]).toContain(name)
  })
})

describe('flags', () => {
  it('of one name mean the same in every verb', () => {
    const specs = new Map<string, string>()
    for (const command of commands) {
      for (const [key, { values: _, ...spec }] of Object.entries(command.flags)) {
        const text = JSON.stringify(spec)
        expect(specs.get(key) ?? text).toBe(text)
        specs.set(key, text)
      }
    }
  })

  it('have a short name only where it is -o, -q, -h, -V or -n', () => {
    const all = [...commands.map((command) => command.flags), globalFlags].flatMap((flags) =>
      Object.values(flags),
    )
    expect([...new Set(all.flatMap(({ short }) => short ?? []))].sort()).toEqual(['V', 'h', 'n', 'o', 'q'])
  })
})

describe('help', () => {
  const pages = [
    [],
    ...names.map((name) => name.split(' ')),
    ['addresses'],
    ['formats'],
    ['exit-codes'],
    ['environment'],
    ['schema'],
  ]

  it.each(pages)('fits 80 columns: %s %s', async (...words) => {
    const text = await help(...words.filter((word) => word !== undefined))
    const lines = text.split('\n').filter((line) => !line.startsWith('  treaty '))
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    // What lays pages out counts characters: each has to be one column wide.
    expect(stringWidth(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', '').length)
  })

  it('fills the width that COLUMNS gives', async () => {
    const { stdout } = await treaty(['help', 'addresses'], { env: { COLUMNS: '50' } })
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50)
  })

  it('is written without a clock: the manual page is the same twice', async () => {
    expect(await help('man')).toBe(await help('man'))
  })
})
