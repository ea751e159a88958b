import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReadFormat } from '../../src/readers/index.js'

/** The three real drafts. */
export const corpusSources: readonly {
  readonly id: string
  readonly format: ReadFormat
  readonly file: string
}[] = [
  { id: 'ru-2021', format: 'text', file: 'ru-2021/source.txt' },
  { id: 'rev2', format: 'text', file: 'rev2/source.txt' },
  { id: 'eu-2022', format: 'markdown', file: 'eu-2022/source.md' },
]

/** The text of a draft of the corpus, as it came out of its PDF. */
export function corpusText(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../corpus/${file}`, import.meta.url)), 'utf8')
}
