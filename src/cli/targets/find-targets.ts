import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { OpenedDraft } from '../../corpus/open-draft.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'
import { type AddressQuery, parseAddress, printAddress, splitDraft } from '../../model/address.js'
import { labelOf, resolutionError, resolveAddress } from '../../model/resolve.js'
import { childrenOf, isProvision, nameOf } from '../../model/tree.js'
import type { AnyProvision, Content, Draft, Heading, Intro, LegalNode } from '../../model/types.js'
import { readers } from '../../readers/index.js'
import type { Io } from '../io.js'
import { hint } from '../output/hint.js'
import { draftIdOf, type InputFlags, type Workspace } from './workspace.js'

/** What a word of the command line turned out to mean. */
export interface Target {
  readonly opened: OpenedDraft
  readonly node: AnyProvision | Draft
  /** The heading, chapeau or text of the node, where that alone is meant; else null. */
  readonly passage: Heading | Intro | Content | null
}

/** The flags that say which draft, or which place of a file, is meant. */
export interface SelectionFlags extends InputFlags {
  readonly draft?: string | null
  readonly allDrafts?: boolean
  readonly at?: string | null
  readonly color?: string | null
}

/** A word of the command line, before any draft is read. */
export type Word =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'draft'; readonly name: string }
  | { readonly kind: 'address'; readonly query: AddressQuery }

/**
 * What a word is: a file where it is `-`, looks like a path or ends as a text does; else a draft of the corpus; else
 * an address; else a file if there is one. Throws `address/syntax`, or `address/draft-unknown` for a slip.
 */
export async function readWord(io: Io, workspace: Workspace, word: string): Promise<Word> {
  if (isFileName(word)) return { kind: 'file', path: word }
  const { draft, rest } = splitDraft(word)
  const name = draft !== null && rest.trim() === '' ? draft : word
  if (/^[a-z][a-z0-9-]+$/u.test(name)) {
    const id = await draftIdOf(workspace, name)
    if (id !== null) return { kind: 'draft', name: id }
    if (draft !== null && rest === '') await workspace.draft(name)
  }
  try {
    return { kind: 'address', query: parseAddress(word) }
  } catch (error) {
    if (await exists(resolve(io.workingDirectory, word))) return { kind: 'file', path: word }
    await proposeDraft(workspace, word)
    throw error
  }
}

/** Whether a word can only be a file: `-`, a path, or a name that ends as a text does. */
function isFileName(word: string): boolean {
  const endings = Object.values(readers).flatMap((reader) => reader.extensions)
  const lower = word.toLowerCase()
  return word === '-' || /[\\/]/u.test(word) || endings.some((ending) => lower.endsWith(ending))
}

/** Throws `address/draft-unknown` where a word that is no address is nearly a draft of the corpus. */
async function proposeDraft(workspace: Workspace, word: string): Promise<void> {
  const { findNearest } = await import('../../diagnostics/nearest.js')
  const { drafts } = (await workspace.corpus()).manifest
  const names = drafts.flatMap((draft) => [draft.id, ...draft.aliases])
  if (findNearest(word, names).length > 0) await workspace.draft(word)
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

/** What one word means: one target, or one a draft under `--all-drafts`. Throws `TreatyError`. */
export async function findTargets(
  io: Io,
  workspace: Workspace,
  word: string,
  flags: SelectionFlags,
): Promise<Target[]> {
  const read = await readWord(io, workspace, word)
  switch (read.kind) {
    case 'file': {
      const opened = await workspace.file(read.path)
      return [flags.at ? targetIn(opened, parseAddress(flags.at)) : wholeOf(opened)]
    }
    case 'draft': {
      const opened = await workspace.draft(read.name)
      return [flags.at ? targetIn(opened, parseAddress(flags.at)) : wholeOf(opened)]
    }
    case 'address': {
      const targets = await targetsOf(io, workspace, read.query, flags)
      if (read.query.notation !== 'canonical') {
        const forms = targets.map(canonicalForm)
        hint(io, flags, `${word} is ${forms.join(', ')}`)
      }
      return targets
    }
  }
}

/** The draft that is meant where none is named: the only one, or the manifest's default. Throws otherwise. */
export async function findDefaultDraft(workspace: Workspace, flags: SelectionFlags): Promise<OpenedDraft> {
  if (flags.draft) return workspace.draft(flags.draft)
  const { manifest } = await workspace.corpus()
  const [first, ...more] = manifest.drafts
  const name = manifest.default ?? (more.length === 0 ? first?.id : undefined)
  if (name !== undefined) return workspace.draft(name)
  throw new TreatyError('address/draft-needed', 'the corpus has several drafts and no default', {
    candidates: manifest.drafts.map((draft) => ({ address: draft.id, label: draft.title })),
    help: 'name one of them',
  })
}

/** A draft as a whole. */
export function wholeOf(opened: OpenedDraft): Target {
  return { opened, node: opened.draft, passage: null }
}

/** What an address names in a draft. Throws `address/not-found` or `address/ambiguous`. */
export function targetIn(opened: OpenedDraft, query: AddressQuery): Target {
  const { draft } = opened
  const resolution = resolveAddress(query, draft)
  if (resolution.kind !== 'one') throw resolutionError({ ...query, draft: draft.id }, draft, resolution)
  const { node } = resolution
  if (isProvision(node)) return { opened, node, passage: null }
  return { opened, node: provisionAround(node, draft), passage: node }
}

/** The provision that a passage is part of. */
function provisionAround(passage: LegalNode, draft: Draft): AnyProvision | Draft {
  const find = (node: LegalNode, around: AnyProvision | Draft): AnyProvision | Draft | null => {
    if (node === passage) return around
    const inner = isProvision(node) ? node : around
    for (const child of childrenOf(node)) {
      const found = find(child, inner)
      if (found) return found
    }
    return null
  }
  return find(draft, draft) ?? draft
}

async function targetsOf(
  io: Io,
  workspace: Workspace,
  query: AddressQuery,
  flags: SelectionFlags,
): Promise<Target[]> {
  const { manifest } = await workspace.corpus()
  const named = query.draft ?? flags.draft ?? null
  if (named !== null) return [targetIn(await workspace.draft(named), query)]
  if (flags.allDrafts !== true && manifest.default !== null) {
    return [targetIn(await workspace.draft(manifest.default), query)]
  }
  const having = await draftsHaving(workspace, query)
  if (flags.allDrafts === true) return having.map((opened) => targetIn(opened, query))
  const [first, ...more] = having
  if (first === undefined) throw new TreatyError('address/not-found', `no draft has "${query.input}"`)
  if (more.length > 0) throw draftNeeded(query, having, flags)
  if (manifest.drafts.length > 1) {
    hint(io, flags, `${query.input} is in ${nameOf(first.draft)}, the only draft that has it`, 'always')
  }
  return [targetIn(first, query)]
}

/** The drafts that an address names something in. Throws `address/not-found` where there is none. */
async function draftsHaving(workspace: Workspace, query: AddressQuery): Promise<OpenedDraft[]> {
  const { drafts } = (await workspace.corpus()).manifest
  const having: OpenedDraft[] = []
  const lacking: TreatyError[] = []
  for (const { id } of drafts) {
    const opened = await workspace.draft(id)
    const resolution = resolveAddress(query, opened.draft)
    if (resolution.kind !== 'none') having.push(opened)
    else lacking.push(resolutionError({ ...query, draft: id }, opened.draft, resolution))
  }
  if (having.length > 0) return having
  const [first, ...more] = lacking
  if (first && more.length === 0) throw first
  throw new TreatyError('address/not-found', `no draft of the corpus has "${query.input}"`, {
    candidates: lacking.flatMap((error) => error.detail.candidates ?? []),
    help: lacking.map((error) => error.message).join('; ') || 'the corpus has no drafts',
  })
}

function draftNeeded(
  query: AddressQuery,
  having: readonly OpenedDraft[],
  { allDrafts }: SelectionFlags,
): TreatyError {
  const candidates = having.flatMap((opened) => {
    const resolution = resolveAddress(query, opened.draft)
    const node = resolution.kind === 'one' ? resolution.node : null
    const address = node?.address ?? query.address
    return [
      {
        address: printAddress({ draft: opened.draft.id, address }),
        label: node ? labelOf(node) : '',
      },
    ]
  })
  return new TreatyError('address/draft-needed', `several drafts have "${query.input}"`, {
    candidates,
    help: `repeat the command with one of these addresses${allDrafts !== undefined ? ', with --draft <id>, or with --all-drafts' : ', or with --draft <id>'}`,
  })
}

/** The address of a target as it can be typed again: `rev2:art-37.1.a`; in a file, `art-37.1.a`. */
export function canonicalForm({ opened: { draft }, node, passage }: Target): string {
  const named = passage ?? node
  if (named.type === 'draft') return draft.id ?? draft.source.name
  return printAddress({ draft: draft.id, address: named.address })
}
