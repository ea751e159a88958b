const MAXIMUM_LENGTH = 80

/** Combining marks of Latin, Greek and Cyrillic letters; those of other scripts belong to the word. */
const DIACRITICS = /[\u0300-\u036f]/gu
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu

/**
 * The words of a name for an identifier, in lower case without diacritics: `A/AC.291/22` gives `a`, `ac`,
 * `291`, `22`. Empty where the name has neither letters nor digits.
 */
export function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .normalize('NFC')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
}

/** The words joined by hyphens, as many whole words as fit into 80 characters, the first one in any case. */
export function slugOf(name: string): string {
  const words = wordsOf(name)
  let slug = words[0] ?? ''
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > MAXIMUM_LENGTH) break
    slug += `-${word}`
  }
  return slug
}

/** `agreed-ad-referendum` as `agreedAdReferendum`. */
export function camelCase(name: string): string {
  return wordsOf(name)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
}
