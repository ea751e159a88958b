/** The words of a shell line: separated by spaces, quotation marks keep spaces. */
export function splitWords(line: string): string[] {
  const words: string[] = []
  for (const [, double, single, plain] of line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)) {
    words.push(double ?? single ?? plain ?? '')
  }
  return words
}
