import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './harness.js'

/** The program as npm run build makes it, without type check, in a folder of its own beside `dist`. */
export interface Compiled {
  /** Path of the module that starts it. */
  readonly main: string
  readonly remove: () => void
}

/** Compiles `src`; `name` keeps test files that run at once from one another. */
export function compile(name: string): Compiled {
  const folder = join(ROOT, `dist.test-${name}`)
  rmSync(folder, { recursive: true, force: true })
  for (const file of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, 'src', file), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    })
    const target = join(folder, file.replace(/\.ts$/u, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, outputText)
  }
  return { main: join(folder, 'cli/main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
