import { type DiagnosticCode, severityOf } from '../../diagnostics/codes.js'
import type { Diagnostic } from '../../diagnostics/report.js'
import type { Work } from '../../model/work.js'
import type { Facts } from './facts.js'

/** What the metadata state without being told: days, the author, the whole Work. */
export function factFindings(facts: Facts, work: Work | null, file: string): Diagnostic[] {
  const { issued, created, marked, author } = facts
  const findings: Diagnostic[] = []
  const add = (code: DiagnosticCode, message: string, help: string): void => {
    findings.push(finding(code, message, help, file))
  }
  if (work === null) {
    const message = `nothing is known of the draft beside its text; its IRI is made from "${facts.title}"`
    add('export/work-unknown', message, 'name the draft in a manifest, with its country, kind and date')
  }
  if (issued.assumption !== null) {
    const message = `the day of issue is written as "${issued.date}" (${issued.assumption})`
    add('export/date-assumed', message, 'state the day in the manifest and mark it as confirmed')
  }
  if (created !== issued && created.assumption !== null) {
    const message = `the day of the first issue is written as "${created.date}" (${created.assumption})`
    add('export/date-assumed', message, 'correct the creation date of the Work in the XML')
  }
  if (marked.assumption !== null) {
    const message = `the day of the XML is written as "${marked.date}" (${marked.assumption})`
    add('export/date-assumed', message, 'give the day with --date')
  }
  if (author !== null && !author.confirmed) {
    const message = `the author is written as "${author.value.name}" (${author.note ?? 'not confirmed'})`
    add('export/author-assumed', message, 'mark the author in the manifest as confirmed')
  }
  return findings
}

/** Characters that XML cannot hold. */
export function characterFindings(replaced: number, file: string): Diagnostic[] {
  if (replaced === 0) return []
  const characters = replaced === 1 ? 'character' : 'characters'
  const message = `${replaced} ${characters} that XML forbids written as U+FFFD`
  return [finding('export/character-replaced', message, 'take control characters out of the source', file)]
}

function finding(code: DiagnosticCode, message: string, help: string, file: string): Diagnostic {
  return { code, severity: severityOf(code), message, at: { file, line: null, column: null }, help }
}
