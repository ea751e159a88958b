import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { commonFlags, pagerFlag } from '../flags.js'

export const help = defineCommand({
  name: 'help',
  summary: 'Explain a command or a topic',
  args: [
    {
      name: 'command|topic',
      required: false,
      variadic: true,
      summary: 'A verb, or addresses, formats, exit-codes, environment, schema, man, reference',
      means: ['command', 'topic'],
    },
  ],
  flags: { ...pagerFlag, ...commonFlags },
  examples: [
    { run: 'treaty help addresses', why: 'how provisions are named' },
    { run: 'treaty help diff', why: 'the same as treaty diff --help' },
    { run: 'treaty help schema toc', why: 'the JSON Schema of treaty toc --json' },
  ],
  seeAlso: [],
  async run({ args, flags, io }) {
    const { helpText } = await import('../help/help-text.js')
    const text = await helpText(io, args, flags.color)
    const { writeText } = await import('../output/write.js')
    await writeText(io, flags, text)
    return ExitCode.ok
  },
})
