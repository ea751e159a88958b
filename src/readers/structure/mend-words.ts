import type { Plugin } from 'unified'
import type { BlockSequence } from './block.js'
import { endsInLetter } from './letters.js'
import { offsetAt, type Passage, removeCharacters } from './passage.js'

/** A word; extraction breaks words of letters only. `(b)` is a number and no word. */
const WORD = /(?<!\((?=[a-z]\)))[A-Za-z\u00C0-\u024F]+/g

/** `well -being`, `Secretary -General`: a dash has spaces on both sides, a hyphen on none. */
const SPACED_HYPHEN = /(?<=[A-Za-z\u00C0-\u024F]) -(?=[A-Za-z\u00C0-\u024F])/g

/** Longer words are shown by their ends. */
const LONGEST_WORD = 40

/** So many words broken beyond doubt show that the source breaks words, so that weaker evidence counts as well. */
const BREAKS_WORDS = 3

/** How often each word of a text occurs, by its small letters. */
type Vocabulary = ReadonlyMap<string, number>

/** A character that broke a word. */
interface Break {
  /** Index of the character in the passage's text. */
  readonly at: number
  readonly printed: string
  readonly read: string
  readonly evidence: string
  /** Whether it is beyond doubt. */
  readonly isCertain: boolean
}

/**
 * Unified plugin: mends words that extraction broke (`tra fficking`, `well -being`, `terri-` / `torial`). The text is
 * its own dictionary: two words are joined where the whole is a word of the text and a part of it is not.
 */
export const mendWords: Plugin<[], BlockSequence, BlockSequence> = () => (tree) => {
  const words = tree.blocks.map((block) => wordsOf(block.passage.text))
  const vocabulary = vocabularyOf(words)
  const joints = tree.blocks.map((block, index) =>
    findJoints(block.passage.text, words[index] ?? [], vocabulary),
  )
  const free = withoutJoints(vocabulary, joints.flat())
  const found = tree.blocks.map(({ passage }, index) => [
    ...withoutOverlaps((joints[index] ?? []).flatMap((joint) => spaceBreak(joint, vocabulary, free) ?? [])),
    ...hyphenBreaks(passage.text),
    ...lineBreaks(passage, vocabulary),
  ])
  const certain = found.flat().filter((each) => each.isCertain && !each.printed.includes('-')).length
  const blocks = tree.blocks.map((block, index) => {
    const breaks = (found[index] ?? []).filter((each) => each.isCertain || certain >= BREAKS_WORDS)
    return breaks.length === 0 ? block : { ...block, passage: mend(block.passage, breaks) }
  })
  return { ...tree, blocks }
}

interface Word {
  readonly text: string
  /** In small letters. */
  readonly key: string
  readonly at: number
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [word] = match
    words.push({ text: word, key: word.toLowerCase(), at: match.index })
  }
  return words
}

function vocabularyOf(texts: readonly (readonly Word[])[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const words of texts) {
    for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function countOf(vocabulary: Vocabulary, word: string): number {
  return vocabulary.get(word.toLowerCase()) ?? 0
}

/** Two words side by side that would be one word of the text. */
interface Joint {
  /** Index of the space between them. */
  readonly at: number
  readonly first: string
  readonly second: string
}

function findJoints(text: string, words: readonly Word[], vocabulary: Vocabulary): Joint[] {
  const joints: Joint[] = []
  for (let index = 1; index < words.length; index += 1) {
    const first = words[index - 1]
    const second = words[index]
    if (first === undefined || second === undefined) continue
    const end = first.at + first.text.length
    if (second.at !== end + 1 || text[end] !== ' ' || /[(\-’']/.test(text.charAt(first.at - 1))) continue
    const beginsSmall = second.text.charAt(0) === second.key.charAt(0)
    if (beginsSmall && vocabulary.has(first.key + second.key)) {
      joints.push({ at: end, first: first.text, second: second.text })
    }
  }
  return joints
}

/** How often each word occurs where it is no part of a joint. */
function withoutJoints(vocabulary: Vocabulary, joints: readonly Joint[]): Vocabulary {
  const free = new Map(vocabulary)
  for (const { first, second } of joints) {
    for (const word of [first.toLowerCase(), second.toLowerCase()]) free.set(word, (free.get(word) ?? 0) - 1)
  }
  return free
}

function spaceBreak({ at, first, second }: Joint, vocabulary: Vocabulary, free: Vocabulary): Break | null {
  const read = first + second
  const known = [first, second].filter((word) => countOf(free, word) > 0)
  // Too many words begin with an a to tell `a round` from `around`.
  if (known.length === 2 || first.toLowerCase() === 'a') return null
  const unknown = [first, second].filter((word) => !known.includes(word))
  const times = timesOf(countOf(vocabulary, read))
  const evidence = `the text has "${read}" ${times} and "${unknown.join('" and "')}" nowhere else`
  return { at, printed: `${first} ${second}`, read, evidence, isCertain: known.length === 0 }
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

/** No word is part of two breaks: of `the re questing`, the certain one is kept. */
function withoutOverlaps(breaks: readonly Break[]): Break[] {
  return breaks.filter((each, index) => {
    const beside = [breaks[index - 1], breaks[index + 1]].filter(
      (other) =>
        other !== undefined && Math.abs(other.at - each.at) <= Math.max(each.read.length, other.read.length),
    )
    return beside.length === 0 || (each.isCertain && !beside.some((other) => other?.isCertain))
  })
}

function hyphenBreaks(text: string): Break[] {
  return [...text.matchAll(SPACED_HYPHEN)].map(({ index }) => {
    const first =
      /[A-Za-z\u00C0-\u024F]*$/.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))?.[0] ?? ''
    const second = /^[A-Za-z\u00C0-\u024F]*/.exec(text.slice(index + 2, index + 2 + LONGEST_WORD))?.[0] ?? ''
    return {
      at: index,
      printed: `${first} -${second}`,
      read: `${first}-${second}`,
      evidence: 'a space stands before the hyphen and none behind it',
      isCertain: true,
    }
  })
}

/** A hyphen at the end of a line that belongs to the line and not to the word. */
function lineBreaks(passage: Passage, vocabulary: Vocabulary): Break[] {
  return passage.runs.flatMap(({ at }) => {
    const first = /[A-Za-z\u00C0-\u024F]+-$/
      .exec(passage.text.slice(Math.max(0, at - 30), at))?.[0]
      .slice(0, -1)
    const second = /^[a-z\u00C0-\u024F]+/.exec(passage.text.slice(at, at + 30))?.[0]
    if (first === undefined || second === undefined || !endsInLetter(first)) return []
    const read = first + second
    const times = countOf(vocabulary, read)
    if (times === 0 || countOf(vocabulary, second) > 1) return []
    const evidence = `the text has "${read}" ${timesOf(times)} and "${second}" nowhere else`
    return [{ at: at - 1, printed: `${first}-${second}`, read, evidence, isCertain: true }]
  })
}

function mend(passage: Passage, breaks: readonly Break[]): Passage {
  const ordered = [...breaks].sort((a, b) => a.at - b.at)
  const without = removeCharacters(
    passage,
    ordered.map((each) => each.at),
  )
  const mends = ordered.map((each, removed) => ({
    at: each.at - removed,
    printed: each.printed,
    read: each.read,
    evidence: each.evidence,
    confidence: each.isCertain ? 0.98 : 0.9,
    offset: offsetAt(passage, each.at),
  }))
  return { ...without, mends }
}
