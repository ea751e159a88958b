import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Interruption } from '../../src/cli/io.js'
import { treaty } from './harness.js'

const terminal = { columns: 60, rows: 500 }
const ESCAPE = '\u001b['

describe('colour', () => {
  const cases: readonly (readonly [string, string[], Record<string, string>, boolean, boolean])[] = [
    ['is used on a terminal', [], {}, true, true],
    ['is not used in a pipe', [], {}, false, false],
    ['is used in a pipe with --color=always', ['--color=always'], {}, false, true],
    ['is not used on a terminal with --color=never', ['--color=never'], {}, true, false],
    ['follows --color before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['follows the last --color', ['--color=always', '--color=never'], {}, true, false],
    ['follows NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['does not follow an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
    ['follows FORCE_COLOR before TERM', [], { FORCE_COLOR: '1', TERM: 'dumb' }, false, true],
    ['is not used with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['is not used on a dumb terminal', [], { TERM: 'dumb' }, true, false],
  ]
  it.each(cases)('%s', async (_, flags, env, isTerminal, isUsed) => {
    const setting = { env, ...(isTerminal ? { terminal } : {}) }
    const { stdout } = await treaty(['show', 'second:art-2', ...flags], setting)
    expect(stdout.includes(ESCAPE)).toBe(isUsed)
    const { stderr } = await treaty(['shwo', ...flags], setting)
    expect(stderr.includes(ESCAPE)).toBe(isUsed)
  })
})

describe('layout', () => {
  it('fills the width of a terminal', async () => {
    const { stdout } = await treaty(['show', 'second:art-2', '--color=never'], { terminal })
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      'Article 2. Extradition',
      '',
      '1.  This article shall apply to the offences established in',
      '    accordance with this Convention. [agreed ad referendum]',
      '',
      '2.  A State Party that makes extradition conditional on the',
    ])
  })

  it('follows COLUMNS before the size of the terminal', async () => {
    const env = { COLUMNS: '40' }
    const { stdout } = await treaty(['show', 'second:art-2', '--color=never'], { terminal, env })
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  it('is a line a provision in a pipe, whatever COLUMNS says', async () => {
    const { stdout } = await treaty(['show', 'second:art-2.1'], { env: { COLUMNS: '40' } })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  it('of status is a table with a head and a total on a terminal', async () => {
    const { stdout } = await treaty(['status', 'second', '--color=never'], {
      terminal: { columns: 80, rows: 99 },
    })
    expect(stdout).toBe(`          provisions   agreed ad  agreed in  open
                      referendum  informals
preamble           4           ·          ·     4  ░░░░░░░░  Preamble
chp-I              3           3          ·     ·  ████████  General provisions
chp-II             7           2          1     4  ███░░░░░  International coop…
total             14           5          1     8  ███░░░░░

4 status markers: 3 agreed ad referendum, 1 agreed in informals
`)
  })

  it('of corpus list names what is not confirmed', async () => {
    const { stdout } = await treaty(['corpus', 'list', '--corpus', '../../../corpus'], { terminal })
    expect(stdout).toContain('2024-02-06 (unconfirmed)')
    expect(stdout).toContain('unconfirmed: not borne out')
  })
})

describe('the pager', () => {
  const low = { columns: 80, rows: 5 }

  it('gets what is longer than the screen', async () => {
    const { stdout, paged } = await treaty(['show', 'second'], { terminal: low })
    expect(paged?.command).toBe('less -FIRX')
    expect(paged?.text).toContain('Extradition')
    expect(stdout).toBe('')
  })

  it.each([
    ['TREATY_PAGER', { TREATY_PAGER: 'most', PAGER: 'more' }, 'most'],
    ['PAGER', { PAGER: 'more -e' }, 'more -e'],
  ])('is that of %s', async (_, env, command) => {
    expect((await treaty(['show', 'second'], { terminal: low, env })).paged?.command).toBe(command)
  })

  it.each([
    ['what fits the screen', ['show', 'second:art-2.1'], { terminal: low }],
    ['--no-pager', ['show', 'second', '--no-pager'], { terminal: low }],
    ['a pipe', ['show', 'second'], {}],
    ['TREATY_PAGER=cat', ['show', 'second'], { terminal: low, env: { TREATY_PAGER: 'cat' } }],
    ['an empty TREATY_PAGER', ['show', 'second'], { terminal: low, env: { TREATY_PAGER: '' } }],
    ['JSON', ['show', 'second', '--json'], { terminal: low }],
    ['a pager that cannot be started', ['show', 'second'], { terminal: low, pagerWorks: false }],
  ])('is not used for %s', async (_, argv, setting) => {
    const { stdout, paged } = await treaty(argv, setting)
    expect(paged).toBeNull()
    expect(stdout).not.toBe('')
  })
})

describe('hints', () => {
  it('give the canonical form of a phrase on a terminal', async () => {
    const { stderr } = await treaty(['show', 'Article 2, paragraph 1 of second', '--color=never'], {
      terminal,
    })
    expect(stderr).toBe('Article 2, paragraph 1 of second is second:art-2.1\n')
  })

  it.each([
    ['in a pipe', ['show', 'Article 2 of second'], {}],
    ['under --quiet', ['show', 'Article 2 of second', '-q'], { terminal }],
    ['for a canonical address', ['show', 'second:art-2'], { terminal }],
  ])('are not given %s', async (_, argv, setting) => {
    expect((await treaty(argv, setting)).stderr).toBe('')
  })

  it('name the draft that an address was found in, unless --quiet', async () => {
    expect((await treaty(['show', 'art-3.3'])).stderr).toBe(
      'art-3.3 is in first, the only draft that has it\n',
    )
    expect((await treaty(['show', 'art-3.3', '--quiet'])).stderr).toBe('')
  })
})

describe('standard input', () => {
  it('is read where a file is -', async () => {
    const stdin = 'Article 1. Scope\n\nThe Parties shall cooperate.\n'
    const { stdout } = await treaty(['toc', '-', '--from', 'text'], { stdin })
    expect(stdout).toBe('art-1  Article 1.  Scope\n')
  })

  it('is not waited for where it is a terminal', async () => {
    const { stderr, exitCode } = await treaty(['toc', '-', '--from', 'text'], { stdinIsTerminal: true })
    expect(stderr).toContain('standard input is a terminal')
    expect(exitCode).toBe(2)
  })

  it.each([
    ['', 'read/empty'],
    [Buffer.from([0x41, 0x00]), 'read/binary'],
    [Buffer.from([0x41, 0xe9, 0x0a]), 'read/encoding'],
  ])('is refused where it is no text', async (stdin, code) => {
    const { stderr, exitCode } = await treaty(['toc', '-', '--from', 'text', '--name', 'x.txt'], { stdin })
    expect(stderr).toMatch(new RegExp(`^x\\.txt(?::1:2)?: error ${code}: `, 'u'))
    expect(exitCode).toBe(2)
  })

  it('gives an empty table of contents and a warning where it has no article', async () => {
    const { stdout, stderr, exitCode } = await treaty(['toc', '-', '--from', 'text'], {
      stdin: 'Dear all,\n',
    })
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 })
    expect(stderr).toContain('warning read/no-provisions')
  })
})

describe('flags', () => {
  it('stand before or behind the verb', async () => {
    const before = await treaty(['--ndjson', '--depth', '1', 'toc', 'second'])
    const behind = await treaty(['toc', 'second', '--depth=1', '--ndjson'])
    expect(before).toEqual(behind)
  })

  it('have an opposite, and the last one wins', async () => {
    const { stdout } = await treaty(['toc', 'second', '--json', '--no-json', '--depth', '1', '--depth', '9'])
    expect(stdout).toContain('art-3')
    expect(stdout).not.toContain('{')
  })

  it('end at --', async () => {
    const { stderr } = await treaty(['toc', '--', '--json'])
    expect(stderr).toContain('error address/syntax: "--json" is no address')
  })

  it('are refused where the verb has none of the name', async () => {
    const { stderr, exitCode } = await treaty(['corpus', 'list', '--depth', '1'])
    expect(stderr).toContain('treaty corpus list has no flag "--depth"')
    expect(exitCode).toBe(2)
  })

  it('--json and --ndjson are not both followed', async () => {
    const { exitCode, stderr } = await treaty(['toc', 'second', '--json', '--ndjson'])
    expect(exitCode).toBe(2)
    expect(JSON.parse(stderr).message).toBe('--json and --ndjson exclude each other')
  })

  it('--repair can be turned off', async () => {
    const stdin = 'Article 1. Scope\n\n1. One.\n\n1. Two.\n\n3. Three.\n'
    const { stdout } = await treaty(['parse', '-', '--from', 'text', '--no-repair', '--json'], { stdin })
    expect(JSON.parse(stdout).data.type).toBe('draft')
  })
})

describe('several arguments', () => {
  it('are all done but the one that fails, which makes it 2', async () => {
    const { stdout, stderr, exitCode } = await treaty([
      'show',
      'first:art-2',
      'nowhere.txt',
      'second:art-3.1',
      '--json',
    ])
    expect(JSON.parse(stdout).data.map(({ addr }: { addr: string }) => addr)).toEqual(['art-2', 'art-3.1'])
    expect(JSON.parse(stderr).code).toBe('read/not-found')
    expect(exitCode).toBe(2)
  })
})

describe('help', () => {
  it.each([[['-h']], [['--help']], [['help']], [['--json', '--help']]])('of treaty: %j', async (argv) => {
    const { stdout, exitCode } = await treaty(argv)
    expect(stdout).toMatch(/^Usage {2}treaty <command>/u)
    expect(exitCode).toBe(0)
  })

  it.each([
    [['toc', '-h']],
    [['-h', 'toc']],
    [['toc', '--bogus', '--help']],
    [['toc', 'a', 'b', '-h']],
    [['help', 'toc']],
  ])('of a verb: %j', async (argv) => {
    const { stdout, exitCode } = await treaty(argv)
    expect(stdout).toMatch(/^Usage {2}treaty toc /u)
    expect(exitCode).toBe(0)
  })

  it('of a group shows its commands', async () => {
    const { stdout } = await treaty(['corpus', '--help'])
    expect(stdout).toMatch(/treaty corpus list[\s\S]*treaty corpus where/u)
  })
})

describe('an interruption', () => {
  it('of a writing ends the run with its own exit code, without a word and without a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'treaty-interrupted-'))
    const controller = new AbortController()
    controller.abort(new Interruption(130))
    const file = join(folder, 'out.json')
    const outcome = await treaty(['export', 'second', '-o', file], { signal: controller.signal })
    expect(outcome).toMatchObject({ exitCode: 130, stdout: '', stderr: '' })
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

describe('an error that nobody foresaw', () => {
  const fault = new Error('the sky fell\nand more')

  it('is one line with the version, and ends with 2', async () => {
    const { stderr, exitCode } = await treaty(['corpus', 'list'], { fault })
    expect(stderr).toMatch(
      /^error internal\/bug: treaty \d+\.\d+\.\d+ failed: the sky fell\n {2}help: .+\n$/u,
    )
    expect(exitCode).toBe(2)
  })

  it('has a stack trace under --debug', async () => {
    const { stderr } = await treaty(['corpus', 'list', '--debug'], { fault })
    expect(stderr).toMatch(/\n {4}at /u)
  })
})
