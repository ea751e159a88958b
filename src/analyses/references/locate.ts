import { distance, normalNumber, sharesStyle } from './numbering.js'
import { type Entry, isWithin, nearest, type Outline, outward, TYPES, titled, titleWords } from './outline.js'
import type { Designator, Level, ReferenceFlag, Step } from './types.js'
import { RANKS } from './vocabulary.js'

/** The provisions that a citation leads to. */
export interface Located {
  readonly entries: readonly Entry[]
  readonly flags: readonly ReferenceFlag[]
}

/** From where a citation is read. */
export interface Standpoint {
  readonly outline: Outline
  /** The provision the citation stands in. */
  readonly from: Entry
  /** Whether it names this document: then an annex cites the body, not itself. */
  readonly own: boolean
  /** The provisions cited before it, for `that article`. */
  readonly before: readonly Entry[]
}

const NOTHING: Located = { entries: [], flags: ['dangling'] }

/** Types whose paragraphs a bare `paragraph 1` can mean. */
const CITABLE: ReadonlySet<string> = new Set([
  'article',
  'attachment',
  'authorialNote',
  'preamble',
  'container',
])

/** The provisions that the steps of one citation lead to; all that fit, or none. */
export function locate(steps: readonly Step[], standpoint: Standpoint): Located {
  const [first, ...rest] = passable(steps, standpoint)
  if (first === undefined) return { entries: [], flags: [] }
  let found = start(first, standpoint)
  for (const step of rest) {
    const below = found.entries.map((entry) => descend(step, entry, standpoint))
    found = {
      entries: below.flatMap(({ entries }) => entries),
      flags: [...found.flags, ...below.flatMap(({ flags }) => flags)],
    }
  }
  return found
}

/** Without `this chapter` where the text stands in none: a draft can be part of a larger text. */
function passable(steps: readonly Step[], { from }: Standpoint): readonly Step[] {
  const [first, second] = steps
  const missing = first?.designator.kind === 'this' && enclosing(from, first.level) === null
  return missing && second !== undefined ? steps.slice(1) : steps
}

function start(step: Step, standpoint: Standpoint): Located {
  const { designator, level } = step
  switch (designator.kind) {
    case 'this':
      return some(around(standpoint.from, level))
    case 'same':
      return some(cited(standpoint.before, level))
    case 'unnumbered':
      return annexes(standpoint, designator.plural)
    case 'title':
      return byTitle(level, designator.words, standpoint)
    case 'relative':
      return relatives(step, designator, standpoint)
    case 'blank':
      return { entries: [], flags: ['placeholder'] }
    case 'number':
    case 'ordinal':
      return isWide(level) ? wide(step, null, standpoint) : local(step, standpoint)
  }
}

/** Whether a level is looked for in the whole draft, not in the article at hand. */
function isWide(level: Level | null): boolean {
  return level !== null && RANKS[level] <= RANKS.article
}

function some(entry: Entry | null): Located {
  return entry === null ? NOTHING : { entries: [entry], flags: [] }
}

/** The provision of a level that another stands in, or that it is. */
function enclosing(from: Entry, level: Level | null): Entry | null {
  for (const type of TYPES[level ?? 'subparagraph']) {
    for (const entry of outward(from)) if (entry.node.type === type) return entry
  }
  return null
}

/** What `this article` or `this paragraph` means; the latter is the article where it has no paragraphs. */
function around(from: Entry, level: Level | null): Entry | null {
  if (level !== 'paragraph') return enclosing(from, level)
  const paragraph = [...outward(from)].find(({ node }) => node.type === 'paragraph')
  return paragraph ?? [...outward(from)].find(({ node }) => CITABLE.has(node.type)) ?? null
}

/** The provision of a level that was cited last. */
function cited(before: readonly Entry[], level: Level | null): Entry | null {
  const last = before.at(-1)
  return last === undefined ? null : enclosing(last, level)
}

function annexes({ outline, from }: Standpoint, plural: boolean): Located {
  const all = outline.ofType('attachment')
  const entries = plural ? all : nearest(all, from)
  if (entries.length === 0) return { entries, flags: ['unnumbered', 'dangling'] }
  return { entries, flags: entries.length > 1 && !plural ? ['unnumbered', 'ambiguous'] : ['unnumbered'] }
}

/** The provisions that have a title. */
export function byTitle(level: Level | null, words: string, { outline }: Standpoint): Located {
  const [type] = TYPES[level ?? 'article']
  const entries = type === undefined ? [] : titled(outline, type, titleWords(words))
  if (entries.length === 0) return { entries, flags: ['by-title', 'dangling'] }
  return { entries, flags: entries.length > 1 ? ['by-title', 'ambiguous'] : ['by-title'] }
}

/** `the preceding paragraph`: the neighbours of the provision at hand. */
function relatives(
  { level }: Step,
  { preceding, count }: Extract<Designator, { kind: 'relative' }>,
  { from, outline }: Standpoint,
): Located {
  const base = enclosing(from, level)
  if (base === null) return NOTHING
  const beside = isWide(level) ? outline.ofType(base.node.type) : (base.parent?.children ?? [])
  const same = beside.filter((entry) => entry.node.type === base.node.type)
  const at = same.indexOf(base)
  const near = preceding
    ? same.slice(0, at).slice(-(count ?? at))
    : same.slice(at + 1).slice(0, count ?? same.length)
  return near.length === 0 || (count !== null && near.length < count) ? NOTHING : { entries: near, flags: [] }
}

/** An article, chapter or annex: in a container, or the nearest of that number. */
function wide({ level, designator }: Step, container: Entry | null, standpoint: Standpoint): Located {
  const type = TYPES[level ?? 'article'][0] ?? 'article'
  if (designator.kind === 'ordinal') return pick(standpoint.outline.ofType(type), designator.index)
  if (designator.kind !== 'number') return NOTHING
  const candidates = (number: string): readonly Entry[] => {
    const all = standpoint.outline.numbered(type, number)
    return container === null ? near(all, standpoint) : all.filter((entry) => isWithin(entry, container))
  }
  if (designator.to === null) return several(candidates(designator.value))
  const [first] = candidates(designator.value)
  const last = candidates(designator.to).at(-1)
  return between(standpoint.outline.ofType(type), first, last, designator)
}

function near(entries: readonly Entry[], { from, own }: Standpoint): readonly Entry[] {
  const inBody = entries.filter(
    (entry) => ![...outward(entry)].some(({ node }) => node.type === 'attachment'),
  )
  return own && inBody.length > 0 ? inBody : nearest(entries, from)
}

/** A paragraph or point without its article: looked for from the provision at hand outward. */
function local(step: Step, standpoint: Standpoint): Located {
  if (step.level === 'sentence') return some(standpoint.from)
  const types = step.level === 'paragraph' ? ['paragraph', 'point'] : [null]
  for (const type of types) {
    for (const around of outward(standpoint.from)) {
      const found = among(around.children, step.designator, type)
      if (found.entries.length > 0) return found
      if (CITABLE.has(around.node.type)) break
    }
  }
  const article = [...outward(standpoint.from)].find(({ node }) => CITABLE.has(node.type))
  return article === undefined ? NOTHING : counted(article, step)
}

/** What a step leads to below a provision. */
function descend(step: Step, entry: Entry, standpoint: Standpoint): Located {
  if (step.level === 'sentence') return some(entry)
  if (step.designator.kind === 'this' || step.designator.kind === 'same') return some(entry)
  if (step.designator.kind === 'blank') return { entries: [], flags: ['placeholder'] }
  if (isWide(step.level)) return wide(step, entry, standpoint)
  for (
    let layer: readonly Entry[] = entry.children;
    layer.length > 0;
    layer = layer.flatMap(({ children }) => children)
  ) {
    const deep = layer !== entry.children && step.level === 'paragraph'
    const found = among(layer, step.designator, deep ? 'paragraph' : null)
    if (found.entries.length > 0) return found
  }
  return counted(entry, step)
}

/** Those of some provisions that a number or ordinal means; with `type` only of that type. */
function among(entries: readonly Entry[], designator: Designator, type: string | null): Located {
  const fitting = entries.filter(({ node }) => type === null || node.type === type)
  if (designator.kind === 'ordinal') {
    return pick(
      fitting.filter(({ node }) => node.type === 'paragraph' || node.type === 'point'),
      designator.index,
    )
  }
  if (designator.kind !== 'number') return NOTHING
  const { value, to } = designator
  if (to === null) return several(withNumber(fitting, value))
  const whole = withNumber(fitting, `${value}-${to}`)
  if (whole.length > 0) return several(whole)
  return between(fitting, withNumber(fitting, value)[0], withNumber(fitting, to).at(-1), designator)
}

function withNumber(entries: readonly Entry[], number: string): readonly Entry[] {
  const wanted = normalNumber(number)
  const same = entries.filter(({ node }) => node.number !== null && normalNumber(node.number) === wanted)
  if (same.length > 0) return same
  const folded = wanted.toLowerCase()
  return entries.filter(
    ({ node }) => node.number !== null && normalNumber(node.number).toLowerCase() === folded,
  )
}

function pick(entries: readonly Entry[], ordinal: number): Located {
  return some(entries.at(ordinal < 0 ? ordinal : ordinal - 1) ?? null)
}

function several(entries: readonly Entry[]): Located {
  if (entries.length === 0) return NOTHING
  return { entries, flags: entries.length > 1 ? ['ambiguous'] : [] }
}

/** The provisions of a range; where one end is missing, those whose number lies in it. */
function between(
  entries: readonly Entry[],
  first: Entry | undefined,
  last: Entry | undefined,
  { value, to }: Extract<Designator, { kind: 'number' }>,
): Located {
  if (first !== undefined && last !== undefined && first.order <= last.order) {
    const inside = entries.filter(({ order }) => order >= first.order && order <= last.order)
    return { entries: inside, flags: [] }
  }
  const inside = entries.filter(
    ({ node }) => node.number !== null && isBetween(node.number, value, to ?? value),
  )
  return { entries: inside, flags: ['dangling'] }
}

function isBetween(number: string, from: string, to: string): boolean {
  if (!sharesStyle(from, number) || !sharesStyle(number, to)) return false
  return (
    (number === from || distance(from, number) !== null) && (number === to || distance(number, to) !== null)
  )
}

/** `paragraph 2` of an article whose paragraphs are printed without numbers. */
function counted(article: Entry, { level, designator }: Step): Located {
  const paragraphs = article.children.filter(({ node }) => node.type === 'paragraph')
  const unnumbered = paragraphs.every(({ node }) => node.number === null)
  const countable =
    level === 'paragraph' && designator.kind === 'number' && /^[0-9]+$/u.test(designator.value)
  if (!countable || !unnumbered || designator.to !== null) return NOTHING
  const entry = paragraphs[Number(designator.value) - 1]
  return entry === undefined ? NOTHING : { entries: [entry], flags: ['counted'] }
}
