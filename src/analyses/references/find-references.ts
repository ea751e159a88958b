import type { Draft } from '../../model/types.js'
import { findMentions } from './find-mentions.js'
import { resolveMentions } from './resolve.js'
import type { Reference } from './types.js'

/**
 * The references of a draft in document order, without bare mentions of what they stand in (`this article`).
 */
export function findReferences(draft: Draft): Reference[] {
  return resolveMentions(findMentions(draft), draft).filter((reference) => reference.kind !== 'self')
}
