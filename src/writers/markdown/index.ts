import { childrenOf, headingOf, isProvision, numOf } from '../../model/tree.js'
import type { AuthorialNote, LegalNode } from '../../model/types.js'
import type { Write } from '../index.js'
import { escapeLineStart, escapeMarkdown } from './escape.js'
import { inlineMarkdown, noteLabels } from './inline.js'

/** Markdown knows six levels of headings. */
const MAX_LEVEL = 6

/** Where a block stands. */
interface Place {
  /** Level of the next heading. */
  readonly level: number
  /** Points around it, each of which sets it in. */
  readonly depth: number
  readonly labels: ReadonlyMap<string, string>
}

/**
 * A draft, or one provision, as Markdown: headings by level, printed numbers, points as bullets with their numbers,
 * status markers as printed, footnotes. Only what the draft prints; its page headers and footers are left out.
 */
export const write: Write = (draft, { root }) => {
  const start: Place = { level: root === null ? 2 : 1, depth: 0, labels: noteLabels(draft) }
  const blocks = blocksOf(root ?? draft, start)
  return { content: `${joined(blocks)}\n`, diagnostics: [] }
}

/** A piece of output; bullets follow one another without a line between them. */
interface Block {
  readonly text: string
  readonly isBullet: boolean
}

function joined(blocks: readonly Block[]): string {
  let text = ''
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    if (before) text += before.isBullet && block.isBullet ? '\n' : '\n\n'
    text += block.text
  })
  return text
}

function blocksOf(node: LegalNode, place: Place): Block[] {
  switch (node.type) {
    case 'preface':
      return node.children.flatMap((child, index) => prefaceBlock(child, index === titleIndex(node), place))
    case 'toc':
      return node.children.map((line) => ({ text: `- ${lineOf(line, place)}`, isBullet: true }))
    case 'paragraph':
    case 'recital':
      return numbered(node, place)
    case 'point':
      return bullet(node, place)
    case 'authorialNote':
      return noteBlock(node, place)
    case 'wrapUp':
    case 'content':
    case 'intro':
    case 'heading':
      return paragraph(lineOf(node, place), place)
    case 'statusMarker':
      return paragraph(escapeLineStart(escapeMarkdown(node.value)), place)
    default: {
      const heading = headingBlock(node, place)
      return [...heading, ...belowOf(node, { ...place, level: place.level + heading.length })]
    }
  }
}

function belowOf(node: LegalNode, place: Place): Block[] {
  return childrenOf(node)
    .filter((child) => child.type !== 'num' && child.type !== 'heading')
    .flatMap((child) => blocksOf(child, place))
}

/** `### Article 37. Extradition` */
function headingBlock(node: LegalNode, { level }: Place): Block[] {
  const title = [numOf(node), headingOf(node)].filter((part) => part !== null).join(' ')
  if (title === '') return []
  const text = escapeMarkdown(title.replace(/\s+/gu, ' ')).replace(/#+$/u, '\\$&')
  return [{ text: `${'#'.repeat(Math.min(level, MAX_LEVEL))} ${text}`, isBullet: false }]
}

/** The first block of the preface that is a title, or -1. */
function titleIndex(preface: LegalNode): number {
  return childrenOf(preface).findIndex((block) => block.type === 'container' && block.name === 'title')
}

function prefaceBlock(block: LegalNode, isTitle: boolean, place: Place): Block[] {
  if (!isTitle) return belowOf(block, place)
  const lines = childrenOf(block).map((child) => inlineMarkdown(childrenOf(child), place.labels))
  return [{ text: `# ${lines.join(' ')}`, isBullet: false }]
}

/** `1\. The purposes of this Convention are to:` and its points */
function numbered(node: LegalNode, place: Place): Block[] {
  return [...paragraph(ownLine(node, place), place), ...provisionsBelow(node, place)]
}

/** `- (a) …`, set in by the points around it */
function bullet(node: LegalNode, place: Place): Block[] {
  const text = `${'  '.repeat(place.depth)}- ${ownLine(node, place)}`.trimEnd()
  const below = provisionsBelow(node, { ...place, depth: place.depth + 1 })
  return [{ text, isBullet: true }, ...below]
}

/** The number and the words of a provision in one line. */
function ownLine(node: LegalNode, { labels }: Place): string {
  const passages = childrenOf(node).filter(({ type }) => type === 'content' || type === 'intro')
  const words = passages.map((passage) => inlineMarkdown(childrenOf(passage), labels))
  const num = numOf(node)
  return escapeLineStart([...(num === null ? [] : [escapeMarkdown(num)]), ...words].join(' '))
}

function provisionsBelow(node: LegalNode, place: Place): Block[] {
  return childrenOf(node)
    .filter(isProvision)
    .flatMap((child) => blocksOf(child, place))
}

function lineOf(passage: LegalNode, { labels }: Place): string {
  return escapeLineStart(inlineMarkdown(childrenOf(passage), labels))
}

function paragraph(text: string, { depth }: Place): Block[] {
  return text === '' ? [] : [{ text: `${'  '.repeat(depth)}${text}`, isBullet: false }]
}

/** `[^1]: Austria, Belgium …` */
function noteBlock(note: AuthorialNote, { labels }: Place): Block[] {
  const words = note.children
    .filter((child) => child.type === 'content')
    .map((content) => inlineMarkdown(content.children, labels))
  return [{ text: `[^${labels.get(note.address) ?? note.address}]: ${words.join(' ')}`, isBullet: false }]
}
