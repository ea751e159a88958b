import { TreatyError } from '../../diagnostics/treaty-error.js'
import type { Io } from '../io.js'
import { type ComplaintOptions, complain } from '../output/complain.js'
import { findTargets, type SelectionFlags, type Target } from './find-targets.js'
import { quotedPhrases } from './quoted-phrases.js'
import { warnIfEmpty } from './target-of.js'
import { openWorkspace } from './workspace.js'

/** What words meant, and how many of them nothing was found for. */
interface Findings {
  readonly targets: readonly Target[]
  readonly failures: number
}

/**
 * What every word means. A word that means nothing is reported and left out, so that the others are still done.
 * Throws `usage/arguments` where the words are an address without its quotation marks.
 */
export async function findAll(
  io: Io,
  words: readonly string[],
  flags: SelectionFlags & Partial<ComplaintOptions>,
): Promise<Findings> {
  const workspace = openWorkspace(io, flags)
  const targets: Target[] = []
  let failures = 0
  for (const word of words) {
    try {
      for (const target of await findTargets(io, workspace, word, flags)) {
        await warnIfEmpty(io, target, flags)
        targets.push(target)
      }
    } catch (error) {
      if (!(error instanceof TreatyError)) throw error
      await refuseUnquoted(error, words)
      await complain(io, error, {
        json: flags.json ?? false,
        debug: flags.debug ?? false,
        color: flags.color ?? null,
      })
      failures += 1
    }
  }
  return { targets, failures }
}

/** Throws where words that fail alone are an address together: `show Article 37`. */
async function refuseUnquoted(error: TreatyError, words: readonly string[]): Promise<void> {
  if (error.code !== 'address/syntax' || words.length === 1) return
  const phrases = await quotedPhrases(words)
  if (phrases === null || phrases.length === words.length) return
  throw new TreatyError('usage/arguments', 'an address that has spaces is one word of the shell', {
    help: `treaty show ${phrases.join(' ')}`,
  })
}
