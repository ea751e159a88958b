import type { Draft } from '../../model/types.js'
import { parsePhrases } from './grammar.js'
import { type PassageNode, passagesOf } from './passages.js'
import type { Mention, Phrase } from './types.js'

/**
 * The phrases of a draft that cite provisions or instruments, in document order: syntax only, bare `this
 * article` and `the Convention` among them. The table of contents is not searched.
 */
export function findMentions(draft: Draft): Mention[] {
  return passagesOf(draft).flatMap(({ from, node, text, readable }) =>
    parsePhrases(readable)
      .filter((phrase) => !isSubject(phrase, node))
      .map((phrase) => ({
        from,
        passage: node.address,
        ...phrase,
        text: text.slice(phrase.start, phrase.end),
      })),
  )
}

/** `Revision of the Annex`: in a heading, what is named without a number is the subject, not a citation. */
function isSubject({ citations }: Phrase, { type }: PassageNode): boolean {
  return (
    type === 'heading' &&
    citations.length > 0 &&
    citations.every((steps) => steps.every(({ designator }) => designator.kind === 'unnumbered'))
  )
}
