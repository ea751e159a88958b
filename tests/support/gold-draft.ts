import { readFileSync } from 'node:fs'
import { identify } from '../../src/model/identify.js'
import type { Draft, LegalNode } from '../../src/model/types.js'

interface GoldRow {
  readonly addr: string
  readonly kind: string
  readonly num: string | null
  readonly heading: string | null
  readonly text: string
  readonly status: string | null
  readonly line: number
}

interface Draftable {
  type: string
  children: Draftable[]
  [key: string]: unknown
}

const TYPES: Readonly<Record<string, string>> = {
  subpoint: 'point',
  wrapup: 'wrapUp',
  annex: 'attachment',
  item: 'paragraph',
  conclusion: 'conclusions',
  footnote: 'authorialNote',
}

/** A draft built from rows of hand-made truth, for tests of what comes after reading. Positions are lines only. */
export function draftFromRows(id: string, file: string): Draft {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldRow)
  const at = (line: number) => ({
    start: { line, column: 1, offset: line * 100 },
    end: { line, column: 2, offset: line * 100 + 1 },
  })
  const leaf = (type: string, value: string, line: number) => ({
    type,
    value,
    position: at(line),
    children: [],
  })
  const top: Draftable[] = []
  const byAddress = new Map<string, Draftable>()
  const body: Draftable = {
    type: 'body',
    number: null,
    status: null,
    flags: [],
    repairs: [],
    position: at(1),
    children: [],
  }
  const parentsText = new Set<string>()
  for (const row of rows) {
    const dot = row.addr.lastIndexOf('.')
    if (dot > 0 && row.kind !== 'section') parentsText.add(row.addr.slice(0, dot))
  }
  let container: Draftable = body
  for (const row of rows) {
    const children: unknown[] = []
    if (row.num !== null) children.push(leaf('num', row.num, row.line))
    const text = { type: 'text', value: row.text, position: at(row.line) }
    const passage = (type: string, inline: unknown[]) => ({ type, position: at(row.line), children: inline })
    if (row.heading !== null) children.push(passage('heading', [{ ...text, value: row.heading }]))
    const marker = row.status && {
      type: 'statusMarker',
      value: `[${row.status.replaceAll('-', ' ')}]`,
      status: row.status,
      position: at(row.line),
    }
    if (row.text !== '' && row.kind !== 'wrapup') {
      children.push(
        passage(
          parentsText.has(row.addr) ? 'intro' : 'content',
          marker ? [text, { type: 'text', value: ' ', position: at(row.line) }, marker] : [text],
        ),
      )
    } else if (marker && row.kind !== 'wrapup') children.push(marker)
    const number =
      row.num === null
        ? (/-(\d+)$/.exec(row.addr)?.[1] ?? null)
        : (/[^.]*$/
            .exec(row.addr)?.[0]
            .replace(/^(?:art|chp|sec)-/, '')
            .replace('7-2', '7')
            .replace('4-5-alt', '4-5 alt') ?? null)
    const node: Draftable = {
      type: TYPES[row.kind] ?? row.kind,
      number: row.kind === 'article' || row.num !== null ? number : null,
      status: row.status,
      flags: [],
      repairs: [],
      position: at(row.line),
      children: (row.kind === 'wrapup' ? (marker ? [text, marker] : [text]) : children) as Draftable[],
      ...(row.kind === 'formula' ? { name: row.addr.endsWith('intro') ? 'parties' : 'enacting' } : {}),
    }
    byAddress.set(row.addr, node)
    if (row.kind === 'preface') {
      let preface = top.find((other) => other.type === 'preface')
      if (!preface) {
        preface = { ...node, children: [] }
        top.push(preface)
      }
      preface.children.push({ ...node, type: 'container', name: 'title' })
    } else if (['toc', 'preamble', 'attachment', 'authorialNote'].includes(node.type)) top.push(node)
    else if (row.kind === 'conclusion')
      top.push({ ...node, children: [{ ...node, type: 'container', name: 'testimonium' }] })
    else if (row.kind === 'chapter') {
      body.children.push(node)
      container = node
    } else if (row.kind === 'section') {
      const chapter = byAddress.get(row.addr.split('.')[0] ?? '')
      chapter?.children.push(node)
      container = node
    } else if (row.kind === 'article') container.children.push(node)
    else byAddress.get(row.addr.slice(0, row.addr.lastIndexOf('.')))?.children.push(node)
    if (row.kind === 'conclusion' || row.kind === 'annex') container = body
  }
  const order = ['preface', 'toc', 'preamble', 'body', 'conclusions', 'attachment', 'authorialNote']
  const draft = {
    type: 'draft',
    schema: 'treaty/draft@1',
    id,
    title: null,
    language: 'en',
    source: { name: `${id}.txt`, format: 'text', length: 0 },
    children: [...top, body].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type)),
    noise: [],
    position: at(1),
  }
  return identify(draft as unknown as Draft & LegalNode)
}
