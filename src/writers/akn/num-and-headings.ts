import { childrenOf, isProvision, numOf } from '../../model/tree.js'
import type { AnyProvision, Heading, LegalNode, Num } from '../../model/types.js'
import type { Context } from './context.js'
import { inlinesOf, remarkRefs } from './inlines.js'
import { verbatim, type XmlElement } from './xml.js'

/**
 * The number and the headings of a provision; the first of them carries the marks of the editorial notes on
 * it. The siblings show how a number that the source has lost would be printed.
 */
export function numAndHeadings(
  node: AnyProvision,
  context: Context,
  siblings: readonly LegalNode[] = [],
): XmlElement[] {
  const recovered = recoveredNum(node, siblings)
  const labels = childrenOf(node).filter(
    (child): child is Num | Heading => child.type === 'num' || child.type === 'heading',
  )
  const marks = remarkRefs(node.eId, context)
  const editorial =
    recovered === null ? [] : [verbatim('num', { status: 'editorial' }, [recovered, ...marks])]
  const printed = labels.map((label, index) => {
    const after = recovered === null && index === 0 ? marks : []
    return label.type === 'num'
      ? verbatim('num', { status: numStatus(node, label.value) }, [label.value, ...after])
      : verbatim('heading', { eId: label.eId }, [...inlinesOf(label.children, context), ...after])
  })
  return [...editorial, ...printed]
}

/**
 * The number that a reader recovered where the source has lost it, printed as a sibling prints its own
 * (`Article 18`, `f)`), or null.
 */
function recoveredNum(node: AnyProvision, siblings: readonly LegalNode[]): string | null {
  if (numOf(node) !== null) return null
  const repair = node.repairs.find(
    ({ code }) => code === 'read/num-recovered' || code === 'read/heading-recovered',
  )
  if (repair === undefined || repair.read === '') return null
  for (const sibling of siblings) {
    if (!isProvision(sibling) || sibling.type !== node.type || sibling.number === null) continue
    const [before, after, ...more] = numOf(sibling)?.split(sibling.number) ?? []
    if (after !== undefined && more.length === 0) return `${before}${repair.read}${after}`
  }
  return repair.read
}

/**
 * How the number in the tree relates to the printed one (XSD statusType): `edited` where a reader put another
 * in its place, `verbatim` where it is as printed although the place calls for another, null where nothing is
 * odd.
 */
function numStatus(node: AnyProvision, value: string): 'edited' | 'verbatim' | null {
  const repair = node.repairs.find(({ code }) => code === 'read/num-corrected')
  if (repair === undefined) return null
  return repair.printed === value ? 'verbatim' : 'edited'
}
