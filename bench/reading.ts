import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { type ReadFormat, readers } from '../src/readers/index.js'
import { median } from './median.js'

const corpus = fileURLToPath(new URL('../corpus', import.meta.url))

async function timeOf(format: ReadFormat, text: string, rounds: number): Promise<number> {
  const { read } = await readers[format].load()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const file = new VFile({ path: 'draft.txt', value: text })
    const start = performance.now()
    read(file, { id: null, language: 'en', repair: true, statusMarkers: [] })
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Times the readers on the real drafts, and on one of them repeated, to show how time grows with the text. */
export async function benchReading(rounds: number): Promise<void> {
  console.log(`reading, median of ${rounds} runs in one process, in milliseconds`)
  for (const [name, format] of [
    ['ru-2021/source.txt', 'text'],
    ['rev2/source.txt', 'text'],
    ['eu-2022/source.md', 'markdown'],
  ] as const) {
    const text = readFileSync(`${corpus}/${name}`, 'utf8')
    console.log(`  ${name.padEnd(34)} ${(await timeOf(format, text, rounds)).toFixed(0).padStart(5)}`)
  }
  const text = readFileSync(`${corpus}/rev2/source.txt`, 'utf8')
  const once = await timeOf('text', text, rounds)
  for (const times of [4, 16]) {
    const many = await timeOf('text', text.repeat(times), Math.ceil(rounds / 4))
    const ratio = (many / once).toFixed(1)
    console.log(
      `  rev2 ${times} times over${' '.repeat(17)} ${many.toFixed(0).padStart(5)}  ${ratio} times one`,
    )
  }
}
