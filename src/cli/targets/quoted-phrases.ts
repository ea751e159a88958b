/**
 * The words of a shell put together to addresses, the longest first, each quoted if it has to be; null where some
 * of the words are part of none. `Article 47 Article 37` are two phrases of two words each.
 */
export async function quotedPhrases(words: readonly string[]): Promise<string[] | null> {
  const { parseAddress } = await import('../../model/address.js')
  const isAddress = (text: string): boolean => {
    try {
      parseAddress(text)
      return true
    } catch {
      return false
    }
  }
  const phrases: string[] = []
  for (let start = 0; start < words.length; ) {
    let end = Math.min(words.length, start + LONGEST_PHRASE)
    while (end > start && !isAddress(words.slice(start, end).join(' '))) end -= 1
    if (end === start) return null
    phrases.push(quoted(words.slice(start, end).join(' ')))
    start = end
  }
  return phrases.length === 0 ? null : phrases
}

/** Words in a phrase: more than `subparagraph (a) (i) of paragraph 1 of article 37 of the draft` has. */
const LONGEST_PHRASE = 24

function quoted(text: string): string {
  return /^[\w.:,/-]+$/u.test(text) ? text : `"${text}"`
}
