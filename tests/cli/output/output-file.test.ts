import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Interruption } from '../../../src/cli/io.js'
import { writeWhole } from '../../../src/cli/output/output-file.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'treaty-output-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const signal = new AbortController().signal
const gently = { force: false, signal }
const forced = { force: true, signal }

describe('writeWhole', () => {
  it('writes a new file, and leaves nothing beside it', async () => {
    await writeWhole(join(folder, 'a.md'), 'a.md', 'text\n', gently)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('text\n')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('refuses a file that exists', async () => {
    writeFileSync(join(folder, 'a.md'), 'mine')
    await expect(writeWhole(join(folder, 'a.md'), 'a.md', 'text', gently)).rejects.toMatchObject({
      code: 'output/exists',
      message: '"a.md" exists',
    })
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine')
  })

  it('writes over one when forced, through a link to it', async () => {
    writeFileSync(join(folder, 'a.md'), 'mine')
    symlinkSync(join(folder, 'a.md'), join(folder, 'link.md'))
    await writeWhole(join(folder, 'link.md'), 'link.md', 'text', forced)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('text')
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
  })

  it('leaves no file when the run is interrupted', async () => {
    const controller = new AbortController()
    const written = writeWhole(join(folder, 'a.md'), 'a.md', 'text '.repeat(5_000_000), {
      force: false,
      signal: controller.signal,
    })
    controller.abort(new Interruption(130))
    await expect(written).rejects.toBeInstanceOf(Interruption)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a folder that is not there', 'none/a.md', 'there is no folder for'],
    ['a folder in its place', 'folder', 'is a folder'],
  ])('refuses %s', async (_, name, message) => {
    mkdirSync(join(folder, 'folder'))
    await expect(writeWhole(join(folder, name), name, 'text', forced)).rejects.toMatchObject({
      code: 'output/unwritable',
      message: expect.stringContaining(message),
    })
  })

  it('writes to a device, and does not replace it', async () => {
    await writeWhole('/dev/null', '/dev/null', 'text', forced)
    expect(existsSync('/dev/null') && lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})
