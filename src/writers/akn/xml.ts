import { XMLBuilder } from 'fast-xml-parser'

/** A node of the XML to be written: an element, a comment, or text. */
export type XmlNode = XmlElement | XmlComment | string

/** Attributes in the order of writing; one whose value is null is left out. */
export type Attributes = Readonly<Record<string, string | null>>

export interface XmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly XmlNode[]
  /** Whether each child stands on a line of its own; never where white space would become text. */
  readonly indented: boolean
}

export interface XmlComment {
  readonly kind: 'comment'
  readonly value: string
}

/** An element of the structure: its children are elements, each on a line of its own. */
export function structure(
  name: string,
  attributes: Attributes,
  children: readonly (XmlElement | XmlComment)[] = [],
): XmlElement {
  return { kind: 'element', name, attributes, children, indented: true }
}

/** An element whose content is written as it stands: no white space is added. */
export function verbatim(
  name: string,
  attributes: Attributes,
  children: readonly XmlNode[] = [],
): XmlElement {
  return { kind: 'element', name, attributes, children, indented: false }
}

export function comment(value: string): XmlComment {
  return { kind: 'comment', value }
}

export interface Serialised {
  readonly xml: string
  /** How many characters XML 1.0 forbids stood in the text; each was written as U+FFFD. */
  readonly replaced: number
}

/** What is no `Char` of XML 1.0, section 2.2: controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const REPLACEMENT = '\u{FFFD}'

/** In text; a carriage return would be read as a line feed (XML 1.0, section 2.11). */
const SPECIAL_IN_TEXT = /[&<>\r]/gu
/** In attributes; their line feeds and tabs would be read as spaces (XML 1.0, section 3.3.3). */
const SPECIAL_IN_ATTRIBUTE = /[&<>\r\n\t]/gu

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function characterReference(character: string): string {
  return NAMED[character] ?? `&#${character.charCodeAt(0)};`
}

/** A node in the shape of fast-xml-parser's ordered form. */
type Ordered = Readonly<Record<string, unknown>>

const builder = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  commentPropName: '#comment',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  maxNestedTags: 0,
  // The two processors below escape; the builder itself escapes the quotation marks of attributes.
  processEntities: false,
  tagValueProcessor: (_name: string, value: unknown) =>
    String(value).replace(SPECIAL_IN_TEXT, characterReference),
  attributeValueProcessor: (_name: string, value: unknown) =>
    String(value).replace(SPECIAL_IN_ATTRIBUTE, characterReference),
}

/** The document with this root as UTF-8 text, with XML declaration and one final newline. */
export function serialise(root: XmlElement): Serialised {
  let replaced = 0
  const allowed = (value: string): string =>
    value.replace(FORBIDDEN, () => {
      replaced += 1
      return REPLACEMENT
    })

  const ordered = (node: XmlNode, margin: string): Ordered => {
    if (typeof node === 'string') return { '#text': allowed(node) }
    if (node.kind === 'comment') return { '#comment': [{ '#text': allowed(` ${node.value} `) }] }
    const inner = node.indented ? `${margin}  ` : margin
    const children = node.children.map((child) => ordered(child, inner))
    const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
      value === null ? [] : [[`@${name}`, allowed(value)]],
    )
    return {
      [node.name]: node.indented && children.length > 0 ? onLines(children, inner, margin) : children,
      ':@': Object.fromEntries(attributes),
    }
  }

  const declaration = { '?xml': [{ '#text': '' }], ':@': { '@version': '1.0', '@encoding': 'UTF-8' } }
  const document = [declaration, { '#text': '\n' }, ordered(root, ''), { '#text': '\n' }]
  const xml = new XMLBuilder(builder).build(document)
  return { xml, replaced }
}

function onLines(children: readonly Ordered[], inner: string, margin: string): Ordered[] {
  return [...children.flatMap((child) => [{ '#text': `\n${inner}` }, child]), { '#text': `\n${margin}` }]
}
