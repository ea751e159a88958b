import type { Entry } from './entry.js'
import type { Label } from './labels.js'
import type { Place } from './scope.js'

/** A bracket whose counterpart stands in another passage. */
interface Mark {
  readonly value: string
  /** eId of the provision that it stands in. */
  readonly provision: string
  /** eId of its own element; null for one printed as part of a number, which has none. */
  readonly inline: string | null
}

interface Brackets {
  readonly pairs: Entry[]
  readonly issues: Entry[]
}

/**
 * The stretches between square brackets that open in one provision and close in another: `[1. …` to `6. …]`.
 * Brackets pair as they nest; one that is left over is an issue.
 */
export function bracketsOf(places: readonly Place[], concept: Label): Brackets {
  const open: { readonly mark: Mark; readonly order: number }[] = []
  const closed: { readonly from: Mark; readonly upTo: Mark; readonly order: number }[] = []
  const unopened: Mark[] = []
  for (const [order, mark] of places.flatMap(marksAt).entries()) {
    if (mark.value === '[') {
      open.push({ mark, order })
      continue
    }
    const from = open.pop()
    if (from === undefined) unopened.push(mark)
    else closed.push({ from: from.mark, upTo: mark, order: from.order })
  }
  const unclosed = open.map(({ mark }) => mark)
  closed.sort((a, b) => a.order - b.order)
  return {
    pairs: closed.map(({ from, upTo }) => ({
      name: 'bracket',
      attributes: {
        concept: `#${concept.eId}`,
        from: `#${from.provision}`,
        upTo: `#${upTo.provision}`,
        open: reference(from),
        close: reference(upTo),
      },
    })),
    issues: [...issues(unclosed, 'bracket-unclosed'), ...issues(unopened, 'bracket-unopened')],
  }
}

/** The brackets of a number, as far as they do not pair inside it, and bracket marks. */
function marksAt({ node, provision }: Place): Mark[] {
  if (provision === null) return []
  if (node.type === 'bracketMark') {
    return [{ value: node.value, provision: provision.eId, inline: node.eId }]
  }
  if (node.type !== 'num') return []
  return [...node.value.replace(/\[[^[\]]*\]/gu, '')]
    .filter((character) => character === '[' || character === ']')
    .map((value) => ({ value, provision: provision.eId, inline: null }))
}

function reference({ inline }: Mark): string | null {
  return inline === null ? null : `#${inline}`
}

function issues(marks: readonly Mark[], kind: string): Entry[] {
  return marks.map((mark) => ({
    name: 'issue',
    attributes: { href: reference(mark) ?? `#${mark.provision}`, kind, printed: mark.value },
  }))
}
