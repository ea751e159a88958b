import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completionScript, shells } from '../../../src/cli/completion/scripts.js'
import { type Compiled, compile } from '../compiled.js'
import { FIXTURES, treaty } from '../harness.js'

/** What could stand at the end of a line, the words alone. */
async function wordsFor(...typed: string[]): Promise<string[]> {
  const { stdout, stderr, exitCode } = await treaty(['__complete', ...typed])
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  return stdout
    .split('\n')
    .flatMap((line) => line.split('\t', 1))
    .filter((word) => word !== '')
}

describe('complete', () => {
  const cases: readonly (readonly [string, string[], string[]])[] = [
    ['a verb', ['sh'], ['show']],
    ['a group as one word', ['cor'], ['corpus']],
    ['a verb of a group', ['corpus', ''], ['list', 'where']],
    ['a flag', ['toc', '--de'], ['--depth', '--debug']],
    ['the opposite of a flag that is on', ['toc', '--no-'], ['--no-repair', '--no-cache', '--no-pager']],
    ['a value', ['toc', '--from', 'm'], ['markdown']],
    ['a value behind an equals sign', ['toc', '--color=a'], ['--color=auto', '--color=always']],
    ['a draft as a value', ['toc', '--draft', ''], ['first', 'second']],
    ['a draft', ['toc', 's'], ['second', 'second:']],
    ['a draft before a colon', ['show', 'f'], ['first:', 'first']],
    ['an anchor', ['show', 'first:art'], ['first:art-1', 'first:art-2', 'first:art-3']],
    ['the steps below one', ['show', 'first:art-3.'], ['first:art-3.1', 'first:art-3.2', 'first:art-3.3']],
    ['a second argument', ['diff', 'first:art-1', 'second:chp'], ['second:chp-I', 'second:chp-II']],
    ['another of many arguments', ['show', '-q', 'x', 'y', 'first:c'], ['first:chp-I', 'first:chp-II']],
    ['behind a flag with its value', ['toc', '--depth', '2', 'fi'], ['first', 'first:']],
    ['a shell', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['a topic or verb', ['help', 'ex'], ['export', 'exit-codes']],
    ['a schema', ['help', 'schema', 'toc'], ['toc', 'toc-records']],
    ['nothing behind the last argument', ['toc', 'first', ''], []],
    ['nothing for an unknown draft', ['show', 'thrid:'], []],
    ['nothing without a corpus', ['toc', '--corpus', 'nowhere', ''], []],
  ]
  it.each(cases)('gives %s', async (_, typed, expected) => {
    expect((await wordsFor(...typed)).sort()).toEqual([...expected].sort())
  })

  it('explains what it proposes', async () => {
    const { stdout } = await treaty(['__complete', 'show', 'first:art-3'])
    expect(stdout).toBe('first:art-3\tExtradition\n')
  })
})

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((directory) => existsSync(join(directory, program)))
}

describe('the script of', () => {
  const fish = 'fish'
  let compiled: Compiled
  let folder = ''
  beforeAll(() => {
    compiled = compile('completion')
    folder = mkdtempSync(join(tmpdir(), 'treaty-completion-'))
    const program = join(folder, 'treaty')
    writeFileSync(program, `#!/bin/sh\nexec ${process.execPath} ${compiled.main} "$@"\n`)
    chmodSync(program, 0o755)
  })
  afterAll(() => {
    compiled.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What bash would propose for a line with the cursor at its end. */
  function proposedByBash(line: string): string[] {
    const script = `${completionScript('bash')}
      COMP_LINE=${JSON.stringify(line)} COMP_POINT=${line.length}
      _treaty treaty; printf '%s\\n' "\${COMPREPLY[@]}"`
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` }
    const output = execFileSync('bash', ['-c', script], { cwd: FIXTURES, env, encoding: 'utf8' })
    return output.trimEnd().split('\n')
  }

  it.each([
    ['treaty sh', ['show']],
    ['treaty corpus ', ['list', 'where']],
    ['treaty show second:art-', ['art-1', 'art-2', 'art-3']],
    ['treaty toc --color=n', ['never']],
    ['treaty parse nowhere', ['']],
  ])('bash completes "%s"', (line, words) => {
    expect(proposedByBash(line)).toEqual(words)
  })

  it.skipIf(!isInstalled(fish))('fish completes with explanations, else with files', () => {
    const proposed = (line: string): string => {
      const script = `${completionScript('fish')}\ncomplete -C ${JSON.stringify(line)}`
      const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` }
      return execFileSync(fish, ['-c', script], { cwd: FIXTURES, env, encoding: 'utf8' })
    }
    expect(proposed('treaty show first:art-3')).toBe('first:art-3\tExtradition\n')
    expect(proposed('treaty parse corp')).toContain('corpus/')
  })

  it.each(shells)('%s is what treaty completion prints', async (shell) => {
    expect((await treaty(['completion', shell])).stdout).toBe(completionScript(shell))
  })
})
