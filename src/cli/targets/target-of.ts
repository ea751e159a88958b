import type { OpenedDraft } from '../../corpus/open-draft.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'
import { parseAddress } from '../../model/address.js'
import type { Io } from '../io.js'
import { warn } from '../output/complain.js'
import {
  canonicalForm,
  findDefaultDraft,
  findTargets,
  type SelectionFlags,
  type Target,
  targetIn,
  wholeOf,
} from './find-targets.js'
import { openWorkspace, pathOf } from './workspace.js'

/**
 * What the one argument of a command means: a draft, a provision or a file; without argument, the default draft, or
 * the provision of it that `--at` names. A text without any article is said on stderr. Throws `TreatyError`.
 */
export async function targetOf(
  io: Io,
  word: string | undefined,
  flags: SelectionFlags & { readonly json?: boolean; readonly ndjson?: boolean },
): Promise<Target> {
  const workspace = openWorkspace(io, flags)
  const [target, ...more] =
    word === undefined
      ? [atOrWhole(await findDefaultDraft(workspace, flags), flags)]
      : await findTargets(io, workspace, word, flags)
  if (target === undefined || more.length > 0) {
    throw new TreatyError('usage/arguments', `"${word ?? ''}" is in several drafts, and one is wanted`)
  }
  if (target.passage !== null && target.node.type !== 'draft') {
    const form = canonicalForm({ ...target, passage: null })
    throw new TreatyError('usage/arguments', `"${target.passage.address}" is a part of a provision`, {
      help: `treaty show prints it; the provision is ${form}`,
    })
  }
  await warnIfEmpty(io, target, flags)
  return target
}

function atOrWhole(opened: OpenedDraft, { at }: SelectionFlags): Target {
  return at ? targetIn(opened, parseAddress(at)) : wholeOf(opened)
}

/** Says on stderr that a text has no article, since the result alone would look like an answer. */
export async function warnIfEmpty(
  io: Io,
  { opened }: Target,
  flags: { readonly quiet?: boolean; readonly color?: string | null },
): Promise<void> {
  if (flags.quiet === true) return
  const empty = opened.diagnostics.filter(({ code }) => code === 'read/no-provisions')
  warn(io, empty, flags.color ?? null, pathOf(io, opened))
}
