/** The topics of `treaty help`, with what each is about. */
export const topicSummaries = {
  addresses: 'How provisions are named: art-37.6.a, rev2:art-37, phrases, identifiers',
  formats: 'What is read and what is written',
  'exit-codes': 'What the exit codes mean',
  environment: 'Variables, and where settings come from',
  schema: 'JSON Schemas of what is printed; with a name, that schema',
  man: 'The manual page, for man',
  reference: 'All commands and flags, as Markdown',
} as const

export type Topic = keyof typeof topicSummaries

export function isTopic(word: string): word is Topic {
  return Object.hasOwn(topicSummaries, word)
}
