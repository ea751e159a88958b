import { randomBytes } from 'node:crypto'
import { link, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { TreatyError } from '../../diagnostics/treaty-error.js'

/** What to do about a file that stands where one is to be written. */
export interface TargetOptions {
  readonly force: boolean
  readonly signal: AbortSignal
}

/** Throws `output/exists` or `output/unwritable` where the file could not be written now. */
export async function checkTarget(
  path: string,
  name: string,
  { force }: Pick<TargetOptions, 'force'>,
): Promise<void> {
  const folder = await statOrNull(dirname(path))
  if (!folder?.isDirectory()) {
    throw new TreatyError('output/unwritable', `there is no folder for "${name}"`, {
      help: 'make the folder first',
    })
  }
  const target = await statOrNull(path)
  if (target?.isDirectory()) throw new TreatyError('output/unwritable', `"${name}" is a folder`)
  if (target?.isFile() && !force) throw exists(name)
}

/**
 * Writes a file as a whole or not at all: beside its place first, then moved there; a device or pipe is written
 * to. `name` is what messages call it. Throws `output/exists`, `output/unwritable`, or the signal's reason; no other
 * file is left behind.
 */
export async function writeWhole(
  path: string,
  name: string,
  content: string,
  options: TargetOptions,
): Promise<void> {
  await checkTarget(path, name, options)
  const { signal } = options
  try {
    const target = await statOrNull(path)
    if (target && !target.isFile()) await writeFile(path, content, { signal })
    else await moveInto(target ? await realpath(path) : path, content, options)
  } catch (error) {
    signal.throwIfAborted()
    const code = codeOf(error)
    if (code === 'EEXIST') throw exists(name)
    throw new TreatyError('output/unwritable', `"${name}" cannot be written: ${code || String(error)}`, {
      cause: error,
    })
  }
}

async function moveInto(path: string, content: string, { force, signal }: TargetOptions): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  try {
    await writeFile(beside, content, { flag: 'wx', signal })
    signal.throwIfAborted()
    if (force) await rename(beside, path)
    else await moveToFreePlace(beside, path)
  } finally {
    await unlink(beside).catch(() => {})
  }
}

/** A link, unlike a rename, does not replace a file that appeared meanwhile; some file systems have none. */
async function moveToFreePlace(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error
    await rename(from, to)
  }
}

function exists(name: string): TreatyError {
  return new TreatyError('output/exists', `"${name}" exists`, { help: 'repeat the command with --force' })
}

async function statOrNull(path: string) {
  try {
    return await stat(path)
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
