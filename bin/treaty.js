#!/usr/bin/env node
// Starts the compiled program; in a checkout that was not built, the sources through tsx.
import { existsSync } from 'node:fs'

const compiled = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(compiled)) {
  await import(compiled.href)
} else {
  const tsx = await import('tsx/esm/api').catch(() => null)
  if (tsx === null) {
    process.stderr.write('error: this checkout of treaty is not built yet\n  help: run npm ci first\n')
    process.exitCode = 2
  } else {
    tsx.register()
    await import(new URL('../src/cli/main.ts', import.meta.url).href)
  }
}
