import { VFile } from 'vfile'
import { type Diagnostic, diagnosticsOf } from '../../src/diagnostics/report.js'
import type { Draft } from '../../src/model/types.js'
import { type ReadFormat, type ReadOptions, readers } from '../../src/readers/index.js'

/** A text as a draft, with what was reported; options as a file outside a corpus has them. */
export async function readText(
  text: string,
  format: ReadFormat = 'text',
  options: Partial<ReadOptions> = {},
): Promise<{ draft: Draft; diagnostics: Diagnostic[] }> {
  const { read } = await readers[format].load()
  const file = new VFile({ path: `draft.${format}`, value: text })
  const draft = read(file, { id: null, language: null, repair: true, statusMarkers: [], ...options })
  return { draft, diagnostics: diagnosticsOf(file) }
}
