import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { atFlag, commonFlags, draftFlag, inputFlags, jsonFlag, pagerFlag } from '../flags.js'

export const show = defineCommand({
  name: 'show',
  summary: 'Print provisions as text',
  args: [
    {
      name: 'address|draft|file',
      required: true,
      variadic: true,
      summary: 'What to print: rev2:art-37.6.a, "Article 37, paragraph 6 (a) of rev2", rev2, draft.txt',
      means: ['address', 'draft', 'file'],
    },
  ],
  flags: {
    ...inputFlags,
    ...draftFlag,
    allDrafts: { group: 'selection', summary: 'Print the provision of every draft that has it' },
    ...atFlag,
    ...jsonFlag,
    ...pagerFlag,
    ...commonFlags,
  },
  examples: [
    { run: 'treaty show rev2:art-37', why: 'an article with its paragraphs and points' },
    { run: 'treaty show "Article 37, paragraph 6 of rev2"', why: 'the same notation as in the text' },
    { run: 'treaty show rev2:art-37.1 ru-2021:art-47.1', why: 'two provisions' },
    { run: 'treaty show corpus/rev2/source.txt --at art-3', why: 'an article of a file' },
  ],
  seeAlso: ['toc', 'diff', 'addresses'],
  async run({ args, flags, io }) {
    const { findAll } = await import('../targets/find-all.js')
    const { targets, failures } = await findAll(io, args, { ...flags, references: flags.json })
    const { writeDocument, writeText } = await import('../output/write.js')
    if (targets.length === 0) return ExitCode.failed
    if (flags.json) {
      const { shownOf } = await import('../shown.js')
      writeDocument(io, 'treaty/show@1', targets.map(shownOf))
    } else {
      const { showTargets } = await import('../terminal/show-targets.js')
      const { describeTerminal } = await import('../terminal/describe.js')
      await writeText(io, flags, showTargets(targets, describeTerminal(io, io.stdout, flags.color)))
    }
    return failures === 0 ? ExitCode.ok : ExitCode.failed
  },
})
