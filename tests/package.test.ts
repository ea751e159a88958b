import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** npm takes its time; the suite does not wait for it elsewhere. */
const PATIENCE_MS = 300_000

describe('the package, installed from its tarball', () => {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-package-'))
  const run = (command: string, args: readonly string[]): string =>
    execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TREATY_CACHE: join(folder, 'cache') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  beforeAll(() => {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' })
    const packed = execFileSync(
      'npm',
      ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }\n')
    const tarball = join(folder, packed.trim().split('\n').at(-1) ?? '')
    run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', tarball])
  }, PATIENCE_MS)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('runs without development packages', () => {
    const program = join('node_modules', '.bin', 'treaty')
    expect(run(program, ['--help'])).toContain('Usage')
    expect(run(program, ['show', 'rev2:art-37.2'])).toContain('Notwithstanding paragraph 1 of this article')
    expect(run(program, ['export', 'eu-2022', '--format', 'akn', '-o', '-'])).toContain('<akomaNtoso')
    expect(run(program, ['help', 'schema', 'draft'])).toContain('2020-12')
  })

  it('shows what it kept of a draft as what it reads anew', () => {
    const program = join('node_modules', '.bin', 'treaty')
    const args = ['parse', 'rev2', '--json']
    const read = run(program, [...args, '--no-cache'])
    expect(run(program, args)).toBe(read)
    expect(readdirSync(join(folder, 'cache')).length).toBeGreaterThan(0)
    expect(run(program, args)).toBe(read)
  })

  it('can be imported', () => {
    const script = `
      import { loadCorpus, openDraft, findReferences, diagnosticCodes } from 'treaty'
      console.log(typeof loadCorpus, typeof openDraft, typeof findReferences, 'read/binary' in diagnosticCodes)`
    expect(run(process.execPath, ['--input-type=module', '-e', script]).trim()).toBe(
      'function function function true',
    )
  })
})
