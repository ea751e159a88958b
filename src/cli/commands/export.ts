import { defineCommand } from '../command.js'
import { atFlag, commonFlags, draftFlag, inputFlags, outputFlags } from '../flags.js'

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Write a draft, or a provision of it, in another format',
  args: [
    {
      name: 'draft|address|file',
      required: false,
      summary: 'What to write; default: the default draft',
      means: ['draft', 'address', 'file'],
    },
  ],
  flags: {
    ...inputFlags,
    ...draftFlag,
    ...atFlag,
    ...outputFlags,
    date: {
      value: 'YYYY-MM-DD',
      group: 'output',
      summary: 'Day of the writing, for formats that state it (default: SOURCE_DATE_EPOCH, else none)',
    },
    ...commonFlags,
  },
  examples: [
    { run: 'treaty export rev2 -o rev2.xml', why: 'Akoma Ntoso, by the extension' },
    { run: 'treaty export rev2:art-37 --format md', why: 'an article as Markdown' },
    { run: 'treaty export rev2 --format json -o - --no-repair', why: 'the tree as printed, to a pipe' },
  ],
  seeAlso: ['parse', 'show', 'formats', 'schema'],
  async run({ args, flags, io }) {
    const { exportTarget } = await import('../export-target.js')
    return exportTarget(io, args[0], flags)
  },
})
