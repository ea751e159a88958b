import type { Noise } from '../../model/types.js'
import { findAnchor } from '../structure/anchor.js'
import type { Block, BlockSequence, Gap } from '../structure/block.js'
import { takeBullet } from '../structure/bullet.js'
import { type Lexicon, opensRecital } from '../structure/lexicon/index.js'
import { locator } from '../structure/locate.js'
import { findMarkers } from '../structure/marker.js'
import { joinPassages, type Passage, passageAt } from '../structure/passage.js'
import { type Furniture, findFurniture } from './furniture.js'
import { type Line, splitLines, wrapWidth } from './lines.js'

/** A line is short when it leaves this share of the width free behind the next word, had that stood on it. */
const SHORT = 0.12

/** `---`, `* * *`, `____` once the white space is gone. */
const RULE = /^[-–—_=*~]{3,}$/

/** A block whose lines are not joined yet. */
interface OpenBlock extends Omit<Block, 'passage'> {
  readonly lines: Passage[]
}

/** The blocks of a plain text: wrapped lines joined, page headers, rules and bullets taken out and kept as noise. */
export function readBlocks(source: string, lexicon: Lexicon): BlockSequence {
  const lines = splitLines(source)
  const furniture = findFurniture(lines, lexicon)
  const width = wrapWidth(lines)
  const locate = locator(source)
  const noise: Noise[] = []
  const blocks: OpenBlock[] = []
  let page = null as { readonly number: string | null } | null
  let before = null as Line | null
  let isBlank = true

  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      isBlank = true
      continue
    }
    const printed = furniture.get(index)
    if (printed || isRule(line.text)) {
      const position = locate(line.offset, line.offset + line.text.length)
      noise.push({ reason: printed?.reason ?? 'rule', text: line.text, position })
      isBlank = true
      if (printed) page = { number: printed.page ?? page?.number ?? null }
      continue
    }
    const printedLine = passageAt(line.text, line.offset)
    const passage = takeBullet(printedLine, noise, locate)
    const hasBullet = passage !== printedLine
    const room = before === null ? Number.POSITIVE_INFINITY : width - before.text.length
    const gap = gapBefore(passage.text, room, width, isBlank, page !== null || line.beginsPage)
    const goesOn =
      gap === 'line' &&
      !mayBegin(passage.text, before, lexicon) &&
      before !== null &&
      findAnchor(before.text, lexicon) === null
    const previous = blocks.at(-1)
    if (previous && goesOn) previous.lines.push(passage)
    else blocks.push({ lines: [passage], gap, page: page?.number ?? null, room, hasBullet, headingDepth: 0 })
    page = null
    before = line
    isBlank = false
  }
  return {
    type: 'blocks',
    blocks: blocks.map(({ lines: parts, ...block }) => ({ ...block, passage: joinPassages(...parts) })),
    notes: [],
    documentStart: documentStart(lines, furniture),
    noise,
  }
}

function isRule(text: string): boolean {
  return text.length < 200 && RULE.test(text.replace(/\s/g, ''))
}

function gapBefore(text: string, room: number, width: number, isBlank: boolean, isPage: boolean): Gap {
  if (isPage) return 'page'
  if (isBlank) return 'blank'
  const nextWord = text.split(' ', 1)[0] ?? ''
  if (!Number.isFinite(width)) return 'short'
  return room - nextWord.length - 1 > width * SHORT ? 'short' : 'line'
}

/** Whether something may begin with a line, so that it must not be joined before that is decided. */
function mayBegin(text: string, before: Line | null, lexicon: Lexicon): boolean {
  if (findMarkers(text, lexicon).length > 0 || findAnchor(text, lexicon) !== null || text.startsWith('['))
    return true
  return before !== null && /[,;:.]$/.test(before.text) && opensRecital(text, lexicon)
}

/**
 * Where the document's pages begin: at the first of its running headers and footers. What stands before is not of
 * the document, if it is prose; null where the document begins with the file.
 */
function documentStart(lines: readonly Line[], furniture: ReadonlyMap<number, Furniture>): number | null {
  const first = [...furniture.keys()].sort((a, b) => a - b)[0]
  if (first === undefined) return null
  const isProse = ({ text }: Line): boolean => text.length > 80 && /[.!?:;]["”’)]?$/.test(text)
  return lines.slice(0, first).some(isProse) ? (lines[first]?.offset ?? null) : null
}
