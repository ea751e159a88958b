import type { Draft } from '../../model/types.js'
import type { DraftLabel } from './envelope.js'

/** What a document says about the text that it is about. */
export function labelDraft(draft: Draft): DraftLabel {
  return { id: draft.id, title: draft.title, source: draft.source.name }
}
