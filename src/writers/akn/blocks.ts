import { passageText } from '../../model/tree.js'
import type {
  Block,
  Conclusions,
  Content,
  Formula,
  Heading,
  Inline,
  Preamble,
  Preface,
  Recital,
} from '../../model/types.js'
import type { Context } from './context.js'
import type { Facts } from './facts.js'
import { block, hasInlines, inlinesOf } from './inlines.js'
import { numAndHeadings } from './num-and-headings.js'
import { type Attributes, structure, verbatim, type XmlElement, type XmlNode } from './xml.js'

/** The blocks of a preface or of conclusions; only a preface has the title of the document. */
export function blockElements(node: Preface | Conclusions, facts: Facts, context: Context): XmlElement[] {
  return node.children.map((child) =>
    node.type === 'preface' ? blockElement(child, facts, context) : containerElement(child, facts, context),
  )
}

/** A block of a preface: the title, or a `container` named after what it holds. */
export function blockElement(node: Block, facts: Facts, context: Context): XmlElement {
  return node.name === 'title' ? longTitle(node, context) : containerElement(node, facts, context)
}

function containerElement(node: Block, facts: Facts, context: Context): XmlElement {
  const known = knownBlock(node, facts, context)
  const attributes = { eId: node.eId, name: known?.container ?? node.name }
  return structure('container', attributes, paragraphs(node.children, context, known))
}

/** One `p`, since tools take the title from one (profile, section 3); lines are joined by spaces. */
function longTitle(node: Block, context: Context): XmlElement {
  const lines = node.children.filter(({ children }) => hasInlines(children))
  const title = lines.flatMap(({ children }, index) => [
    ...(index === 0 ? [] : [' ']),
    ...inlinesOf(children, context),
  ])
  return structure('longTitle', { eId: node.eId }, [verbatim('p', {}, [verbatim('docTitle', {}, title)])])
}

/** A block that prints nothing but what the metadata know: the symbol, the stage, the author's name. */
interface KnownBlock {
  readonly container: string
  readonly element: string
  readonly attributes: Attributes
}

function knownBlock(node: Block, facts: Facts, { labels }: Context): KnownBlock | null {
  const text = node.children.map(({ children }) => passageText(children)).join(' ')
  const says = (value: string | null | undefined): boolean => text.toLowerCase() === value?.toLowerCase()
  if (says(facts.symbol)) return { container: 'symbol', element: 'docNumber', attributes: {} }
  if (says(facts.stage) && labels.stage !== null) {
    const attributes = { refersTo: `#${labels.stage.eId}` }
    return { container: 'stage', element: 'docStage', attributes }
  }
  if (!says(facts.author?.value.name)) return null
  const attributes = { refersTo: `#${labels.author.eId}`, as: `#${labels.authorRole.eId}` }
  return { container: 'author', element: 'docProponent', attributes }
}

/** The lines of a block, each a `p`; an empty one where the schema wants one and the draft has none. */
function paragraphs(
  lines: readonly Content[],
  context: Context,
  known: KnownBlock | null = null,
): XmlElement[] {
  const blocks = lines
    .filter(({ children }) => hasInlines(children))
    .map(({ children }) => verbatim('p', {}, marked(children, context, known)))
  return blocks.length > 0 ? blocks : [verbatim('p', {})]
}

function marked(nodes: readonly Inline[], context: Context, known: KnownBlock | null): XmlNode[] {
  const text = inlinesOf(nodes, context)
  return known === null ? text : [verbatim(known.element, known.attributes, text)]
}

/** The parts of a preamble; recitals that follow one another stand in one `recitals`. */
export function preambleElements(node: Preamble, context: Context): XmlElement[] {
  const elements: XmlElement[] = []
  let run: XmlElement[] = []
  const endRun = (): void => {
    if (run.length > 0) elements.push(recitals(node.eId, run, context))
    run = []
  }
  for (const child of node.children) {
    if (child.type === 'recital') {
      run.push(recitalElement(child, context))
      continue
    }
    endRun()
    elements.push(
      child.type === 'formula' ? formulaElement(child, context) : preambleHeading(child, node.eId, context),
    )
  }
  endRun()
  return elements
}

function recitals(preamble: string, children: readonly XmlElement[], context: Context): XmlElement {
  return structure('recitals', { eId: context.claim(`${preamble}__recs_1`) }, children)
}

export function recitalElement(node: Recital, context: Context): XmlElement {
  const lines = node.children.filter((child) => child.type === 'content')
  const children = [...numAndHeadings(node, context), ...paragraphs(lines, context)]
  return structure('recital', { eId: node.eId }, children)
}

export function formulaElement(node: Formula, context: Context): XmlElement {
  return structure('formula', { eId: node.eId, name: node.name }, paragraphs(node.children, context))
}

/** The schema gives a preamble no heading (XSD preambleopt). */
function preambleHeading(node: Heading, preamble: string, context: Context): XmlElement {
  const eId = context.claim(`${preamble}__container_1`)
  return structure('container', { eId, name: 'preambleHeading' }, [block(node.children, context)])
}
