import { XmlDocument, XmlElement, type XmlNode, XmlText } from 'libxml2-wasm'
import { childrenOf } from '../../src/model/tree.js'
import type { LegalNode } from '../../src/model/types.js'

/** Attributes of Akoma Ntoso and of our schema that hold references. */
const REFERENCES = [
  'href',
  'from',
  'upTo',
  'refersTo',
  'source',
  'by',
  'as',
  'outcome',
  'alternativeTo',
  'includedIn',
  'to',
  'concept',
  'open',
  'close',
  'note',
]

const BLOCKS: ReadonlySet<string> = new Set(['p', 'num', 'heading', 'tocItem'])
const PASSAGES: ReadonlySet<string> = new Set(['heading', 'content', 'intro', 'wrapUp'])
const NO_TEXT_OF_THE_DRAFT: ReadonlySet<string> = new Set(['meta', 'authorialNote', 'noteRef', 'sup'])

/** What a document says about itself, read by another XML library than the one that wrote it. */
export interface AknReading {
  /** The printed text, white space collapsed: no footnotes, nothing editorial. */
  readonly text: string
  /** In document order. */
  readonly eIds: readonly string[]
  /** The same, without those in `meta`. */
  readonly textEIds: readonly string[]
  /** References to eIds that the document does not have. */
  readonly dangling: readonly string[]
  /** References that are neither local nor IRIs of Akoma Ntoso; an empty one leads nowhere on purpose. */
  readonly foreign: readonly string[]
  /** Text of the content, intro and wrapUp elements by eId, as it stands; footnotes and notes left out. */
  readonly passages: ReadonlyMap<string, string>
  /** Text between elements that is no white space. */
  readonly stray: readonly string[]
  /** Elements that should hold something and do not. */
  readonly hollow: readonly string[]
  /** Text of the footnotes, white space collapsed. */
  readonly footnotes: readonly string[]
  /** The `negotiation` element as a document of its own, or null. */
  readonly negotiation: string | null
}

/** Reads a document of Akoma Ntoso; throws where it is not well-formed. */
export function readAkn(xml: string): AknReading {
  const document = XmlDocument.fromString(xml)
  try {
    const eIds: string[] = []
    const textEIds: string[] = []
    const references: string[] = []
    const passages = new Map<string, string>()
    const stray: string[] = []
    const hollow: string[] = []
    const footnotes: string[] = []
    let negotiation: string | null = null
    const visit = (element: XmlElement, inMeta: boolean, inBlock: boolean): void => {
      const eId = element.attr('eId')?.value
      if (eId !== undefined) {
        eIds.push(eId)
        if (!inMeta) textEIds.push(eId)
        if (['content', 'intro', 'wrapUp'].includes(element.name)) passages.set(eId, printedIn(element))
      }
      if (isHollow(element)) hollow.push(`${element.name} ${eId ?? ''}`)
      if (element.name === 'authorialNote') footnotes.push(collapsed(spaced(element)))
      if (element.name === 'negotiation') negotiation = element.canonicalizeToString()
      for (const name of REFERENCES) {
        const value = element.attr(name)?.value
        if (value !== undefined) references.push(...value.split(' '))
      }
      for (const child of childNodes(element)) {
        if (child instanceof XmlElement) {
          visit(child, inMeta || child.name === 'meta', inBlock || BLOCKS.has(child.name))
        } else if (child instanceof XmlText && !inBlock && child.content.trim() !== '')
          stray.push(child.content)
      }
    }
    visit(document.root, false, false)
    const known = new Set(eIds)
    return {
      text: collapsed(spaced(document.root)),
      eIds,
      textEIds,
      dangling: references.filter((value) => value.startsWith('#') && !known.has(value.slice(1))),
      foreign: references.filter((value) => value !== '' && !/^(?:#|\/akn\/)/u.test(value)),
      passages,
      stray,
      hollow,
      footnotes,
      negotiation,
    }
  } finally {
    document.dispose()
  }
}

function* childNodes(element: XmlElement): Generator<XmlNode> {
  for (let child = element.firstChild; child !== null; child = child.next) yield child
}

function isHollow(element: XmlElement): boolean {
  if (['content', 'intro', 'wrapUp'].includes(element.name)) return element.firstChild === null
  return ['p', 'num', 'heading', 'recital'].includes(element.name) && element.content.trim() === ''
}

function isPrinted(element: XmlElement): boolean {
  return !NO_TEXT_OF_THE_DRAFT.has(element.name) && element.attr('status')?.value !== 'editorial'
}

/** Printed text with a space at each end of a block. */
function spaced(element: XmlElement): string {
  let printed = ''
  for (const child of childNodes(element)) {
    if (child instanceof XmlElement) {
      if (!isPrinted(child)) continue
      printed += BLOCKS.has(child.name) ? ` ${spaced(child)} ` : spaced(child)
    } else if (child instanceof XmlText) printed += child.content
  }
  return printed
}

function printedIn(element: XmlElement): string {
  let printed = ''
  for (const child of childNodes(element)) {
    if (child instanceof XmlElement) printed += isPrinted(child) ? printedIn(child) : ''
    else if (child instanceof XmlText) printed += child.content
  }
  return printed
}

function collapsed(value: string): string {
  return value.replace(/\s+/gu, ' ').trim()
}

/** The printed text of a tree as it is to stand in the XML: footnotes and their marks left out. */
export function printedText(root: LegalNode): string {
  const blocks: string[] = []
  const visit = (node: LegalNode): void => {
    if (node.type === 'authorialNote') return
    if (node.type === 'num' || node.type === 'statusMarker') blocks.push(node.value)
    else if (PASSAGES.has(node.type)) blocks.push(leaves(node))
    else for (const child of childrenOf(node)) visit(child)
  }
  visit(root)
  return collapsed(inXml(blocks.join(' ')))
}

/** The concatenated leaves of a passage, as XML can hold them. */
export function passageLeaves(node: LegalNode): string {
  return inXml(leaves(node))
}

function leaves(node: LegalNode): string {
  if (node.type === 'noteRef') return ''
  return 'value' in node ? node.value : childrenOf(node).map(leaves).join('')
}

/** Text with what XML 1.0 forbids replaced, written otherwise than the writer does it. */
function inXml(value: string): string {
  return [...value]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      const isControl = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd
      const isSurrogate = code >= 0xd800 && code <= 0xdfff
      return isControl || isSurrogate || code === 0xfffe || code === 0xffff ? '\ufffd' : character
    })
    .join('')
}
