import type { VFile } from 'vfile'
import type { SourceRange } from '../model/types.js'
import type { Severity } from './codes.js'
import { type DiagnosticCode, severityOf } from './codes.js'
import type { Location } from './treaty-error.js'

/** A finding about a text, for people and for programs. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  readonly at: Location
  /** What to do about it, or null. */
  readonly help: string | null
}

/** Adds a diagnostic to a file as a vfile message; nothing is printed. */
export function report(
  file: VFile,
  code: DiagnosticCode,
  message: string,
  position: SourceRange | null,
  help: string | null = null,
): void {
  const options = { source: 'treaty', ruleId: code, ...(position ? { place: position } : {}) }
  const added = severityOf(code) === 'note' ? file.info(message, options) : file.message(message, options)
  if (help !== null) added.note = help
}

/** The diagnostics that ride on a file, in order of place. */
export function diagnosticsOf(file: VFile): Diagnostic[] {
  const name = file.path ?? 'stdin'
  return file.messages
    .map((message) => {
      const code = (message.ruleId ?? 'internal/bug') as DiagnosticCode
      return {
        code,
        severity: severityOf(code),
        message: message.reason,
        at: { file: name, line: message.line ?? null, column: message.column ?? null },
        help: message.note ?? null,
      }
    })
    .sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0))
}
