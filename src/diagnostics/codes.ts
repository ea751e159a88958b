/** How much a diagnostic matters: an error stops or fails, a warning wants a look, a note records. */
export type Severity = 'error' | 'warning' | 'note'

interface CodeEntry {
  readonly severity: Severity
  readonly summary: string
}

/** Every code that `treaty` reports, with what it means. A code is stable and never used again for another thing. */
export const diagnosticCodes = {
  'address/syntax': { severity: 'error', summary: 'the text is no address' },
  'address/not-found': { severity: 'error', summary: 'the draft has no provision with this address' },
  'address/ambiguous': { severity: 'error', summary: 'the address names several provisions' },
  'address/draft-needed': { severity: 'error', summary: 'several drafts have this address' },
  'address/draft-unknown': { severity: 'error', summary: 'the corpus has no such draft' },
  'read/not-found': { severity: 'error', summary: 'the file does not exist' },
  'read/unreadable': { severity: 'error', summary: 'the file cannot be read' },
  'read/binary': { severity: 'error', summary: 'the file is no text' },
  'read/encoding': { severity: 'error', summary: 'the file is not UTF-8' },
  'read/empty': { severity: 'error', summary: 'the file has no text' },
  'read/format-unknown': { severity: 'error', summary: 'the format cannot be told from the name' },
  'read/too-large': { severity: 'error', summary: 'the file is larger than treaty reads' },
  'read/no-provisions': { severity: 'warning', summary: 'no article was found' },
  'read/heading-recovered': { severity: 'warning', summary: 'an article whose number line is lost' },
  'read/num-corrected': { severity: 'warning', summary: 'a number read as its place in the sequence says' },
  'read/num-recovered': { severity: 'warning', summary: 'a number that the source has lost' },
  'read/word-mended': { severity: 'note', summary: 'a word that extraction broke' },
  'read/page-joined': { severity: 'note', summary: 'a text that goes on behind the end of a page' },
  'read/num-duplicate': { severity: 'warning', summary: 'two siblings with one number' },
  'read/num-gap': { severity: 'warning', summary: 'a number is missing in the sequence' },
  'read/bracket-unclosed': { severity: 'warning', summary: 'a square bracket without its counterpart' },
  'read/note-missing': { severity: 'warning', summary: 'a footnote mark without its footnote' },
  'read/status-trailing': { severity: 'note', summary: 'a status marker behind the last provision' },
  'corpus/not-found': { severity: 'error', summary: 'no manifest was found' },
  'corpus/manifest-invalid': { severity: 'error', summary: 'the manifest does not fit its schema' },
  'export/format-unknown': { severity: 'error', summary: 'no such export format' },
  'export/date-assumed': { severity: 'warning', summary: 'a date that the draft does not state' },
  'export/author-assumed': { severity: 'warning', summary: 'an author that the draft does not state' },
  'export/work-unknown': { severity: 'warning', summary: 'no manifest says what the draft is' },
  'export/character-replaced': { severity: 'warning', summary: 'a character that the format cannot hold' },
  'output/exists': { severity: 'error', summary: 'the output file exists' },
  'output/format-mismatch': { severity: 'error', summary: 'the extension and --format disagree' },
  'output/unwritable': { severity: 'error', summary: 'the output file cannot be written' },
  'usage/command-unknown': { severity: 'error', summary: 'no such command' },
  'usage/flag-unknown': { severity: 'error', summary: 'no such flag' },
  'usage/arguments': { severity: 'error', summary: 'arguments are missing or too many' },
  'usage/value': { severity: 'error', summary: 'a flag or argument has a value it cannot take' },
  'internal/bug': { severity: 'error', summary: 'an error in treaty itself' },
} as const satisfies Record<string, CodeEntry>

export type DiagnosticCode = keyof typeof diagnosticCodes

/** Severity of a code. */
export function severityOf(code: DiagnosticCode): Severity {
  return diagnosticCodes[code].severity
}
