import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { atFlag, commonFlags, draftFlag, inputFlags, jsonFlag, ndjsonFlag, pagerFlag } from '../flags.js'

export const status = defineCommand({
  name: 'status',
  summary: 'Count how many provisions are agreed, and how many are open',
  args: [
    {
      name: 'draft|address|file',
      required: false,
      summary: 'What to count in; default: the default draft',
      means: ['draft', 'address', 'file'],
    },
  ],
  flags: {
    ...inputFlags,
    ...draftFlag,
    ...atFlag,
    by: {
      value: 'group',
      values: () => ['chapter', 'article'],
      group: 'selection',
      summary: 'Count by chapter or by article (default: chapter, where there are any)',
    },
    ...jsonFlag,
    ...ndjsonFlag,
    ...pagerFlag,
    ...commonFlags,
  },
  examples: [
    { run: 'treaty status rev2', why: 'what is agreed, chapter by chapter' },
    { run: 'treaty status rev2:chp-V --by article', why: 'article by article in one chapter' },
    { run: 'treaty status rev2 --ndjson', why: 'a provision a line, with the marker that covers it' },
  ],
  seeAlso: ['show', 'addresses'],
  async run({ args, flags, io }) {
    const { targetOf } = await import('../targets/target-of.js')
    const { opened, node } = await targetOf(io, args[0], flags)
    const { draft } = opened
    const { groupStatus, statusOf, tallyStatus } = await import('../../analyses/status.js')
    const rows = statusOf(draft, node)
    const tally = tallyStatus(rows)
    const { labelDraft } = await import('../output/label-draft.js')
    const { writeDocument, writeRecords, writeText } = await import('../output/write.js')
    if (flags.ndjson) {
      const records = rows.map((row) => ({ type: 'status', ...row }) as const)
      const about = { draft: labelDraft(draft) }
      writeRecords(io, 'treaty/status-records@1', { about, records, summary: tally })
      return ExitCode.ok
    }
    const { usualGroup } = await import('../usual-group.js')
    const by = flags.by === 'chapter' || flags.by === 'article' ? flags.by : usualGroup(node)
    const groups = groupStatus(draft, rows, by)
    if (flags.json) {
      writeDocument(io, 'treaty/status@1', { draft: labelDraft(draft), by, groups, ...tally })
    } else {
      const { statusText } = await import('../terminal/status.js')
      const { describeTerminal } = await import('../terminal/describe.js')
      await writeText(io, flags, statusText(groups, tally, describeTerminal(io, io.stdout, flags.color)))
    }
    return ExitCode.ok
  },
})
