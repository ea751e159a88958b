import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Results of reading, kept between runs. It only saves time: where it cannot be used, `get` finds nothing and `put`
 * does nothing.
 */
export interface TreeCache {
  /** What was put under this key by the same build of treaty, or null. Keys are compared as JSON. */
  get(key: unknown): Promise<unknown>
  put(key: unknown, value: unknown): Promise<void>
}

/** How many results are kept; the oldest go first. */
export const MAX_ENTRIES = 48

const EXTENSION = '.tree'

/** The stamp that the build leaves: a hash of what it compiled. Sources that run uncompiled have none. */
const BUILD_ID = fileURLToPath(new URL('../build-id.txt', import.meta.url))

/**
 * The cache of this user, or null where the environment says `TREATY_CACHE=off` or treaty runs uncompiled, since then
 * nothing tells one version of its rules from another.
 */
export async function openTreeCache(
  env: NodeJS.ProcessEnv,
  buildId: string = BUILD_ID,
): Promise<TreeCache | null> {
  if (env['TREATY_CACHE'] === 'off') return null
  const build = await readFile(buildId, 'utf8').catch(() => null)
  return build === null ? null : cacheIn(cacheFolder(env), `${build} ${process.version}`)
}

/** Where the platform keeps what can be made again (XDG Base Directory Specification 0.8 on Linux). */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env['TREATY_CACHE']) return env['TREATY_CACHE']
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'treaty', 'cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'treaty')
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'treaty')
}

function cacheIn(folder: string, build: string): TreeCache {
  const fileOf = (key: unknown) => join(folder, `${hashOf(build + JSON.stringify(key))}${EXTENSION}`)
  return {
    get: async (key) => {
      const content = await readFile(fileOf(key), 'utf8').catch(() => '')
      const end = content.indexOf('\n')
      const body = content.slice(end + 1)
      return end > 0 && hashOf(body) === content.slice(0, end) ? JSON.parse(body) : null
    },
    put: async (key, value) => {
      const file = fileOf(key)
      const fresh = `${file}.${process.pid}`
      const body = JSON.stringify(value)
      try {
        // Drafts may be confidential: what is kept of them is for this user alone.
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(fresh, `${hashOf(body)}\n${body}`, { mode: 0o600 })
        await rename(fresh, file)
        await dropOldest(folder)
      } catch {
        await rm(fresh, { force: true }).catch(() => null)
      }
    },
  }
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.includes(EXTENSION))
  if (names.length <= MAX_ENTRIES) return
  const aged = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = aged.sort((a, b) => a.time - b.time).slice(0, aged.length - MAX_ENTRIES)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
