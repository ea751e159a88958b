import { execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compile } from './compiled.js'
import { FIXTURES, ROOT } from './harness.js'

let compiled: Compiled
let folder = ''

beforeAll(() => {
  compiled = compile('process')
  folder = mkdtempSync(join(tmpdir(), 'treaty-process-'))
})
afterAll(() => {
  compiled.remove()
  rmSync(folder, { recursive: true, force: true })
})

const ENV = { ...process.env, NO_COLOR: '', FORCE_COLOR: '', TREATY_CORPUS: '', TREATY_CACHE: 'off', CI: '1' }

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a line of the shell, in which `$TREATY` is the compiled program; its exit code is that of the program. */
function shell(line: string, workingDirectory = FIXTURES): Promise<Ended> {
  const options = {
    cwd: workingDirectory,
    env: { ...ENV, TREATY: `${process.execPath} ${compiled.main}` },
    maxBuffer: 1 << 28,
  }
  return new Promise((resolve) => {
    const child = execFile('bash', ['-c', line], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    )
  })
}

describe('the process', () => {
  it('ends with 0 when the reader of its pipe goes away', async () => {
    const corpus = join(ROOT, 'corpus')
    const line = `$TREATY parse rev2 --json --corpus ${corpus} | head -c 10; echo " \${PIPESTATUS[0]}"`
    expect(await shell(line)).toMatchObject({ stdout: '{"schema": 0\n', stderr: '' })
  })

  it('gives a slow reader the whole of a long document', async () => {
    const corpus = join(ROOT, 'corpus')
    const { stdout } = await shell(`$TREATY parse rev2 --json --corpus ${corpus} | (sleep 0.5; cat)`)
    expect(stdout.length).toBeGreaterThan(500_000)
    expect(JSON.parse(stdout).schema).toBe('treaty/parse@1')
  })

  it.each([
    ['$TREATY corpus list', 0],
    ['$TREATY parse second --max-warnings 0', 1],
    ['$TREATY shwo', 2],
    ['$TREATY corpus list > /dev/full', 2],
  ])('%s ends with %i', async (line, code) => {
    expect((await shell(line)).code).toBe(code)
  })

  it('says in one line that standard output cannot be written', async () => {
    const { stderr } = await shell('$TREATY corpus list > /dev/full')
    expect(stderr).toMatch(/^error output\/unwritable: standard output: .*ENOSPC.*\n$/u)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends with %s by %i while it waits for standard input', async (signal, code) => {
    const child = spawn(process.execPath, [compiled.main, 'parse', '-', '--from', 'text'], { env: ENV })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdin.write('Article 1\n')
    const ended = new Promise((resolve) => child.on('exit', resolve))
    // There is no sign from outside that the handlers are in place: a second is ample.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    child.kill(signal)
    expect(await ended).toBe(code)
    expect(stderr).toBe('')
  })

  it('colours what a terminal gets, and not what a pipe gets', async () => {
    const { stdout } = await shell('$TREATY toc second')
    expect(stdout).not.toContain('\u001b[')
    const forced = await shell('FORCE_COLOR=1 $TREATY toc second')
    expect(forced.stdout).toContain('\u001b[')
  })

  it('reads from a named pipe', async () => {
    const line = '$TREATY toc <(cat corpus/first.txt) --from text --depth 1'
    expect((await shell(line)).stdout).toContain('chp-II')
  })

  it('starts from bin, whether it is compiled or not', async () => {
    const version = execFileSync(process.execPath, [join(ROOT, 'bin/treaty.js'), '--version'], {
      encoding: 'utf8',
    })
    expect(version).toMatch(/^treaty \d+\.\d+\.\d+\n$/u)
  })
})

describe('an output file', () => {
  it('is written as a whole, with a word about it', async () => {
    const { stderr, stdout, code } = await shell(`$TREATY export first -o ${folder}/first.md`)
    expect({ stderr, stdout, code }).toEqual({
      stderr: `wrote ${folder}/first.md (3 articles)\n`,
      stdout: '',
      code: 0,
    })
    expect(readFileSync(join(folder, 'first.md'), 'utf8')).toContain('### Article 3. Extradition')
    expect(readdirSync(folder)).toEqual(['first.md'])
  })

  it('is refused where a file stands, and written with --force', async () => {
    writeFileSync(join(folder, 'kept.md'), 'mine')
    const refused = await shell(`$TREATY export first -o ${folder}/kept.md`)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('error output/exists')
    expect(readFileSync(join(folder, 'kept.md'), 'utf8')).toBe('mine')
    expect((await shell(`$TREATY export first -o ${folder}/kept.md --force -q`)).stderr).toBe('')
    expect(readFileSync(join(folder, 'kept.md'), 'utf8')).toContain('# United Nations')
  })

  it('is not written under --dry-run', async () => {
    const { stderr } = await shell(`$TREATY export first -o ${folder}/dry.json -n`)
    expect(stderr).toBe(`would write ${folder}/dry.json (3 articles)\n`)
    expect(existsSync(join(folder, 'dry.json'))).toBe(false)
  })

  it('can be a device', async () => {
    expect(await shell('$TREATY export first --format md -o /dev/stdout -q | head -1')).toMatchObject({
      stdout: '# United Nations Convention on Countering Crime\n',
    })
  })
})
