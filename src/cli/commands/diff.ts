import { defineCommand } from '../command.js'
import { atFlag, commonFlags, draftFlag, inputFlags, jsonFlag, ndjsonFlag, pagerFlag } from '../flags.js'

export const diff = defineCommand({
  name: 'diff',
  summary: 'Compare two drafts, or two provisions',
  args: [
    {
      name: 'A',
      required: false,
      summary: "Draft, address or file; or a pair, ru-2021..rev2; default: the manifest's pair",
      means: ['address', 'draft', 'file'],
    },
    {
      name: 'B',
      required: false,
      summary: 'What to compare it with; default: the same address in the other draft of the pair',
      means: ['address', 'draft', 'file'],
    },
  ],
  flags: {
    ...inputFlags,
    ...draftFlag,
    ...atFlag,
    strict: {
      group: 'selection',
      summary: 'Count letter case, white space, shapes of quotes and hyphens too',
    },
    exitCode: { group: 'output', summary: 'Exit with 1 if there are differences' },
    stat: { group: 'output', summary: 'Print counts alone' },
    ...jsonFlag,
    ...ndjsonFlag,
    ...pagerFlag,
    ...commonFlags,
  },
  examples: [
    { run: 'treaty diff ru-2021:art-47 rev2:art-37', why: 'two articles, word by word' },
    { run: 'treaty diff art-47 art-37', why: "the same, in the drafts of the manifest's pair" },
    { run: 'treaty diff ru-2021..rev2 --stat', why: 'how much of a draft has changed' },
  ],
  no: 'differences, under --exit-code',
  seeAlso: ['show', 'addresses'],
  async run({ args, flags, io }) {
    const { compare } = await import('../compare.js')
    return compare(io, args, flags)
  },
})
