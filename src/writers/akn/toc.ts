import { childrenOf, headingOf, isProvision, numOf, passageText } from '../../model/tree.js'
import type { Draft, LegalNode, Toc } from '../../model/types.js'
import type { Context } from './context.js'
import { inlinesOf } from './inlines.js'
import { structure, verbatim, type XmlElement } from './xml.js'

interface TocTarget {
  readonly href: string
  /** Depth in the structure, from 1. */
  readonly level: number
  /** Place in the order of the draft. */
  readonly order: number
}

/**
 * What the lines of a table of contents can lead to, by what such a line prints; several in the draft's
 * order.
 */
export type TocTargets = ReadonlyMap<string, readonly TocTarget[]>

const LISTED: ReadonlySet<string> = new Set([
  'preamble',
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'subsection',
  'article',
  'attachment',
])

/**
 * Chapters, articles and the like by number and heading, and by each beginning of the heading, since lines
 * break.
 */
export function tocTargetsOf(draft: Draft, context: Context): TocTargets {
  const targets = new Map<string, TocTarget[]>()
  let order = 0
  const list = (node: LegalNode, level: number): void => {
    const href = isProvision(node) ? context.link(node.address) : null
    if (href === null) return
    order += 1
    for (const line of beginningsOf(node)) {
      const others = targets.get(line)
      if (others === undefined) targets.set(line, [{ href, level, order }])
      else others.push({ href, level, order })
    }
  }
  const visit = (nodes: readonly LegalNode[], level: number): void => {
    for (const node of nodes) {
      const listed = LISTED.has(node.type)
      if (listed) list(node, level)
      if (listed || node.type === 'body') visit(childrenOf(node), listed ? level + 1 : level)
    }
  }
  visit(draft.children, 1)
  return targets
}

/** `chapterii`, `chapteriijurisdiction`: a number with none, one, two … words of its heading. */
function beginningsOf(node: LegalNode): string[] {
  let line = folded(numOf(node) ?? '')
  const lines = line === '' ? [] : [line]
  for (const word of (headingOf(node) ?? '').split(' ').map(folded)) {
    if (word === '') continue
    line += word
    lines.push(line)
  }
  return lines
}

/**
 * A table of contents as printed. Each line leads to the provision with its number and heading, the next one
 * in the draft where several have them; a line that goes on with the heading of the line before leads where
 * that one leads. A line that leads nowhere has an empty `href`, since the schema wants one.
 */
export function tocElement(node: Toc, targets: TocTargets, context: Context): XmlElement {
  let latest: Found = { key: '', target: null }
  const items = node.children.map((line) => {
    const found = findTarget(passageText(line.children), latest, targets)
    if (found !== null) latest = found
    const target = found?.target ?? null
    const attributes = { href: target?.href ?? '', level: `${target?.level ?? 1}` }
    return verbatim('tocItem', attributes, inlinesOf(line.children, context))
  })
  return structure('toc', { eId: node.eId }, items)
}

interface Found {
  /** What the line prints, letters and digits only, without the number of the page. */
  readonly key: string
  readonly target: TocTarget | null
}

function findTarget(line: string, latest: Found, targets: TocTargets): Found | null {
  const whole = folded(line)
  const pageless = whole.replace(/\p{N}+$/u, '')
  for (const key of [whole, pageless]) {
    const found = targets.get(key)
    const next = found?.find(({ order }) => order > (latest.target?.order ?? 0)) ?? found?.[0]
    if (next !== undefined) return { key, target: next }
  }
  const joined = `${latest.key}${pageless}`
  const goesOn = targets.get(joined)?.find(({ order }) => order === latest.target?.order)
  return goesOn === undefined ? null : { key: joined, target: goesOn }
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
