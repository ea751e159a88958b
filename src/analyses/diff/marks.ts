/** Marks behind which a new sentence, or an item of an enumeration, begins. */
export const SENTENCE_ENDS: ReadonlySet<string> = new Set([...'.;:?!。；：？！؛؟।'])

/** Marks behind which a new phrase begins. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set([...',)]،，、'])

/** Closing brackets and what opens them. */
export const OPENING_OF: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
])

/** Opening brackets. */
export const OPENINGS: ReadonlySet<string> = new Set(OPENING_OF.values())
