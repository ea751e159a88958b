import { type Anchor, findAnchor } from './anchor.js'
import type { Block } from './block.js'
import { beginsCapital, beginsSmall } from './letters.js'
import { type Lexicon, statusOfWording } from './lexicon/index.js'
import { findMarkers, type Marker } from './marker.js'

/** How a text ends, for what may follow it. */
export type End = 'stop' | 'semicolon' | 'colon' | 'comma' | 'open'

/** What a block looks like from outside, before anything is decided about it. */
export interface Features {
  readonly block: Block
  readonly text: string
  readonly markers: readonly Marker[]
  readonly anchor: Anchor | null
  /** Only status markers: `[agreed ad referendum]`. */
  readonly isStatus: boolean
  readonly isTestimonium: boolean
  /** Short, capitalised, not ended like a sentence: may be a heading. */
  readonly isTitle: boolean
  readonly end: End
  /** Whether the first letter is small, number and bullets apart. */
  readonly startsSmall: boolean
  /** The same of the text behind the last of its markers; true where nothing stands there. */
  readonly bodyStartsSmall: boolean
  /** Index behind the markers. */
  readonly bodyStart: number
}

/** `[agreed ad referendum]`, `[ agreed in informals].` at the end of a text. */
const TRAILING_BRACKET = /\[([^[\]]{1,60})\][\s.;,]*$/

/** `; and`, `, or` behind the last but one item of a list. */
const TRAILING_CONJUNCTION = /([;,])\s*(?:and|or|and\/or|and \(or\))$/i

/** The features of a block; `further` are wordings of status markers beside the known ones. */
export function featuresOf(block: Block, lexicon: Lexicon, further: readonly string[]): Features {
  const { text } = block.passage
  const markers = findMarkers(text, lexicon)
  const bodyStart = markers.at(-1)?.end ?? 0
  const body = text.slice(bodyStart).trimStart()
  const plain = withoutStatus(text, lexicon, further)
  const anchor = anchorOf(text, lexicon)
  return {
    block,
    text,
    markers,
    anchor,
    isStatus: plain === '' && text !== '',
    isTestimonium: lexicon.testimonium.test(text),
    isTitle: isTitle(text, lexicon),
    end: endOf(plain),
    startsSmall: markers.length > 0 ? beginsSmall(text) : startsSmall(text) || goesOnSmall(text, anchor),
    bodyStartsSmall: body === '' || startsSmall(body),
    bodyStart,
  }
}

/** An attachment is announced on a line of its own, or by its number and a title. */
function anchorOf(text: string, lexicon: Lexicon): Anchor | null {
  const anchor = findAnchor(text, lexicon)
  if (anchor?.kind !== 'attachment') return anchor
  const isAlone = lexicon.attachments.has(text.slice(0, 40).replace(/[.:]$/, '').toLowerCase())
  if (anchor.number === null && !anchor.isInstrument) return isAlone ? anchor : null
  return anchor
}

/** How much of a text's end is looked at; longer endings do not exist in print. */
const ENDING = 200

/** The end of a text without the status markers that close it; all of it where it is short. */
function withoutStatus(text: string, lexicon: Lexicon, further: readonly string[]): string {
  let rest = text.slice(-ENDING)
  for (;;) {
    // Looking for the bracket first spares most texts the pattern.
    if (rest.lastIndexOf(']') < rest.trimEnd().length - 3) return rest.trimEnd()
    const match = TRAILING_BRACKET.exec(rest)
    if (!match?.[1] || statusOfWording(match[1], lexicon, further) === null) return rest.trimEnd()
    rest = rest.slice(0, match.index)
  }
}

function endOf(text: string): End {
  const bare = text.replace(/[\s\]"'”’»)*_]+$/, '')
  const listed = TRAILING_CONJUNCTION.exec(bare)
  switch (listed?.[1] ?? bare.at(-1)) {
    case '.':
    case '!':
    case '?':
    case '…':
      return 'stop'
    case ';':
      return 'semicolon'
    case ':':
      return 'colon'
    case ',':
      return 'comma'
    default:
      return 'open'
  }
}

/** `Article 4 of this Convention` */
function goesOnSmall(text: string, anchor: Anchor | null): boolean {
  return anchor !== null && anchor.titleStart > 0 && beginsSmall(text.slice(anchor.titleStart).trimStart())
}

function startsSmall(text: string): boolean {
  const first = /[^\s"'“”‘’«»([*_]/.exec(text.slice(0, 12))
  // A figure that is no number of a list goes on with a sentence: `in article` / `4, paragraph 2`.
  return first !== null && (beginsSmall(first[0]) || /\d/.test(first[0]))
}

function isTitle(text: string, lexicon: Lexicon): boolean {
  if (text.length > 220 || !beginsCapital(text.replace(/^["“'‘[(*_]+/, ''))) return false
  return !/[.;:]$/.test(text) && !lexicon.verb.test(text)
}
