import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TreatyError } from '../diagnostics/treaty-error.js'

/** Why a corpus is the one in use. */
export type CorpusReason = 'flag' | 'environment' | 'working-directory' | 'packaged'

/** Where the corpus in use lies, and why it is this one. */
export interface CorpusPlace {
  /** Absolute. */
  readonly directory: string
  /** Absolute. */
  readonly manifest: string
  readonly reason: CorpusReason
}

export interface CorpusRequest {
  /** Value of `--corpus`, or null. */
  readonly flag: string | null
  /** Value of `TREATY_CORPUS`, or null. */
  readonly environment: string | null
  /** Absolute; what the other paths are relative to, and where the search upward starts. */
  readonly workingDirectory: string
}

/** The corpus that comes with treaty; the way to it is the same from `src` and from `dist`. */
const PACKAGED = fileURLToPath(new URL('../../corpus/', import.meta.url))

/**
 * Returns the corpus in use: the one asked for by flag, else by environment, else `corpus/` in the working directory
 * or the nearest directory above it, else the packaged one. Throws `corpus/not-found` where the one asked for has
 * no manifest.
 */
export async function findCorpus(request: CorpusRequest): Promise<CorpusPlace> {
  const { flag, environment, workingDirectory } = request
  if (flag !== null) return askedFor(flag, 'flag', workingDirectory)
  if (environment !== null) return askedFor(environment, 'environment', workingDirectory)
  for (let directory = workingDirectory; ; directory = dirname(directory)) {
    const manifest = join(directory, 'corpus', 'manifest.json')
    if (await isFile(manifest)) return placeOf(manifest, 'working-directory')
    if (directory === dirname(directory)) break
  }
  const packaged = join(PACKAGED, 'manifest.json')
  if (await isFile(packaged)) return placeOf(packaged, 'packaged')
  throw new TreatyError('corpus/not-found', 'no corpus was found', {
    help: 'name its folder with --corpus <dir>, or in TREATY_CORPUS',
  })
}

async function askedFor(
  word: string,
  reason: 'flag' | 'environment',
  workingDirectory: string,
): Promise<CorpusPlace> {
  const path = resolve(workingDirectory, word)
  const manifest = path.endsWith('.json') ? path : join(path, 'manifest.json')
  if (await isFile(manifest)) return placeOf(manifest, reason)
  const source = reason === 'flag' ? '--corpus' : 'TREATY_CORPUS'
  const below = join(word, 'corpus')
  const isBelow = await isFile(resolve(workingDirectory, below, 'manifest.json'))
  throw new TreatyError('corpus/not-found', `${source} "${word}" has no manifest.json`, {
    help: isBelow ? `did you mean "${below}"?` : 'name the folder that holds the manifest of the corpus',
  })
}

function placeOf(manifest: string, reason: CorpusReason): CorpusPlace {
  return { directory: dirname(manifest), manifest, reason }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
