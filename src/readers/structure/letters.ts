// Comparing cases instead of Unicode property classes: a reader asks this of every line, and compiling one such class
// costs more than reading a page.

/** Whether a text begins with a small letter of any alphabet that has cases. */
export function beginsSmall(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toUpperCase() && first === first.toLowerCase()
}

/** Whether a text begins with a capital letter of any alphabet that has cases. */
export function beginsCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase() && first === first.toUpperCase()
}

/** Whether a text ends with a letter of any alphabet that has cases. */
export function endsInLetter(text: string): boolean {
  const last = text.charAt(text.length - 1)
  return last.toLowerCase() !== last.toUpperCase()
}
