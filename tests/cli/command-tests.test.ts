import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/table.js'
import { readVersion } from '../../src/cli/version.js'
import { commandBlocksOf, exampleLinesOf, matches, runLine } from './command-blocks.js'
import { ROOT } from './harness.js'

const folder = join(ROOT, 'tests/cli')
const files = readdirSync(folder).filter((name) => name.endsWith('.md'))

describe.each(files)('%s', (name) => {
  const blocks = commandBlocksOf(readFileSync(join(folder, name), 'utf8'))

  it.each(blocks)('line $line: $command', async (block) => {
    const outcome = await runLine(block.command)
    const printed = { stdout: linesOf(outcome.stdout), stderr: linesOf(outcome.stderr) }
    const { stdout, stderr, exitCode } = block
    // Where the lines match by their gaps, the expected ones are as good as the printed ones.
    const shown = {
      stdout: matches(printed.stdout, stdout) ? stdout : printed.stdout,
      stderr: matches(printed.stderr, stderr) ? stderr : printed.stderr,
    }
    expect({ ...shown, exitCode: outcome.exitCode }).toEqual({ stdout, stderr, exitCode })
  })
})

describe('examples', () => {
  let workingDirectory = ''
  beforeAll(() => {
    workingDirectory = mkdtempSync(join(tmpdir(), 'treaty-examples-'))
    symlinkSync(join(ROOT, 'corpus'), join(workingDirectory, 'corpus'))
  })
  afterAll(() => rmSync(workingDirectory, { recursive: true, force: true }))

  const help = commands.flatMap((command) => command.examples.map(({ run }) => run))
  const readme = join(ROOT, 'README.md')
  const lines = existsSync(readme) ? exampleLinesOf(readFileSync(readme, 'utf8')) : []

  it.each([...new Set([...help, ...lines])])('%s', async (line) => {
    const outcome = await runLine(line, workingDirectory)
    expect(outcome.stderr).not.toContain('error ')
    expect(outcome.exitCode).toBe(0)
  })
})

/** The printed lines, with VERSION for the version, which changes without any of this changing. */
function linesOf(text: string): string[] {
  const stable = text
    .replaceAll(`"version":"${readVersion()}"`, '"version":"VERSION"')
    .replaceAll(`treaty ${readVersion()}`, 'treaty VERSION')
  return stable === '' ? [] : stable.replace(/\n$/u, '').split('\n')
}
