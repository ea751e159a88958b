// Compiles src into dist, beside the old one, and swaps: a half-written dist is never run.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  writeFileSync(join(fresh, 'build-id.txt'), hashOf(fresh))
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(fresh, join(root, 'dist'))
} catch {
  process.exitCode = 1
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

/** Tells one build from another: what an earlier one read is not shown by a later one. */
function hashOf(folder) {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)))
  }
  return hash.update(readFileSync(join(root, 'package.json'))).digest('hex')
}
