import type { Features } from './features.js'
import { beginsSmall } from './letters.js'
import { isEnactingFormula, type Lexicon } from './lexicon/index.js'
import { startOf } from './passage.js'

/** A draft's blocks by the part they belong to, each in the order of the source. */
export interface Parts {
  /** What stands before the draft and is not of it. */
  readonly before: readonly Features[]
  readonly preface: readonly Features[]
  readonly toc: readonly Features[]
  readonly preambleHeading: Features | null
  /** The opening line, the recitals, the closing line. */
  readonly preamble: readonly Features[]
  /** From the first chapter or article to the end; empty where there is none. */
  readonly body: readonly Features[]
}

/** Sorts a draft's blocks into its parts by the formulas that treaties are built with. */
export function splitParts(
  blocks: readonly Features[],
  documentStart: number | null,
  lexicon: Lexicon,
): Parts {
  const first = documentStart === null ? 0 : firstAtOrAfter(blocks, documentStart)
  const toc = findContents(blocks, first, lexicon)
  const outside = (index: number): boolean => index >= first && (index < toc.from || index >= toc.to)
  const find = (test: (block: Features) => boolean, from = first): number =>
    blocks.findIndex((block, index) => index >= from && outside(index) && test(block))

  const heading = find((block) => lexicon.preambleHeading.test(block.text))
  const parties = find((block) => lexicon.partiesFormula.test(block.text))
  const opening = heading >= 0 ? heading : parties
  const enacting = find((block) => isEnactingFormula(block.text, lexicon), Math.max(opening, first))
  // Without an opening line, a preamble begins with the first block that is no title.
  const preamble = opening < 0 && enacting >= 0 ? find((block) => block.end !== 'open') : opening
  const anchor = find((block) => opensBody(block), enacting >= 0 ? enacting + 1 : Math.max(preamble, first))
  const body = anchor >= 0 ? anchor : find((block) => opensList(block), enacting >= 0 ? enacting + 1 : first)
  const bodyAt = body < 0 ? blocks.length : body
  const prefaceEnd = preamble >= 0 && preamble < bodyAt ? preamble : bodyAt
  const front = blocks.slice(first, prefaceEnd).filter((_, index) => outside(index + first))
  const foreign = foreignLength(front, { isTreaty: body >= 0 || preamble >= 0, documentStart }, lexicon)
  const hasHeading = heading >= 0 && prefaceEnd === heading
  return {
    before: [...blocks.slice(0, first), ...front.slice(0, foreign)],
    preface: front.slice(foreign),
    toc: blocks.slice(toc.from, toc.to),
    preambleHeading: hasHeading ? (blocks[heading] ?? null) : null,
    preamble: blocks.slice(hasHeading ? heading + 1 : prefaceEnd, bodyAt),
    body: blocks.slice(bodyAt),
  }
}

/** How much of what stands before the draft is foreign: all of a text that is no treaty, else what its title divides. */
function foreignLength(
  front: readonly Features[],
  facts: { readonly isTreaty: boolean; readonly documentStart: number | null },
  lexicon: Lexicon,
): number {
  if (!facts.isTreaty) return front.length
  return facts.documentStart === null ? foreignBlocks(front, lexicon) : 0
}

function firstAtOrAfter(blocks: readonly Features[], offset: number): number {
  const index = blocks.findIndex((block) => startOf(block.block.passage) >= offset)
  return index < 0 ? blocks.length : index
}

/** An article or chapter on a line that reads like a title, not like the middle of a sentence. */
function opensBody(block: Features): boolean {
  if (block.anchor === null || block.anchor.kind === 'attachment') return false
  const title = block.text.slice(block.anchor.titleStart).trim()
  return title === '' || !(beginsSmall(title) || /^[,;)(]/.test(title))
}

function opensList(block: Features): boolean {
  return (
    block.markers[0]?.readings.some((reading) => reading.series === 'decimal' && reading.value === 1) ?? false
  )
}

/** A line of a table of contents ends in a page number: `Chapter I General provisions    3`, `Annex ...... 68`. */
const CONTENTS_LINE = /[\s.…·_](\d{1,4})$/

/** What leads the eye to a page number; one space alone may stand before any number. */
const LEADER = /(?:\t|\s{2}|[.…·_]{2,}\s?)\d{1,4}$/

/** Fewer lines are no table of contents. */
const FEWEST_CONTENTS_LINES = 3

/** Where the table of contents stands: lines that end in page numbers which do not fall, before any numbered text. */
function findContents(
  blocks: readonly Features[],
  first: number,
  lexicon: Lexicon,
): { from: number; to: number } {
  const text = blocks.findIndex(
    (block, index) =>
      index >= first && (block.markers.length > 0 || (opensBody(block) && pageOf(block, true) === null)),
  )
  const end = text < 0 ? blocks.length : text
  for (let from = first; from < end; from += 1) {
    const announced = lexicon.contentsHeading.test(blocks[from]?.text.replace(/\s+/g, ' ') ?? '')
    if (announced) {
      const repeated = repeatedTitles(blocks, from + 1)
      if (repeated !== null) return { from, to: repeated }
    }
    if (!announced && pageOf(blocks[from], announced) === null) continue
    const to = contentsEnd(blocks.slice(0, end), announced ? from + 1 : from, announced)
    if (to !== null) return { from, to }
  }
  return { from: 0, to: 0 }
}

/** Index behind the last line of the contents that begin at an index; null where too few lines follow. */
function contentsEnd(blocks: readonly Features[], from: number, announced: boolean): number | null {
  let to = from
  let last = 0
  let lines = 0
  // A title may be broken, so that its page number stands on the line before or behind.
  for (let index = from; index < blocks.length && index - to <= 1; index += 1) {
    const page = pageOf(blocks[index], announced)
    if (page === null || page < last) continue
    last = page
    lines += 1
    to = index + 1
  }
  if (lines < FEWEST_CONTENTS_LINES) return null
  const gap = blocks[to]?.block.gap
  return gap === 'line' || gap === 'short' ? to + 1 : to
}

/**
 * Index behind the titles that begin at an index, if they come again behind them: contents without page numbers. Null
 * where they do not, since then they are the titles themselves.
 */
function repeatedTitles(blocks: readonly Features[], from: number): number | null {
  const titles = new Set<string>()
  const keyOf = ({ anchor, text }: Features): string =>
    anchor
      ? `${anchor.container} ${anchor.number}`
      : text
          .replace(/[\s.]+/g, ' ')
          .trim()
          .toLowerCase()
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined || block.end !== 'open' || block.markers.length > 0) return null
    if (titles.has(keyOf(block))) return titles.size >= FEWEST_CONTENTS_LINES ? index : null
    titles.add(keyOf(block))
  }
  return null
}

/** The page number that a line of contents ends in; the number of an article is none. */
function pageOf(block: Features | undefined, announced: boolean): number | null {
  if (block === undefined || block.anchor?.titleStart === block.text.length) return null
  const ending = block.text.slice(-12)
  const page = CONTENTS_LINE.exec(ending)?.[1]
  if (page === undefined || (!announced && !LEADER.test(ending))) return null
  return Number.parseInt(page, 10)
}

/**
 * How many of the blocks before the draft are somebody's commentary: prose, with the draft's own title standing
 * between it and the draft. Prose that nothing divides from the draft (a disclaimer) belongs to the preface.
 */
function foreignBlocks(front: readonly Features[], lexicon: Lexicon): number {
  let titles = front.length
  while (titles > 0 && front[titles - 1]?.end === 'open' && (front[titles - 1]?.text.length ?? 0) < 250)
    titles -= 1
  const named = front.slice(titles).some((block) => lexicon.instrument.test(block.text))
  return named && titles > 0 ? titles : 0
}
