import { assertNever } from '../../model/tree.js'
import type { AnyProvision, LegalNode } from '../../model/types.js'
import { standing } from './arrange.js'
import { blockElement, blockElements, formulaElement, preambleElements, recitalElement } from './blocks.js'
import type { Context } from './context.js'
import type { Facts } from './facts.js'
import { flatElements, hierarchyElement, hostOf, innerElements, passageSlot } from './hierarchy.js'
import { footnote } from './inlines.js'
import { type Metadata, metaElement } from './meta.js'
import { numAndHeadings } from './num-and-headings.js'
import { type TocTargets, tocElement } from './toc.js'
import { structure, verbatim, type XmlElement } from './xml.js'

/** A provision to be written alone. */
export interface Alone {
  readonly root: AnyProvision
  readonly siblings: readonly LegalNode[]
  /** Index from 1 of the annex that it stands in, or null. */
  readonly annex: number | null
  readonly tocTargets: TocTargets
}

/** One provision as a `portion` of its document (AKN-NC 4.8.4). */
export function portionElement(alone: Alone, metadata: Metadata, context: Context): XmlElement {
  const { facts } = metadata
  const component = { title: facts.title, annex: alone.annex, portion: alone.root.eId }
  const includedIn = context.claim('rt_1')
  return structure('portion', { includedIn: `#${includedIn}` }, [
    metaElement(metadata, component, { includedIn }),
    structure('portionBody', {}, [bodyOf(alone, facts, context)]),
  ])
}

/**
 * The provision in the element that it has in its document, or, where the schema bars that, in a generic one.
 */
function bodyOf({ root, siblings, tocTargets }: Alone, facts: Facts, context: Context): XmlElement {
  const { eId } = root
  switch (root.type) {
    case 'book':
    case 'part':
    case 'title':
    case 'chapter':
    case 'section':
    case 'subsection':
    case 'article':
    case 'paragraph':
    case 'point':
      return hierarchyElement(root, siblings, context)
    case 'formula':
      return formulaElement(root, context)
    case 'recital':
      return recitalElement(root, context)
    case 'container':
      return blockElement(root, facts, context)
    case 'preface':
      return structure('preface', { eId }, orEmpty(blockElements(root, facts, context)))
    case 'preamble':
      return structure('preamble', { eId }, orEmpty(preambleElements(root, context)))
    case 'toc':
      return root.children.length === 0
        ? structure('container', { eId, name: root.type }, orEmpty([]))
        : structure('preface', { eId: context.claim('preface') }, [tocElement(root, tocTargets, context)])
    case 'conclusions': {
      const blocks = blockElements(root, facts, context)
      return structure('container', { eId, name: root.type }, orEmpty(blocks))
    }
    case 'body':
      return structure('hcontainer', { eId, name: root.type }, flatElements(root, context))
    case 'attachment': {
      const children = [...numAndHeadings(root, context), ...innerElements(root, context)]
      return structure('hcontainer', { eId, name: root.type }, children)
    }
    case 'wrapUp':
      return standing(passageSlot(root, context), { eId: hostOf(eId), claim: context.claim })
    case 'authorialNote': {
      const note = verbatim('p', {}, [footnote(root, root.number, context)])
      return structure('container', { eId: context.claim('container_1'), name: 'notes' }, [note])
    }
    default:
      return assertNever(root)
  }
}

/** The schema wants a block in what the draft leaves empty. */
function orEmpty(children: readonly XmlElement[]): readonly XmlElement[] {
  return children.length > 0 ? children : [verbatim('p', {})]
}
