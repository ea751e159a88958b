import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import {
  commonFlags,
  draftFlag,
  inputFlags,
  jsonFlag,
  maxWarningsFlag,
  ndjsonFlag,
  pagerFlag,
} from '../flags.js'

export const parse = defineCommand({
  name: 'parse',
  summary: 'Read a text and say what was found in it',
  args: [
    {
      name: 'draft|file|-',
      required: false,
      summary: 'A draft of the corpus, a file, or - for standard input; default: the default draft',
      means: ['draft', 'file'],
    },
  ],
  flags: {
    ...inputFlags,
    ...draftFlag,
    ...jsonFlag,
    ...ndjsonFlag,
    coverage: {
      group: 'output',
      summary: 'Account for every visible character instead; exit with 1 if one is lost or doubled',
    },
    ...pagerFlag,
    ...maxWarningsFlag,
    ...commonFlags,
  },
  examples: [
    { run: 'treaty parse rev2', why: 'what the draft holds, what was mended, what looks odd' },
    { run: 'treaty parse rev2 --ndjson', why: 'a provision a line, for programs' },
    { run: 'treaty parse ru-2021 --coverage', why: 'where each character of the source went' },
    { run: 'treaty parse - --from text --json < corpus/rev2/source.txt', why: 'the whole tree of a text' },
  ],
  no: 'more warnings than --max-warnings, or characters that --coverage misses',
  seeAlso: ['toc', 'show', 'export', 'formats'],
  async run({ args, flags, io }) {
    const { countOf } = await import('../flag-values.js')
    const most = countOf('--max-warnings', flags.maxWarnings, 0)
    const { wholeDraft } = await import('../targets/whole-draft.js')
    const { opened, path } = await wholeDraft(io, args[0], {
      ...flags,
      references: flags.json && !flags.coverage,
    })
    const { draft, diagnostics } = opened
    const { writeDocument, writeRecords, writeText } = await import('../output/write.js')
    if (flags.coverage) {
      const { reportCoverage } = await import('../report-coverage.js')
      return reportCoverage(io, opened, path, flags)
    }
    if (flags.json) writeDocument(io, 'treaty/parse@1', draft, { diagnostics })
    else if (flags.ndjson) {
      const { parseRecords, parseSummary } = await import('../parse-records.js')
      const { labelDraft } = await import('../output/label-draft.js')
      const [records, summary] = [parseRecords(opened), parseSummary(opened)]
      writeRecords(io, 'treaty/parse-records@1', { about: { draft: labelDraft(draft) }, records, summary })
    } else {
      const { parseText } = await import('../terminal/parse.js')
      const { describeTerminal } = await import('../terminal/describe.js')
      const terminal = describeTerminal(io, io.stdout, flags.color)
      await writeText(io, flags, parseText(opened, path, { ...terminal, quiet: flags.quiet }))
    }
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
    return most !== null && warnings > most ? ExitCode.no : ExitCode.ok
  },
})
