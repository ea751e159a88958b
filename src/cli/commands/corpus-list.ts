import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { commonFlags, jsonFlag, ndjsonFlag } from '../flags.js'

export const corpusList = defineCommand({
  name: 'corpus list',
  summary: 'List the drafts of the corpus',
  args: [],
  flags: { ...commonFlags, ...jsonFlag, ...ndjsonFlag },
  examples: [
    { run: 'treaty corpus list', why: 'the drafts at hand, with what they are and their date' },
    { run: 'treaty corpus list --json', why: 'all that the manifest says, for programs' },
  ],
  seeAlso: ['corpus where', 'environment'],
  async run({ flags, io }) {
    const { openWorkspace } = await import('../targets/workspace.js')
    const { manifest } = await openWorkspace(io, flags).corpus()
    const { writeDocument, writeRecords, writeText } = await import('../output/write.js')
    if (flags.json) {
      const { title, default: usual, compare, drafts } = manifest
      writeDocument(io, 'treaty/corpus@1', { title, default: usual, compare, drafts })
    } else if (flags.ndjson) {
      const records = manifest.drafts.map((draft) => ({ type: 'draft', ...draft }) as const)
      const summary = { drafts: records.length }
      writeRecords(io, 'treaty/corpus-records@1', { about: {}, records, summary })
    } else {
      const { corpusText } = await import('../terminal/corpus.js')
      const { describeTerminal } = await import('../terminal/describe.js')
      await writeText(io, flags, corpusText(manifest, describeTerminal(io, io.stdout, flags.color)))
    }
    return ExitCode.ok
  },
})
