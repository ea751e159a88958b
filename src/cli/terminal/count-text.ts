/** A number with its noun: `1 warning`, `3 warnings`. */
export function countText(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}
