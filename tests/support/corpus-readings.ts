import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import type { Draft } from '../../src/model/types.js'
import type { Work } from '../../src/model/work.js'
import { type ReadFormat, readers } from '../../src/readers/index.js'

/** A draft as the manifest describes it. */
export interface CorpusEntry extends Work {
  readonly file: string
  readonly format: ReadFormat
}

const FOLDER = new URL('../../corpus/', import.meta.url)

/** What the manifest of the packaged corpus says about its drafts. */
export function corpusWorks(): CorpusEntry[] {
  const manifest: { readonly drafts: CorpusEntry[] } = JSON.parse(corpusFile('manifest.json'))
  return manifest.drafts
}

/** A draft of the packaged corpus as the readers read it. */
export async function readCorpusDraft(work: CorpusEntry): Promise<Draft> {
  const { read } = await readers[work.format].load()
  const file = new VFile({ path: work.file, value: corpusFile(work.file) })
  return read(file, { id: work.id, language: work.language, repair: true, statusMarkers: [] })
}

function corpusFile(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, FOLDER)), 'utf8')
}
