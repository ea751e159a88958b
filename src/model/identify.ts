import { elementName, NO_SIBLINGS, ordinal, passageHost, type Siblings, siblingsOf } from './siblings.js'
import { isProvision, provisionsOf } from './tree.js'
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
const NUMBERED_THROUGHOUT: ReadonlySet<string> = new Set(['book', 'part', 'title', 'chapter', 'article'])

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
  /** Whether it stands in an attachment. */
  readonly isAttached: boolean
}

/**
 * Returns the draft with an address and an eId on every structural node, and an eId on every inline node for which
 * Akoma Ntoso wants one. Addresses follow the printed numbers (`art-37.6.a`), eIds the Naming Convention
 * (`art_37__para_6__list_1__point_a`). Both are unique in a draft: the second of two siblings with one number ends
 * in `-2` (`_2`), an article whose number was used before is named with its container (`part-II.art-1`).
 */
export function identify(draft: Draft): Draft {
  const counts = new Map<string, number>()
  /** Names that were given, with the last suffix that each was given with. */
  const used = { address: new Map<string, number>(), eId: new Map<string, number>() }

  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1
    counts.set(key, next)
    return next
  }

  /** A name that was given before gets a suffix: `-2`, `_2`. */
  const unique = (names: Names): Names => {
    const again = (taken: Map<string, number>, name: string, joint: string): string => {
      let times = taken.get(name) ?? 0
      let result = name
      while (times > 0 && taken.has(result)) {
        times += 1
        result = `${name}${joint}${times}`
      }
      taken.set(name, Math.max(times, 1))
      if (result !== name) taken.set(result, 1)
      return result
    }
    return { address: again(used.address, names.address, '-'), eId: again(used.eId, names.eId, '_') }
  }

  const nameProvision = (node: AnyProvision, scope: Scope, siblings: Siblings): Names => {
    const index = siblings.byName.get(node) ?? 1
    switch (node.type) {
      case 'preface':
      case 'preamble':
      case 'body':
        return { address: node.type, eId: node.type }
      case 'toc':
        return { address: 'toc', eId: 'preface__toc_1' }
      case 'conclusions':
        return { address: 'conclusion', eId: 'conclusions' }
      case 'authorialNote':
        return {
          address: `fn-${ordinal(node, siblings).step}`,
          eId: `authorialNote_${count('authorialNote')}`,
        }
      case 'attachment': {
        const isOnly = siblings.nodes.every((other) => other === node || other.type !== node.type)
        const step = node.number === null ? `${index}` : ordinal(node, siblings).step
        const address = node.number === null && isOnly ? 'annex' : `annex-${step}`
        return { address, eId: `att_${index}` }
      }
      case 'formula': {
        const step = node.name === 'parties' ? 'intro' : 'formula'
        return { address: join(scope.address, step), eId: join(scope.eId, `formula_${index}`, '__') }
      }
      case 'recital':
        return {
          address: join(scope.address, `${index}`),
          eId: join(scope.eId, `recs_1__rec_${index}`, '__'),
        }
      case 'container': {
        const { any = index } = siblings.unnumbered.get(node) ?? {}
        return {
          address: join(scope.address, `u${any}`),
          eId: join(scope.eId, `${elementName(node)}_${index}`, '__'),
        }
      }
      case 'wrapUp':
        return {
          address: join(scope.address, 'wrap'),
          eId: join(passagePrefix(scope.eId, siblings), 'wrapup', '__'),
        }
      case 'point':
      case 'paragraph': {
        const { step, ref } = ordinal(node, siblings)
        const prefix = node.type === 'point' ? passagePrefix(scope.eId, siblings) : scope.eId
        return { address: join(scope.address, step), eId: join(prefix, `${abbreviate(node)}_${ref}`, '__') }
      }
      case 'book':
      case 'part':
      case 'title':
      case 'chapter':
      case 'section':
      case 'subsection':
      case 'article': {
        const { step, ref } = ordinal(node, siblings)
        const own = { address: `${abbreviate(node)}-${step}`, eId: `${abbreviate(node)}_${ref}` }
        const isAlone =
          NUMBERED_THROUGHOUT.has(node.type) && !scope.isAttached && !used.address.has(own.address)
        return isAlone
          ? own
          : {
              address: join(scope.container.address, own.address),
              eId: join(scope.container.eId, own.eId, '__'),
            }
      }
    }
  }

  const visit = (node: LegalNode, scope: Scope, inlinePrefix: string, siblings: Siblings): LegalNode => {
    const below = (inner: Scope, prefix: string): LegalNode => {
      const among = isProvision(node) ? siblingsOf(node) : NO_SIBLINGS
      return withChildren(node, (child) => visit(child, inner, prefix, among))
    }
    switch (node.type) {
      case 'draft': {
        const among = siblingsOf(node)
        return withChildren(node, (child) => visit(child, scope, inlinePrefix, among))
      }
      case 'num':
      case 'text':
      case 'i':
      case 'noteRef':
        return below(scope, inlinePrefix)
      case 'heading':
      case 'intro':
      case 'content': {
        const prefix = node.type === 'heading' ? scope.eId : passagePrefix(scope.eId, siblings)
        const names = unique({ address: join(scope.address, node.type), eId: join(prefix, node.type, '__') })
        return named(below(scope, node.type === 'content' ? prefix : names.eId), names)
      }
      case 'ref':
      case 'def':
      case 'bracket':
      case 'bracketMark':
      case 'statusMarker':
      case 'omissis':
      case 'placeholder':
      case 'eop': {
        const throughout = COUNTED_THROUGHOUT.has(node.type)
        const prefix = throughout ? '' : inlinePrefix || markerPrefix(node, scope, siblings)
        const key = join(prefix, abbreviate(node), '__')
        const eId = `${key}_${count(key)}` as EId
        return { ...below(scope, inlinePrefix), eId } as LegalNode
      }
      default: {
        const names = unique(nameProvision(node, scope, siblings))
        return named(below(scopeBelow(node, names, scope), node.type === 'wrapUp' ? names.eId : ''), names)
      }
    }
  }

  const nowhere = { address: '', eId: '' }
  const top: Scope = { ...nowhere, container: nowhere, isAttached: false }
  return linkNotes(visit(draft, top, '', NO_SIBLINGS) as Draft)
}

/** What the children of a provision inherit from it. */
function scopeBelow(node: AnyProvision, names: Names, scope: Scope): Scope {
  switch (node.type) {
    case 'body':
      return { ...scope, address: 'body', eId: '' }
    case 'attachment':
      return { ...names, container: names, isAttached: true }
    case 'book':
    case 'part':
    case 'title':
    case 'chapter':
    case 'section':
    case 'subsection':
      return { ...names, container: names, isAttached: scope.isAttached }
    default:
      return { ...scope, ...names }
  }
}

/** The eId that identifiers of passages and points start with. */
function passagePrefix(owner: string, siblings: Siblings): string {
  const { paragraph, list } = passageHost(owner, siblings)
  return list ?? paragraph ?? owner
}

/** Where a status marker outside any passage stands in Akoma Ntoso: in the article's intro or wrapUp. */
function markerPrefix(marker: LegalNode, scope: Scope, siblings: Siblings): string {
  return join(scope.eId, siblings.opening.has(marker) ? 'intro' : 'wrapup', '__')
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
  if (notes.size === 0) return draft
  const link = (node: LegalNode): LegalNode =>
    node.type === 'noteRef' ? { ...node, note: notes.get(node.value) ?? null } : withChildren(node, link)
  return link(draft) as Draft
}
