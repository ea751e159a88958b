// Rewrites every expected file of the fixtures. Read the diff before committing it.
import { writeFileSync } from 'node:fs'
import { fixtureCases, outcomeOf } from '../tests/support/fixture-cases.js'

if (process.env['CI']) {
  console.error('golden: expected files are never rewritten in CI')
  process.exit(1)
}
for (const format of ['text', 'markdown'] as const) {
  for (const each of fixtureCases(format)) {
    writeFileSync(each.expectedFile, await outcomeOf(each))
    console.log(`wrote ${format}/${each.name}`)
  }
}
