export { findMentions } from './references/find-mentions.js'
export { findReferences } from './references/find-references.js'
export { parsePhrases } from './references/grammar.js'
export { linkReferences } from './references/link.js'
export { resolveMentions } from './references/resolve.js'
export type {
  Instrument,
  Mention,
  Phrase,
  Reference,
  Step,
} from './references/types.js'
