import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** What each layer may import values from; types may be taken from anywhere below the corpus. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: ['model', 'diagnostics'],
  diagnostics: ['diagnostics', 'model'],
  readers: ['readers', 'model', 'diagnostics'],
  analyses: ['analyses', 'model', 'diagnostics'],
  writers: ['writers', 'model', 'diagnostics'],
  corpus: ['corpus', 'readers', 'analyses', 'writers', 'model', 'diagnostics'],
  cli: ['cli', 'corpus', 'readers', 'analyses', 'writers', 'model', 'diagnostics'],
}

/** Only these layers may touch files, and only the command line the process. */
const TOUCHES_FILES = new Set(['corpus', 'cli'])

interface Import {
  readonly file: string
  readonly target: string
  readonly isType: boolean
}

function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(src, file))
}

function layerOf(file: string): string {
  return relative(src, file).split('/')[0] ?? ''
}

/** `import type … from '…'`, `import { … } from '…'`, `export … from '…'`, `import('…')` */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const fixed = [...text.matchAll(/^(?:import|export)\b(?<what>[^'"]*?)(?:from )?'(?<target>[^']+)'/gm)]
  const dynamic = [...text.matchAll(/\bimport\('(?<target>[^']+)'\)/g)]
  return [...fixed, ...dynamic].map(({ groups }) => {
    const what = groups?.['what'] ?? ''
    const names = /\{([^}]*)\}/.exec(what)?.[1]
    const onlyTypes = names?.split(',').every((name) => /^\s*(?:type\s|$)/.test(name)) ?? false
    return { file, target: groups?.['target'] ?? '', isType: /^\s*type\b/.test(what) || onlyTypes }
  })
}

const imports = sourceFiles().flatMap(importsOf)

describe('imports go one way', () => {
  it('between the layers', () => {
    const wrong = imports
      .filter(({ target, isType }) => target.startsWith('.') && target.endsWith('.js') && !isType)
      .map(({ file, target }) => ({
        file,
        from: layerOf(file),
        to: layerOf(join(dirname(file), target)),
        target,
      }))
      .filter(({ from, to }) => from in ALLOWED && !ALLOWED[from]?.includes(to))
      .map(({ file, target }) => `${relative(src, file)} imports ${target}`)
    expect(wrong).toEqual([])
  })

  it('and only corpus and cli touch files', () => {
    const wrong = imports
      .filter(
        ({ file, target }) =>
          /^node:(?:fs|process|child_process|os)/.test(target) && !TOUCHES_FILES.has(layerOf(file)),
      )
      .map(({ file, target }) => `${relative(src, file)} imports ${target}`)
    expect(wrong).toEqual([])
  })

  it('and are all found', () => {
    expect(imports.length).toBeGreaterThan(sourceFiles().length)
  })
})

describe('rules know no document', () => {
  it('by its name in the corpus or its symbol, beyond examples of commands and comments', () => {
    const corpus = /['"`](?:ru-2021|rev2|eu-2022)['"`]|A\/AC\.\d|V\.\d\d-\d/
    const wrong = sourceFiles().flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => corpus.test(line) && !/^\s*(?:\/?\*|\/\/)/.test(line))
        .map((line) => `${relative(src, file)}: ${line.trim()}`),
    )
    expect(wrong).toEqual([])
  })
})
