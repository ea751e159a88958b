import type { OpenedDraft } from '../../corpus/open-draft.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'
import type { Io } from '../io.js'
import { findDefaultDraft, readWord, type SelectionFlags } from './find-targets.js'
import { openWorkspace, pathOf, type Workspace } from './workspace.js'

/**
 * The text that a command wants as a whole: a draft, a file, or the default draft, and its path as people can open
 * it. Throws `TreatyError`; for an address with the command that takes one.
 */
export async function wholeDraft(
  io: Io,
  word: string | undefined,
  flags: SelectionFlags,
): Promise<{ readonly opened: OpenedDraft; readonly path: string }> {
  const workspace = openWorkspace(io, flags)
  const opened = await openWord(io, workspace, word, flags)
  return { opened, path: pathOf(io, opened) }
}

async function openWord(
  io: Io,
  workspace: Workspace,
  word: string | undefined,
  flags: SelectionFlags,
): Promise<OpenedDraft> {
  if (word === undefined) return findDefaultDraft(workspace, flags)
  const read = await readWord(io, workspace, word).catch((error: unknown) => {
    // What is no address either can only have been meant as a draft.
    if (error instanceof TreatyError && error.code === 'address/syntax')
      return { kind: 'draft', name: word } as const
    throw error
  })
  switch (read.kind) {
    case 'file':
      return workspace.file(read.path)
    case 'draft':
      return workspace.draft(read.name)
    case 'address':
      throw new TreatyError('usage/arguments', `"${word}" is an address, and a draft or file is wanted`, {
        help: `treaty show ${/\s/u.test(word) ? `"${word}"` : word}`,
      })
  }
}
