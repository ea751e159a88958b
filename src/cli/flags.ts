import type { FlagSpec, FlagSpecs } from './command.js'

async function readFormats(): Promise<readonly string[]> {
  return Object.keys((await import('../readers/index.js')).readers)
}

async function writeFormats(): Promise<readonly string[]> {
  return Object.keys((await import('../writers/index.js')).writers)
}

/** Flags of every command that does something. */
export const commonFlags = {
  corpus: { value: 'dir', group: 'input', summary: 'Folder of the corpus, where its manifest.json is' },
  color: {
    value: 'when',
    values: () => ['auto', 'always', 'never'],
    group: 'output',
    summary: 'Use colour: auto (the default), always or never',
  },
  quiet: { short: 'q', group: 'diagnostics', summary: 'Print no hints, progress and warnings' },
  debug: { group: 'diagnostics', summary: 'Print the stack trace of an error' },
} as const satisfies FlagSpecs

/** Flags of commands that read a text. */
export const inputFlags = {
  from: { value: 'format', values: readFormats, group: 'input', summary: 'Format of the file; needed for -' },
  name: { value: 'file', group: 'input', summary: 'What messages call the text of -' },
  lang: {
    value: 'tag',
    group: 'input',
    summary: "Language of the text (default: the manifest's, or what the text shows)",
  },
  repair: {
    group: 'input',
    initially: true,
    summary: 'Read what is printed, and mend nothing that extraction broke',
  },
  cache: {
    group: 'input',
    initially: true,
    summary: 'Read drafts of the corpus anew, and keep nothing of them for the next run',
  },
} as const satisfies FlagSpecs

/** The draft of addresses that name none. */
export const draftFlag = {
  draft: { value: 'id', group: 'selection', summary: 'The draft of addresses that name none' },
} as const satisfies FlagSpecs

export const atFlag = {
  at: { value: 'address', group: 'selection', summary: 'The provision that is meant in the files' },
} as const satisfies FlagSpecs

export const jsonFlag = {
  json: { group: 'output', summary: 'Print one JSON document' },
} as const satisfies FlagSpecs

export const ndjsonFlag = {
  ndjson: { group: 'output', summary: 'Print one JSON record a line' },
} as const satisfies FlagSpecs

export const pagerFlag = {
  pager: { group: 'output', initially: true, summary: 'Do not show long output in a pager' },
} as const satisfies FlagSpecs

/** Flags of commands that write a file. */
export const outputFlags = {
  format: {
    value: 'format',
    values: writeFormats,
    group: 'output',
    summary: 'Format to write (default: what the extension of --output says)',
  },
  output: { short: 'o', value: 'file', group: 'output', summary: 'File to write; - is standard output' },
  force: { group: 'output', summary: 'Write over a file that exists' },
  dryRun: { short: 'n', group: 'output', summary: 'Say what would be written, and write nothing' },
} as const satisfies FlagSpecs

export const maxWarningsFlag = {
  maxWarnings: { value: 'n', group: 'diagnostics', summary: 'Exit with 1 if there are more warnings' },
} as const satisfies FlagSpecs

/** Flags that stand alone, before or behind any verb. */
export const globalFlags: Readonly<Record<'help' | 'version', FlagSpec>> = {
  help: { short: 'h', group: 'diagnostics', summary: 'Print help' },
  version: { short: 'V', group: 'diagnostics', summary: 'Print the version' },
}
