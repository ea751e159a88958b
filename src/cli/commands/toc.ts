import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { commonFlags, draftFlag, inputFlags, jsonFlag, ndjsonFlag, pagerFlag } from '../flags.js'

export const toc = defineCommand({
  name: 'toc',
  summary: 'List chapters, sections and articles with their headings',
  args: [
    {
      name: 'draft|address|file',
      required: false,
      summary: 'What to list; default: the default draft',
      means: ['draft', 'address', 'file'],
    },
  ],
  flags: {
    ...inputFlags,
    ...draftFlag,
    depth: { value: 'n', group: 'selection', summary: 'Levels to list; 1 is the outermost alone' },
    ...jsonFlag,
    ...ndjsonFlag,
    ...pagerFlag,
    ...commonFlags,
  },
  examples: [
    { run: 'treaty toc rev2 --depth 1', why: 'the chapters of rev2' },
    { run: 'treaty toc rev2:chp-II', why: 'the articles of one chapter' },
    { run: 'treaty toc ru-2021 --json', why: 'with addresses, identifiers and lines, for programs' },
  ],
  seeAlso: ['show', 'addresses'],
  async run({ args, flags, io }) {
    const { targetOf } = await import('../targets/target-of.js')
    const { countOf } = await import('../flag-values.js')
    const depth = countOf('--depth', flags.depth, 1) ?? Number.POSITIVE_INFINITY
    const { opened, node } = await targetOf(io, args[0], flags)
    const { listContents } = await import('../toc-entries.js')
    const entries = listContents(opened.draft, node).filter((entry) => entry.depth < depth)
    const { labelDraft } = await import('../output/label-draft.js')
    const { writeDocument, writeRecords, writeText } = await import('../output/write.js')
    const draft = labelDraft(opened.draft)
    if (flags.json) writeDocument(io, 'treaty/toc@1', { draft, entries })
    else if (flags.ndjson) {
      const records = entries.map((entry) => ({ type: 'entry', ...entry }) as const)
      const summary = { entries: entries.length }
      writeRecords(io, 'treaty/toc-records@1', { about: { draft }, records, summary })
    } else {
      const { tocText } = await import('../terminal/toc.js')
      const { describeTerminal } = await import('../terminal/describe.js')
      await writeText(io, flags, tocText(entries, describeTerminal(io, io.stdout, flags.color)))
    }
    return ExitCode.ok
  },
})
