import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FIXTURES, type Outcome, treaty } from './harness.js'
import { splitWords } from './split-words.js'

/**
 * A command with what it prints, from a Markdown file. In a block whose language is `console`:
 *
 *     $ treaty show art-99
 *     ! error address/not-found: …
 *     => 2
 *
 * Lines with `! ` are stderr, the others stdout; `=> n` is the exit code, 0 where it is missing. A line `...` stands
 * for any lines. A line that ends in `< file` reads that file as standard input.
 */
export interface CommandBlock {
  /** 1-based line of the `$`. */
  readonly line: number
  readonly command: string
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
  readonly exitCode: number
}

/** The commands in the `console` blocks of a Markdown text, in order. */
export function commandBlocksOf(markdown: string): CommandBlock[] {
  const blocks: { line: number; command: string; output: string[] }[] = []
  let isInside = false
  markdown.split('\n').forEach((text, index) => {
    if (text.startsWith('```')) isInside = text === '```console'
    else if (isInside && text.startsWith('$ ')) {
      blocks.push({ line: index + 1, command: text.slice(2), output: [] })
    } else if (isInside) blocks.at(-1)?.output.push(text)
  })
  return blocks.map(({ line, command, output }) => {
    const exit = output.find((text) => /^=> \d+$/u.test(text))
    const rest = output.filter((text) => text !== exit)
    while (rest.at(-1) === '') rest.pop()
    return {
      line,
      command,
      stdout: rest.filter((text) => !isStderr(text)),
      stderr: rest.filter(isStderr).map((text) => text.slice(2)),
      exitCode: exit === undefined ? 0 : Number(exit.slice(3)),
    }
  })
}

/** The lines `treaty …` in the `sh` blocks of a Markdown text: examples that only have to work. */
export function exampleLinesOf(markdown: string): string[] {
  const lines: string[] = []
  let isInside = false
  for (const text of markdown.split('\n')) {
    if (text.startsWith('```')) isInside = text === '```sh'
    else if (isInside && /^(?:\$ )?treaty /u.test(text)) lines.push(text.replace(/^\$ /u, ''))
  }
  return lines
}

/** Runs a line `treaty … [< file]` in this process; `workingDirectory` is where its paths start. */
export async function runLine(line: string, workingDirectory = FIXTURES): Promise<Outcome> {
  const [, command = line, file] = /^(.*?)(?:\s+<\s+(\S+))?$/u.exec(line) ?? []
  const [program, ...words] = splitWords(command)
  if (program !== 'treaty') throw new Error(`not a treaty command: ${line}`)
  const stdin = file === undefined ? '' : await readFile(resolve(workingDirectory, file))
  return treaty(words, { stdin, workingDirectory })
}

/** Whether printed lines are the expected ones; `...` among these stands for any lines. */
export function matches(printed: readonly string[], expected: readonly string[]): boolean {
  const gap = expected.indexOf('...')
  if (gap === -1)
    return printed.length === expected.length && printed.every((line, i) => line === expected[i])
  const head = expected.slice(0, gap)
  if (!head.every((line, index) => line === printed[index])) return false
  const rest = expected.slice(gap + 1)
  for (let start = head.length; start <= printed.length; start += 1) {
    if (matches(printed.slice(start), rest)) return true
  }
  return false
}

function isStderr(text: string): boolean {
  return text.startsWith('! ')
}
