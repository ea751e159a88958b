import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/table.js'
import { type Compiled, compile } from './compiled.js'
import { FIXTURES } from './harness.js'

let compiled: Compiled
let folder = ''

beforeAll(() => {
  compiled = compile('start-up')
  folder = mkdtempSync(join(tmpdir(), 'treaty-start-up-'))
})
afterAll(() => {
  compiled.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Modules that a run loads, without those of Node: packages by name, our own by path in `src`. */
function modulesOf(...words: string[]): string[] {
  const list = join(folder, 'modules')
  rmSync(list, { force: true })
  const hook = new URL('./list-modules.mjs', import.meta.url).href
  execFileSync(process.execPath, ['--import', hook, compiled.main, ...words], {
    cwd: FIXTURES,
    stdio: 'ignore',
    env: { ...process.env, LOADED_MODULES: list },
  })
  const urls = readFileSync(list, 'utf8').trimEnd().split('\n')
  return urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => /node_modules\/([^/]+)/u.exec(url)?.[1] ?? url.replace(/^.*dist\.test-[^/]+\//u, ''))
}

describe('what is loaded', () => {
  it('for --help is commander, the command table, and what lays a page out', () => {
    const modules = modulesOf('--help')
    const packages = modules.filter((name) => !name.includes('/'))
    expect([...new Set(packages)]).toEqual(['commander'])
    expect(modules.filter((name) => name.includes('/') && !name.startsWith('cli/'))).toEqual([
      'diagnostics/nearest.js',
      'diagnostics/treaty-error.js',
    ])
    expect(modules.filter((name) => name.startsWith('cli/')).length).toBeLessThanOrEqual(commands.length + 20)
  })

  it('for a verb is nothing of the others', () => {
    const modules = modulesOf('corpus', 'list', '--json')
    expect(modules).toContain('corpus/manifest-check.js')
    const others = /^(?:analyses|writers)\/|^readers\/[^/]+\/|^(?:string-width|chalk|cli-table3|unified)$/u
    expect(modules.filter((name) => others.test(name))).toEqual([])
  })

  it('for completing a verb is no manifest and no draft', () => {
    const modules = modulesOf('__complete', 'sh')
    expect(modules.filter((name) => /^(?:corpus|readers|analyses|model)\//u.test(name))).toEqual([])
  })
})
