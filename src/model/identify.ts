import { childrenOf, provisionsOf } from './tree.js'
import type { Address, AnyProvision, Draft, EId, LegalNode } from './types.js'

/** Abbreviations of the Naming Convention (AKN-NC 5.4.2); other elements go by their own name. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  article: 'art',
  attachment: 'att',
  chapter: 'chp',
  paragraph: 'para',
  recital: 'rec',
  section: 'sec',
  subsection: 'subsec',
  statusMarker: 'inline',
  bracket: 'inline',
  bracketMark: 'inline',
}

/** Numbered through the document, so that the number alone names them (AKN-NC 5.4.1). */
const NUMBERED_THROUGHOUT: ReadonlySet<string> = new Set(['part', 'title', 'chapter', 'article'])

/** Counted through the document whatever they stand in (AKN-NC 5.4.3). */
const COUNTED_THROUGHOUT: ReadonlySet<string> = new Set(['eop', 'authorialNote'])

/** The two names of one node. */
interface Names {
  readonly address: string
  readonly eId: string
}

/** What a node inherits: the names of the provision around it and of what restarts the numbering of articles. */
interface Scope extends Names {
  readonly container: Names
}

/**
 * Returns the draft with an address and an eId on every structural node, and an eId on every inline node for which
 * Akoma Ntoso wants one. Addresses follow the printed numbers (`art-37.6.a`), eIds the Naming Convention
 * (`art_37__para_6__list_1__point_a`). Both are unique in a draft: the second of two siblings with one number ends
 * in `-2` (`_2`), an article whose number was used before is named with its container (`part-II.art-1`).
 */
export function identify(draft: Draft): Draft {
  const counts = new Map<string, number>()
  const used = { address: new Set<string>(), eId: new Set<string>() }

  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1
    counts.set(key, next)
    return next
  }

  const unique = (names: Names): Names => {
    const again = (taken: Set<string>, name: string, joint: string): string => {
      let result = name
      for (let n = 2; taken.has(result); n += 1) result = `${name}${joint}${n}`
      taken.add(result)
      return result
    }
    return { address: again(used.address, names.address, '-'), eId: again(used.eId, names.eId, '_') }
  }

  const nameProvision = (node: AnyProvision, scope: Scope, siblings: readonly LegalNode[]): Names => {
    switch (node.type) {
      case 'preface':
      case 'preamble':
      case 'body':
        return { address: join(scope.address, node.type), eId: join(scope.eId, node.type, '__') }
      case 'toc':
        return { address: 'toc', eId: 'preface__toc_1' }
      case 'conclusions':
        return { address: 'conclusion', eId: 'conclusions' }
      case 'authorialNote':
        return {
          address: `fn-${ordinal(node, siblings).step}`,
          eId: `authorialNote_${count('authorialNote')}`,
        }
      case 'attachment':
        return {
          address:
            node.number === null && only(node, siblings) ? 'annex' : `annex-${ordinal(node, siblings).step}`,
          eId: `att_${indexAmong(node, siblings)}`,
        }
      case 'formula':
        return {
          address: `${scope.address}.${node.name === 'parties' ? 'intro' : 'formula'}`,
          eId: `${scope.eId}__formula_${indexAmong(node, siblings)}`,
        }
      case 'recital':
        return {
          address: `${scope.address}.${indexAmong(node, siblings)}`,
          eId: `${scope.eId}__recs_1__rec_${indexAmong(node, siblings)}`,
        }
      case 'container':
        return {
          address: `${scope.address}.u${indexAmong(node, siblings)}`,
          eId: `${scope.eId}__${node.name === 'title' ? 'longTitle' : 'container'}_${indexAmong(node, siblings)}`,
        }
      case 'wrapUp':
        return { address: `${scope.address}.wrap`, eId: `${passagePrefix(scope.eId, siblings)}__wrapup` }
      case 'point':
      case 'paragraph': {
        const { step, ref } = ordinal(node, siblings)
        const prefix = node.type === 'point' ? passagePrefix(scope.eId, siblings) : scope.eId
        return {
          address: join(scope.address, step, '.'),
          eId: join(prefix, `${abbreviate(node)}_${ref}`, '__'),
        }
      }
      default: {
        const { step, ref } = ordinal(node, siblings)
        const own = { address: `${abbreviate(node)}-${step}`, eId: `${abbreviate(node)}_${ref}` }
        const inside = {
          address: join(scope.container.address, own.address, '.'),
          eId: join(scope.container.eId, own.eId, '__'),
        }
        const alone = NUMBERED_THROUGHOUT.has(node.type) && !scope.container.address.startsWith('annex')
        return alone && !used.address.has(own.address) ? own : inside
      }
    }
  }

  const visit = (
    node: LegalNode,
    scope: Scope,
    inlinePrefix: string,
    siblings: readonly LegalNode[],
  ): LegalNode => {
    switch (node.type) {
      case 'draft':
      case 'num':
      case 'text':
      case 'i':
      case 'noteRef':
        return withChildren(node, (child) => visit(child, scope, inlinePrefix, childrenOf(node)))
      case 'heading':
      case 'intro':
      case 'content': {
        const prefix = node.type === 'heading' ? scope.eId : passagePrefix(scope.eId, siblings)
        const names = unique({
          address: `${scope.address}.${node.type}`,
          eId: join(prefix, node.type, '__'),
        })
        const forInlines = node.type === 'content' ? prefix : names.eId
        return named(
          withChildren(node, (child) => visit(child, scope, forInlines, childrenOf(node))),
          names,
        )
      }
      case 'ref':
      case 'def':
      case 'bracket':
      case 'bracketMark':
      case 'statusMarker':
      case 'omissis':
      case 'placeholder':
      case 'eop': {
        const name = abbreviate(node)
        const throughout = COUNTED_THROUGHOUT.has(node.type)
        const prefix = throughout ? '' : inlinePrefix || markerPrefix(node, scope, siblings)
        const eId = join(prefix, `${name}_${count(join(prefix, name, '__'))}`, '__')
        const inner = withChildren(node, (child) => visit(child, scope, inlinePrefix, childrenOf(node)))
        return { ...inner, eId: eId as EId } as LegalNode
      }
      default: {
        const names = unique(nameProvision(node, scope, siblings))
        const below = scopeBelow(node, names, scope)
        const prefix = node.type === 'wrapUp' ? names.eId : ''
        return named(
          withChildren(node, (child) => visit(child, below, prefix, childrenOf(node))),
          names,
        )
      }
    }
  }

  const top: Scope = { address: '', eId: '', container: { address: '', eId: '' } }
  const result = visit(draft, top, '', []) as Draft
  return linkNotes(result)
}

/** What the children of a provision inherit from it. */
function scopeBelow(node: AnyProvision, names: Names, scope: Scope): Scope {
  switch (node.type) {
    case 'body':
      return { ...scope, address: '', eId: '' }
    case 'part':
    case 'title':
    case 'chapter':
    case 'section':
    case 'subsection':
    case 'attachment':
      return { ...names, container: names }
    default:
      return { ...scope, ...names }
  }
}

/**
 * The eId that identifiers of passages and points start with. Points stand in a `list`; an article's own text
 * and points stand in a `paragraph` without number (profile of Akoma Ntoso, section 3), unless the article's only
 * text is an omission mark or it goes on with paragraphs.
 */
function passagePrefix(owner: string, siblings: readonly LegalNode[]): string {
  const points = siblings.some((node) => node.type === 'point')
  const list = points ? '__list_1' : ''
  return isWrapped(owner, siblings)
    ? `${owner}__para_${unnumberedRef('paragraph', siblings, 1)}${list}`
    : `${owner}${list}`
}

/** Whether an article's own text stands in a paragraph of its own in Akoma Ntoso. */
function isWrapped(owner: string, siblings: readonly LegalNode[]): boolean {
  const local = owner.slice(owner.lastIndexOf('__') + 1).replace(/^_/u, '')
  if (!/^(?:art|att|part|title|chp|sec|subsec)_/u.test(local)) return false
  if (siblings.some((node) => node.type === 'point')) return true
  return siblings.some(
    (node) => node.type === 'content' && !childrenOf(node).every((child) => child.type === 'omissis'),
  )
}

/** Where a status marker outside any passage stands in Akoma Ntoso: in the article's intro or wrapUp. */
function markerPrefix(marker: LegalNode, scope: Scope, siblings: readonly LegalNode[]): string {
  const before = siblings.slice(0, siblings.indexOf(marker))
  return `${scope.eId}__${before.every((node) => node.type === 'num' || node.type === 'heading') ? 'intro' : 'wrapup'}`
}

/**
 * How a numbered or unnumbered node is counted: `step` for its address, `ref` for its eId (AKN-NC 5.4.3). Without
 * number: `u2` the second unnumbered child of its parent; `2` the second of its name where none of them is
 * numbered, else `nn_2`.
 */
function ordinal(node: AnyProvision, siblings: readonly LegalNode[]): { step: string; ref: string } {
  if (node.number !== null) {
    return { step: node.number.replace(/\s+/gu, '-'), ref: node.number.replace(/\s+/gu, '') }
  }
  const unnumbered = siblings.filter(isUnnumbered)
  const sameName = unnumbered.filter((other) => other.type === node.type)
  const wrapper = node.type === 'paragraph' && siblings.some((other) => other.type === 'point') ? 1 : 0
  return {
    step: `u${unnumbered.indexOf(node) + 1}`,
    ref: unnumberedRef(node.type, siblings, sameName.indexOf(node) + 1 + wrapper),
  }
}

function unnumberedRef(type: string, siblings: readonly LegalNode[], index: number): string {
  const numbered = siblings.some((node) => node.type === type && 'number' in node && node.number !== null)
  return numbered ? `nn_${index}` : `${index}`
}

function isUnnumbered(node: LegalNode): boolean {
  return 'number' in node && node.number === null && node.type !== 'wrapUp'
}

function only(node: LegalNode, siblings: readonly LegalNode[]): boolean {
  return siblings.every((other) => other === node || other.type !== node.type)
}

/** 1-based index among the siblings of the same type; for blocks also of the same name. */
function indexAmong(node: LegalNode, siblings: readonly LegalNode[]): number {
  return siblings.filter((other) => other.type === node.type).indexOf(node) + 1
}

function abbreviate(node: LegalNode): string {
  return ABBREVIATIONS[node.type] ?? node.type
}

function join(prefix: string, rest: string, joint = '.'): string {
  return prefix === '' ? rest : `${prefix}${joint}${rest}`
}

function named(node: LegalNode, names: Names): LegalNode {
  return { ...node, address: names.address as Address, eId: names.eId as EId } as LegalNode
}

function withChildren(node: LegalNode, change: (child: LegalNode) => LegalNode): LegalNode {
  return 'children' in node ? ({ ...node, children: node.children.map(change) } as LegalNode) : node
}

/** Gives each footnote mark the address of the note that is printed with the same mark, if there is one. */
function linkNotes(draft: Draft): Draft {
  const notes = new Map<string, Address>()
  for (const node of provisionsOf(draft)) {
    if (node.type === 'authorialNote' && node.number !== null) notes.set(node.number, node.address)
  }
  const link = (node: LegalNode): LegalNode =>
    node.type === 'noteRef' ? { ...node, note: notes.get(node.value) ?? null } : withChildren(node, link)
  return link(draft) as Draft
}
