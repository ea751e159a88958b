import { defineCommand } from '../command.js'
import { ExitCode } from '../exit-code.js'
import { commonFlags, jsonFlag } from '../flags.js'

const REASONS = {
  flag: 'named by --corpus',
  environment: 'named by TREATY_CORPUS',
  'working-directory': 'in the working directory or above it',
  packaged: 'comes with treaty',
} as const

export const corpusWhere = defineCommand({
  name: 'corpus where',
  summary: 'Say which corpus is in use, and why',
  args: [],
  flags: { ...commonFlags, ...jsonFlag },
  examples: [
    { run: 'treaty corpus where', why: 'the manifest, and what made it the one' },
    { run: 'treaty corpus where --corpus corpus', why: 'whether a folder is a corpus' },
  ],
  seeAlso: ['corpus list', 'environment'],
  async run({ flags, io }) {
    const { openWorkspace } = await import('../targets/workspace.js')
    const { place } = await openWorkspace(io, flags).corpus()
    const { shownPath } = await import('../../corpus/shown-path.js')
    const manifest = shownPath(place.manifest, io.workingDirectory)
    const { writeDocument } = await import('../output/write.js')
    if (flags.json) {
      writeDocument(io, 'treaty/corpus-where@1', { manifest, reason: place.reason })
    } else {
      io.stdout.write(`${manifest}\t${REASONS[place.reason]}\n`)
    }
    return ExitCode.ok
  },
})
