import type { Features } from './features.js'
import { type Growing, grow } from './growing.js'
import type { Decision, Item } from './numbering/state.js'
import { emptyPassage, joinPassages, type Passage, slicePassage, startOf } from './passage.js'

/** The body and what follows it, put together from the blocks and what was decided about each. */
export interface Assembled {
  readonly body: Growing
  readonly attachments: readonly Growing[]
  readonly conclusions: readonly Features[]
}

/** The words that a further block may go on with. */
interface Target {
  readonly node: Growing
  slot: 'heading' | 'text' | 'wrapUp'
}

/** Puts blocks together as decided; no block is dropped. */
export function assemble(blocks: readonly Features[], decisions: readonly Decision[]): Assembled {
  return new Assembler(blocks, decisions).assemble()
}

/** One pass over the blocks of one body; holds what is open. */
class Assembler {
  private readonly body = grow('body', null)
  private readonly attachments: Growing[] = []
  private readonly conclusions: Features[] = []
  /** Containers that are open, outermost first, the body or an attachment at the bottom. */
  private containers: Growing[] = [this.body]
  private article: Growing | null = null
  /** Open paragraphs and points; the index is the depth of their list. */
  private open: Growing[] = []
  private target: Target = { node: this.body, slot: 'text' }
  /** Words of the target that are not joined to it yet; joined at once, so that time grows with the text. */
  private pending: Passage[] = []

  /** For each block, what the next block is that is no status marker; null at the end. */
  private readonly following: readonly (Decision['kind'] | null)[]

  constructor(
    private readonly blocks: readonly Features[],
    private readonly decisions: readonly Decision[],
  ) {
    let next: Decision['kind'] | null = null
    this.following = decisions
      .map((_, index) => decisions.length - 1 - index)
      .map((index) => {
        const following = next
        const kind = decisions[index]?.kind
        if (kind !== undefined && kind !== 'status') next = kind
        return following
      })
      .reverse()
  }

  assemble(): Assembled {
    for (const [index, block] of this.blocks.entries()) {
      const decision = this.decisions[index]
      if (decision !== undefined) this.place(block, decision, index)
    }
    this.flush()
    return { body: this.body, attachments: this.attachments, conclusions: this.conclusions }
  }

  private place(block: Features, decision: Decision, index: number): void {
    switch (decision.kind) {
      case 'container':
        this.openContainer(block, decision)
        break
      case 'article':
        this.openArticle(block, decision)
        break
      case 'attachment':
        this.openAttachment(block, decision)
        break
      case 'conclusion':
        this.conclusions.push(block)
        break
      case 'items':
        this.openItems(block, decision.items)
        break
      case 'wrapUp':
        this.aimAt(this.open[decision.depth - 1] ?? this.home(), 'wrapUp')
        this.open = this.open.slice(0, decision.depth)
        this.append(block, block.block.passage)
        break
      case 'heading':
      case 'join':
        this.append(block, block.block.passage)
        break
      case 'status':
        this.placeStatus(block, index)
        break
    }
  }

  /** The provision that paragraphs stand in. */
  private home(): Growing {
    return this.article ?? this.containers.at(-1) ?? this.body
  }

  private openContainer(block: Features, { anchor, outer }: Decision & { kind: 'container' }): void {
    const type = anchor.container ?? 'chapter'
    // At the bottom lies the body or an attachment.
    this.containers = this.containers.slice(0, 1 + outer)
    const node = grow(type, anchor.number)
    this.containers.at(-1)?.children.push(node)
    this.containers.push(node)
    this.article = null
    this.begin(node, block, anchor.titleStart)
  }

  private openArticle(block: Features, { anchor, number, isText }: Decision & { kind: 'article' }): void {
    const repair = anchor === null ? 'heading-recovered' : null
    const node = grow('article', number, { repair, irregular: null, missing: null })
    this.containers.at(-1)?.children.push(node)
    this.article = node
    this.begin(node, block, anchor?.titleStart ?? 0)
    if (!isText) return
    const paragraph = grow('paragraph', null)
    paragraph.text = node.heading
    node.heading = emptyPassage
    node.children.push(paragraph)
    this.open = [paragraph]
    this.aimAt(paragraph, 'text')
  }

  private openAttachment(block: Features, { anchor }: Decision & { kind: 'attachment' }): void {
    const node = grow('attachment', anchor.number)
    this.attachments.push(node)
    this.containers = [node]
    this.article = null
    this.begin(node, block, anchor.titleStart)
  }

  /** Number and title from one block; further title lines follow. */
  private begin(node: Growing, block: Features, titleStart: number): void {
    const num = slicePassage(block.block.passage, 0, titleStart)
    node.num = { ...num, marks: [] }
    // A footnote mark inside the number stands at the beginning of the title.
    node.heading = joinPassages(onlyMarks(num), slicePassage(block.block.passage, titleStart))
    this.open = []
    this.aimAt(node, 'heading')
  }

  private openItems(block: Features, items: readonly Item[]): void {
    for (const [index, item] of items.entries()) {
      const node = grow(item.role, item.number, item)
      const num = item.marker
        ? slicePassage(block.block.passage, item.marker.start, item.marker.end)
        : emptyPassage
      node.num = { ...num, marks: [] }
      node.text = onlyMarks(num)
      const parent = item.role === 'point' ? this.open[item.depth - 1] : undefined
      ;(parent ?? this.home()).children.push(node)
      this.open = [...this.open.slice(0, item.depth), node]
      this.aimAt(node, 'text')
      if (index === items.length - 1)
        this.append(block, slicePassage(block.block.passage, item.marker?.end ?? 0))
    }
  }

  private aimAt(node: Growing, slot: Target['slot']): void {
    this.flush()
    this.target = { node, slot }
  }

  private flush(): void {
    const { node, slot } = this.target
    node[slot] = joinPassages(node[slot], ...this.pending)
    this.pending = []
  }

  private append(block: Features, passage: Passage): void {
    const { node, slot } = this.target
    const goesOn = this.pending.length > 0 || node[slot].text !== ''
    this.pending.push(block.block.gap === 'page' && goesOn ? afterPage(block, passage) : passage)
  }

  /**
   * A status marker on a line of its own closes the text before it, except under a heading, and except behind the
   * last provision of an article where the line before had room for it: there it speaks of the whole article.
   */
  private placeStatus(block: Features, index: number): void {
    this.flush()
    const home = this.home()
    const { node, slot } = this.target
    const marker = { ...block.block.passage, marks: [] }
    const isApart =
      slot === 'heading' || (this.article !== null && this.endsArticle(index) && this.standsAlone(block))
    // A footnote mark behind a marker on its own line stays behind the words before it.
    if (isApart) node[slot] = joinPassages(node[slot], onlyMarks(block.block.passage))
    if (slot === 'heading') {
      node.statusBefore = joinPassages(node.statusBefore, marker)
    } else if (isApart) {
      home.statusAfter = joinPassages(home.statusAfter, marker)
      if (!home.flags.includes('status-trailing')) home.flags.push('status-trailing')
    } else {
      this.append(block, block.block.passage)
    }
  }

  /** Whether the article ends with this block, further status markers apart. */
  private endsArticle(index: number): boolean {
    const next = this.following[index]
    return (
      next === undefined ||
      next === null ||
      ['article', 'container', 'attachment', 'conclusion'].includes(next)
    )
  }

  /** Whether the marker could have stood behind the text before it, or stands behind another marker. */
  private standsAlone(block: Features): boolean {
    const firstWord = block.text.split(' ', 1)[0] ?? ''
    const before = this.target.node[this.target.slot].text
    return block.block.room > firstWord.length + 1 || before.endsWith(']')
  }
}

/** A block's passage, or a part of it, with the mark of the page that begins before it. */
export function afterPage({ block }: Features, passage: Passage = block.passage): Passage {
  const mark = { kind: 'eop', at: 0, number: block.page, offset: startOf(passage) } as const
  return { ...passage, marks: [mark, ...passage.marks] }
}

/** The marks of a passage, without its words. */
function onlyMarks({ marks }: Passage): Passage {
  return { ...emptyPassage, marks: marks.map((mark) => ({ ...mark, at: 0 })) }
}
