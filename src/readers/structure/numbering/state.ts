import type { ContainerType } from '../../../model/types.js'
import type { Anchor } from '../anchor.js'
import type { End } from '../features.js'
import type { Marker, Series, Shape } from '../marker.js'

/** One item that a block opens, and by which number. */
export interface Item {
  /** Index of its list among the open ones. A point stands below the item at the depth before; a paragraph never. */
  readonly depth: number
  readonly role: 'paragraph' | 'point'
  readonly marker: Marker | null
  /** The number by which it is cited; null where it has none. */
  readonly number: string | null
  readonly repair: 'num-corrected' | 'num-recovered' | null
  /** Whether its number is not the one that was due. */
  readonly irregular: 'duplicate' | 'gap' | null
  /** The number that was due where it is missing: `c` between `b` and `d`. */
  readonly missing: string | null
}

/** What a block is. */
export type Decision =
  /** `outer`: how many of the open containers it stands in. */
  | { readonly kind: 'container'; readonly anchor: Anchor; readonly outer: number }
  /** `isText`: no title follows the number, but the article's text. */
  | {
      readonly kind: 'article'
      readonly anchor: Anchor | null
      readonly number: string
      readonly isText: boolean
    }
  | { readonly kind: 'attachment'; readonly anchor: Anchor }
  | { readonly kind: 'conclusion' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'wrapUp'; readonly depth: number }
  | { readonly kind: 'join' }
  | { readonly kind: 'status' }

/** A list that is open at some point of the text, and how far it has come. */
export interface Level {
  readonly role: 'paragraph' | 'point'
  /** null: its items are printed without numbers. */
  readonly series: Series | null
  readonly shape: Shape | null
  /** The numbers above it that its items repeat: `2` of `2.1`; empty for other lists. */
  readonly prefix: string
  /** Place of its last item. */
  readonly value: number
  /** How the item before the last one ended; null while there is only one. */
  readonly siblingEnd: End | null
  /** How the text above the list ends; null where nothing stands above it. */
  readonly chapeau: End | null
  /** This list and those around it in one string. */
  readonly key: string
}

export interface OpenContainer {
  readonly type: ContainerType
  readonly value: number | null
}

/** Where a reading of the text stands after a block; several are followed at the same time. */
export interface State {
  readonly containers: readonly OpenContainer[]
  /** The types of containers that the draft uses, outermost first, as far as they have come up. */
  readonly order: readonly ContainerType[]
  /** Last article number; null before the first, and in an attachment before its first. */
  readonly article: number | null
  readonly articleSeries: Series | null
  /** What came last: a number without title, a title, running text, the closing formula. */
  readonly phase: 'anchor' | 'headed' | 'text' | 'conclusion'
  /** Whether an article, a container or an attachment came before. */
  readonly hasBegun: boolean
  /** Whether the closing formula or an attachment came before. */
  readonly hasClosed: boolean
  /** Whether the last anchor was an article's. */
  readonly inArticle: boolean
  readonly lists: readonly Level[]
  /** Whether the innermost item has a number but no words yet. */
  readonly isEmpty: boolean
  /** How the last text ended. */
  readonly end: End
}

/** What a block is in one reading, and how that moves the reading on. */
export interface Step {
  readonly decision: Decision
  readonly changes: Partial<State>
}

/** Takes one way to go on and what it costs; the step is made only if it is cheap enough to be followed. */
export type Offer = (cost: number, step: () => Step) => void

export const START: State = {
  containers: [],
  order: [],
  article: null,
  articleSeries: null,
  phase: 'headed',
  hasBegun: false,
  hasClosed: false,
  inArticle: false,
  lists: [],
  isEmpty: false,
  end: 'stop',
}

/** The lists up to a depth, with one more list on top. */
export function withLevel(lists: readonly Level[], depth: number, level: Omit<Level, 'key'>): Level[] {
  const below = lists[depth - 1]?.key ?? ''
  const own = `${level.role}${level.series}${level.shape}${level.prefix}|${level.value}${level.siblingEnd}${level.chapeau}`
  return [...lists.slice(0, depth), { ...level, key: `${below}>${own}` }]
}

/** Two readings with one key cannot differ in what they cost from here on. */
export function keyOf(state: State): string {
  const containers = state.containers.map(({ type, value }) => `${type} ${value}`).join()
  const lists = state.lists.at(-1)?.key ?? ''
  return `${containers}|${state.order.join()}|${state.article}${state.articleSeries}|${state.phase}${state.hasClosed}${state.inArticle}${state.isEmpty}${state.end}|${lists}`
}
