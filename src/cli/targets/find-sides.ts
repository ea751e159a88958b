import type { OpenedDraft } from '../../corpus/open-draft.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'
import { type AddressQuery, parseAddress } from '../../model/address.js'
import { labelOf, parseDraftPair } from '../../model/resolve.js'
import type { Io } from '../io.js'
import { hint } from '../output/hint.js'
import {
  canonicalForm,
  findTargets,
  readWord,
  type SelectionFlags,
  type Target,
  targetIn,
  wholeOf,
} from './find-targets.js'
import { openWorkspace, type Workspace } from './workspace.js'

/** The two that are compared, the older first where the manifest says which. */
export interface Sides {
  readonly from: Target
  readonly to: Target
}

/**
 * What the words of a comparison mean. None: the manifest's pair of drafts. One: a pair `rev1..rev2`, or an address
 * in both drafts of the pair. Two: what each of them means; addresses without a draft are those of the pair in turn.
 * Where the pair was not named, stderr says which it is. Throws `TreatyError`.
 */
export async function findSides(io: Io, words: readonly string[], flags: SelectionFlags): Promise<Sides> {
  const workspace = openWorkspace(io, flags)
  const [first, second] = words
  const pair = first === undefined ? null : parseDraftPair(first)
  if (pair && second === undefined) return sidesAt(await openPair(workspace, pair), flags)
  if (pair) throw new TreatyError('usage/arguments', `"${first}" is a pair already, nothing goes with it`)
  const usual = flags.draft ? null : await openUsualPair(workspace)
  if (first === undefined) {
    if (usual === null) throw nothingToCompare()
    return announced(io, flags, sidesAt(usual, flags))
  }
  const from = await readDraftless(io, workspace, first)
  if (second === undefined) {
    if (from === null || usual === null) throw oneSide(first)
    return announced(io, flags, { from: targetIn(usual[0], from), to: targetIn(usual[1], from) })
  }
  const to = await readDraftless(io, workspace, second)
  if (from && to && usual) {
    return announced(io, flags, { from: targetIn(usual[0], from), to: targetIn(usual[1], to) })
  }
  return {
    from: await oneTarget(io, workspace, first, flags),
    to: await oneTarget(io, workspace, second, flags),
  }
}

type Pair<T> = readonly [T, T]

async function openPair(workspace: Workspace, [from, to]: Pair<string>): Promise<Pair<OpenedDraft>> {
  return [await workspace.draft(from), await workspace.draft(to)]
}

/** The pair of drafts that the manifest compares, or null. */
async function openUsualPair(workspace: Workspace): Promise<Pair<OpenedDraft> | null> {
  const { compare } = (await workspace.corpus()).manifest
  return compare === null ? null : openPair(workspace, compare)
}

/** Both drafts as a whole, or what `--at` names in each. */
function sidesAt([from, to]: Pair<OpenedDraft>, { at }: SelectionFlags): Sides {
  if (!at) return { from: wholeOf(from), to: wholeOf(to) }
  const query = parseAddress(at)
  return { from: targetIn(from, query), to: targetIn(to, query) }
}

/** The address that a word is, if it names no draft; null where it is a file, a draft, or an address with one. */
async function readDraftless(io: Io, workspace: Workspace, word: string): Promise<AddressQuery | null> {
  const read = await readWord(io, workspace, word)
  return read.kind === 'address' && read.query.draft === null ? read.query : null
}

async function oneTarget(io: Io, workspace: Workspace, word: string, flags: SelectionFlags): Promise<Target> {
  const [target] = await findTargets(io, workspace, word, flags)
  if (target) return target
  throw new TreatyError('address/not-found', `nothing was found for "${word}"`)
}

/** The sides, after stderr was told which they are. */
function announced(io: Io, flags: SelectionFlags, sides: Sides): Sides {
  const name = (target: Target): string => {
    const heading = target.node.type === 'draft' ? '' : labelOf(target.node)
    return `${canonicalForm(target)}${heading === '' ? '' : ` "${heading}"`}`
  }
  hint(io, flags, `comparing ${name(sides.from)} with ${name(sides.to)}`, 'always')
  return sides
}

function nothingToCompare(): TreatyError {
  return new TreatyError('usage/arguments', 'the manifest names no pair of drafts to compare', {
    help: 'name two drafts, addresses or files: treaty diff <A> <B>',
  })
}

function oneSide(word: string): TreatyError {
  return new TreatyError('usage/arguments', `"${word}" is one side of a comparison, the other is missing`, {
    help: 'treaty diff <A> <B>, or an address without a draft for both drafts of the pair',
  })
}
