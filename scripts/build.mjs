// Compiles src into dist, beside the old one, and swaps: a half-written dist is never run.
import { execFileSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
let compiler
try {
  compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
} catch {
  // Installed as a dependency without its development packages: dist came with the package.
  if (existsSync(join(root, 'dist'))) process.exit(0)
  console.error('cannot build: typescript is not installed; run npm ci first')
  process.exit(1)
}
const fresh = join(root, `dist.${process.pid}`)
try {
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', fresh], {
    cwd: root,
    stdio: 'inherit',
  })
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(fresh, join(root, 'dist'))
} catch {
  process.exitCode = 1
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
