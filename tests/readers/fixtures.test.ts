import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fixtureCases, outcomeOf } from '../support/fixture-cases.js'

describe.each(['text', 'markdown'] as const)('reads %s', (format) => {
  it.each(fixtureCases(format).map((each) => [each.name.replaceAll('-', ' '), each] as const))(
    '%s',
    async (_, each) => {
      expect(await outcomeOf(each)).toBe(readFileSync(each.expectedFile, 'utf8'))
    },
  )
})
