import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Draft } from '../../src/model/types.js'
import { draftFromRows } from './gold-draft.js'

const FOLDER = new URL('../../../shared/gold/', import.meta.url)

/** Whether the hand-made truth lies beside this repository. */
export const hasGold = existsSync(FOLDER)

/** Identifiers of the drafts of the corpus. */
export const GOLD_IDS = ['ru-2021', 'rev2', 'eu-2022'] as const

/** A draft of the corpus as it was read by hand. */
export function goldDraft(id: (typeof GOLD_IDS)[number]): Draft {
  return draftFromRows(id, goldFile(id, 'structure.jsonl'))
}

/** Path of a file of the hand-made truth. */
export function goldFile(id: (typeof GOLD_IDS)[number], name: string): string {
  return fileURLToPath(new URL(`${id}/${name}`, FOLDER))
}
