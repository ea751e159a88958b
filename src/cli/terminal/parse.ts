import { listProvisions, type ProvisionKind } from '../../analyses/provisions.js'
import type { OpenedDraft } from '../../corpus/open-draft.js'
import type { NoiseReason } from '../../model/types.js'
import { columns } from './columns.js'
import { countText } from './count-text.js'
import type { Terminal } from './describe.js'
import { type Style, styleFor } from './style.js'

export interface ParseTextOptions extends Terminal {
  /** Whether warnings and notes are left out. */
  readonly quiet: boolean
}

/** What kinds are called, one and many, in the order in which they are counted; null where there is one or none. */
const NOUNS: Readonly<Record<ProvisionKind, readonly [one: string, many: string] | null>> = {
  book: ['book', 'books'],
  part: ['part', 'parts'],
  title: ['title', 'titles'],
  chapter: ['chapter', 'chapters'],
  section: ['section', 'sections'],
  subsection: ['subsection', 'subsections'],
  article: ['article', 'articles'],
  paragraph: ['paragraph', 'paragraphs'],
  point: ['point', 'points'],
  subpoint: ['subpoint', 'subpoints'],
  wrapup: ['closing line of a list', 'closing lines of lists'],
  recital: ['recital', 'recitals'],
  annex: ['annex', 'annexes'],
  item: ['item of an annex', 'items of annexes'],
  footnote: ['footnote', 'footnotes'],
  preface: null,
  toc: null,
  preamble: null,
  formula: null,
  conclusion: null,
}

const NOISE_NOUNS: Readonly<Record<NoiseReason, readonly [one: string, many: string]>> = {
  'page-header': ['page header', 'page headers'],
  'page-footer': ['page footer', 'page footers'],
  commentary: ['stretch of commentary', 'stretches of commentary'],
  rule: ['rule', 'rules'],
  bullet: ['bullet', 'bullets'],
  markup: ['piece of markup', 'pieces of markup'],
}

/** What a reader found: counts by kind, then every repair and remark with its place. `path` can be opened. */
export function parseText(opened: OpenedDraft, path: string, options: ParseTextOptions): string {
  const style = styleFor(options.colorLevel)
  const { draft, diagnostics } = opened
  const title = draft.title ?? opened.work?.title ?? path
  const remarks = options.quiet ? [] : diagnostics
  const lines = [
    style.title(title),
    style.faint(`${path}, read as ${draft.source.format}`),
    '',
    ...columns(countRows(opened), { indent: 2, width: options.width, right: [0] }),
  ]
  if (remarks.length > 0) {
    lines.push('', style.title(headOf(opened)))
    lines.push(...remarks.map((remark) => remarkLine(remark, path, style)))
  }
  return `${lines.join('\n')}\n`
}

function countRows({ draft }: OpenedDraft): string[][] {
  const rows = listProvisions(draft)
  const counts = Object.entries(NOUNS).flatMap(([kind, nouns]) => {
    const count = rows.filter((row) => row.kind === kind).length
    return nouns === null || count === 0 ? [] : [[String(count), nouns[count === 1 ? 0 : 1]]]
  })
  const markers = rows.filter((row) => row.status !== null).length
  return [
    ...counts,
    ...(markers === 0 ? [] : [[String(markers), markers === 1 ? 'status marker' : 'status markers']]),
    ...noiseRows(draft),
  ]
}

/** What belongs to no provision, by reason, in the order in which the reasons first come up. */
function noiseRows({ noise }: OpenedDraft['draft']): string[][] {
  const counts = new Map<NoiseReason, number>()
  for (const { reason } of noise) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => [String(count), NOISE_NOUNS[reason][count === 1 ? 0 : 1]])
}

function headOf({ diagnostics }: OpenedDraft): string {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  const parts = [
    ...(warnings > 0 ? [countText(warnings, 'warning')] : []),
    ...(diagnostics.length > warnings ? [countText(diagnostics.length - warnings, 'note')] : []),
  ]
  return parts.join(', ')
}

function remarkLine(remark: OpenedDraft['diagnostics'][number], path: string, style: Style): string {
  const { line, column } = remark.at
  const place = [path, line, column].filter((part) => part !== null).join(':')
  const paint = remark.severity === 'note' ? style.faint : style.warning
  return `${place}: ${paint(`${remark.severity} ${remark.code}`)}: ${remark.message}`
}
