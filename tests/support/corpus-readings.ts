import type { Draft } from '../../src/model/types.js'
import type { Work } from '../../src/model/work.js'
import type { ReadFormat } from '../../src/readers/index.js'
import { corpusText } from './corpus-sources.js'
import { readText } from './read-text.js'

/** A draft as the manifest describes it. */
export interface CorpusEntry extends Work {
  readonly file: string
  readonly format: ReadFormat
}

/** What the manifest of the packaged corpus says about its drafts. */
export function corpusWorks(): readonly CorpusEntry[] {
  const manifest: { readonly drafts: readonly CorpusEntry[] } = JSON.parse(corpusText('manifest.json'))
  return manifest.drafts
}

/** A draft of the packaged corpus as the readers read it. */
export async function readCorpusDraft({ id, language, file, format }: CorpusEntry): Promise<Draft> {
  const { draft } = await readText(corpusText(file), format, { id, language })
  return draft
}
