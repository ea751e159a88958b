import { childrenOf, provisionsOf } from '../../model/tree.js'
import type { Draft, LegalNode } from '../../model/types.js'
import { escapeMarkdown } from './escape.js'

/** Text whose ends are letters or digits: only then do emphasis marks work wherever they stand. */
const EMPHASIZABLE = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su

/** The label of each footnote by its address: its printed mark, or its address where two have one mark. */
export function noteLabels(draft: Draft): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const taken = new Set<string>()
  for (const node of provisionsOf(draft)) {
    if (node.type !== 'authorialNote') continue
    const mark = node.number !== null && /^[\p{L}\p{N}]+$/u.test(node.number) ? node.number : node.address
    const label = taken.has(mark) ? node.address : mark
    taken.add(label)
    labels.set(node.address, label)
  }
  return labels
}

/** A passage as one line of Markdown, white space collapsed; `labels` are those of `noteLabels`. */
export function inlineMarkdown(nodes: readonly LegalNode[], labels: ReadonlyMap<string, string>): string {
  return nodes
    .reduce((line, node) => line + inlineOf(node, labels, line), '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** `before` is what stands before it in the line, which emphasis must not touch. */
function inlineOf(node: LegalNode, labels: ReadonlyMap<string, string>, before: string): string {
  switch (node.type) {
    case 'noteRef': {
      const label = node.note === null ? undefined : labels.get(node.note)
      return label === undefined ? `<sup>${escapeMarkdown(node.value)}</sup>` : `[^${label}]`
    }
    case 'i': {
      const inner = node.children.reduce((line, child) => line + inlineOf(child, labels, line), '')
      const text = inner.trim()
      if (!EMPHASIZABLE.test(text) || before.endsWith('*')) return inner
      return inner.replace(text, () => `*${text}*`)
    }
    default:
      if ('value' in node) return escapeMarkdown(node.value)
      return childrenOf(node).reduce((line, child) => line + inlineOf(child, labels, before + line), '')
  }
}
