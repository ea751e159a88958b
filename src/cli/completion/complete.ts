import { type ArgMeaning, type ArgSpec, type CommandSpec, type FlagSpec, flagName } from '../command.js'
import { globalFlags } from '../flags.js'
import { topicSummaries } from '../help/topic-names.js'
import type { Io } from '../io.js'
import { commands } from '../table.js'
import { shells } from './scripts.js'

/** A word that can stand where the cursor is, with what it means. */
type Candidate = readonly [word: string, meaning: string]

/** What is known of a line that is being typed. */
interface Line {
  readonly io: Io
  /** The verb, once there is one. */
  readonly command: CommandSpec | null
  /** Arguments before the cursor, without flags and their values. */
  readonly args: readonly string[]
  /** The value of `--corpus` on the line, or null. */
  readonly corpus: string | null
  /** The word at the cursor, perhaps empty. */
  readonly current: string
}

/**
 * Candidates for the last of the words, one a line: the word, a tab, what it means. From the command table and the
 * manifest; a draft is read only where an address in it is being typed. Nothing where nothing fits, or on any error.
 */
export async function complete(io: Io, words: readonly string[]): Promise<string> {
  try {
    const candidates = await candidatesFor(io, words.slice(0, -1), words.at(-1) ?? '')
    return candidates.map(([word, meaning]) => `${word}\t${meaning}\n`).join('')
  } catch {
    return ''
  }
}

async function candidatesFor(
  io: Io,
  before: readonly string[],
  current: string,
): Promise<readonly Candidate[]> {
  const { args, pending, corpus } = scan(before)
  const command = commandAt(args)
  const length = command ? command.name.split(' ').length : 0
  const line: Line = { io, command, args: args.slice(length), corpus, current }
  const known = Object.entries(flagsOf(command))
  if (pending !== null) return startingWith(current, await valuesOf(pending, line))
  const [name, value] = current.split('=', 2)
  const flag = known.find(([key]) => flagName(key) === name)
  if (flag && value !== undefined) {
    const values = startingWith(value, await valuesOf(flag, line))
    return values.map(([word, meaning]) => [`${name}=${word}`, meaning])
  }
  if (current.startsWith('-')) return startingWith(current, known.flatMap(flagCandidates))
  if (command === null) return startingWith(current, verbs(args))
  return startingWith(current, await argumentCandidates(line))
}

type FlagEntry = readonly [string, FlagSpec]

function flagsOf(command: CommandSpec | null): Readonly<Record<string, FlagSpec>> {
  const all = command ? [command] : commands
  return Object.assign({}, ...all.map(({ flags }) => flags), globalFlags)
}

/** The arguments among words, the flag that still waits for its value, and the corpus that is asked for. */
function scan(words: readonly string[]): {
  args: readonly string[]
  pending: FlagEntry | null
  corpus: string | null
} {
  const args: string[] = []
  let pending: FlagEntry | null = null
  let corpus: string | null = null
  for (const word of words) {
    if (pending !== null) {
      if (pending[0] === 'corpus') corpus = word
      pending = null
    } else if (word.startsWith('-') && word !== '-') {
      const [name, value] = word.split('=', 2)
      const entry = Object.entries(flagsOf(null)).find(
        ([key, { short }]) => flagName(key) === name || `-${short}` === name,
      )
      if (entry?.[1].value !== undefined && value === undefined) pending = entry
      if (entry?.[0] === 'corpus' && value !== undefined) corpus = value
    } else args.push(word)
  }
  return { args, pending, corpus }
}

function commandAt(args: readonly string[]): CommandSpec | null {
  const find = (name: string) => commands.find((command) => command.name === name)
  return find(args.slice(0, 2).join(' ')) ?? find(args[0] ?? '') ?? null
}

/** The next word of a verb: `corpus`, then `list`. */
function verbs(args: readonly string[]): Candidate[] {
  const start = args.map((word) => `${word} `).join('')
  const words = new Map<string, string>()
  for (const { name, summary } of commands) {
    if (!name.startsWith(start)) continue
    const [word = '', ...more] = name.slice(start.length).split(' ')
    words.set(word, more.length > 0 ? `commands on the ${word}` : summary)
  }
  return [...words]
}

function flagCandidates([key, flag]: FlagEntry): Candidate[] {
  if (flag.value !== undefined) return [[flagName(key), flag.summary]]
  const opposite = flagName(key).replace('--', '--no-')
  return [[flag.initially ? opposite : flagName(key), flag.summary]]
}

async function valuesOf([key, flag]: FlagEntry, line: Line): Promise<Candidate[]> {
  if (key === 'draft') return draftIds(line, '')
  if (key === 'at') return []
  return (await (flag.values?.() ?? [])).map((value) => [value, ''])
}

async function argumentCandidates(line: Line): Promise<Candidate[]> {
  const { command, args } = line
  const arg = argumentAt(command?.args ?? [], args.length)
  if (!arg) return []
  const lists = await Promise.all(arg.means.map((meaning) => meaningCandidates(meaning, line)))
  return lists.flat()
}

function argumentAt(args: readonly ArgSpec[], index: number): ArgSpec | null {
  const last = args.at(-1)
  return args[index] ?? (last?.variadic ? last : null)
}

async function meaningCandidates(meaning: ArgMeaning, line: Line): Promise<Candidate[]> {
  switch (meaning) {
    case 'draft':
      return line.current.includes(':') ? [] : draftIds(line, '')
    case 'address':
      return addressCandidates(line)
    case 'command':
      return verbs(line.args)
    case 'topic':
      return line.args.length === 0 ? Object.entries(topicSummaries) : schemaNamesFor(line)
    case 'shell':
      return shells.map((shell) => [shell, ''])
    case 'file':
      return []
  }
}

async function schemaNamesFor({ args }: Line): Promise<Candidate[]> {
  if (args[0] !== 'schema' || args.length !== 1) return []
  const { schemaId, schemaNames } = await import('../output/schemas.js')
  return schemaNames.map((name) => [name, schemaId(name)])
}

async function draftIds(line: Line, suffix: string): Promise<Candidate[]> {
  const { manifest } = await (await workspaceOf(line)).corpus()
  return manifest.drafts.map(({ id, title }) => [`${id}${suffix}`, title])
}

/** Addresses of the draft before the colon, a step at a time; before there is one, the drafts. */
async function addressCandidates(line: Line): Promise<Candidate[]> {
  const { splitDraft } = await import('../../model/address.js')
  const { draft, rest } = splitDraft(line.current)
  const workspace = await workspaceOf(line)
  const { manifest } = await workspace.corpus()
  const name = draft ?? (rest === '' ? null : manifest.default)
  if (name === null) return draftIds(line, ':')
  const { draft: tree } = await workspace.draft(name)
  const { labelOf } = await import('../../model/resolve.js')
  const { provisionsOf } = await import('../../model/tree.js')
  const prefix = draft === null ? '' : `${draft}:`
  return [...provisionsOf(tree)]
    .filter(({ address }) => isNextStep(address, rest))
    .map((node) => [`${prefix}${node.address}`, labelOf(node)])
}

/** Whether an address goes on with what is typed by one step at most: all of them at once would be too many. */
function isNextStep(address: string, typed: string): boolean {
  return address.startsWith(typed) && !address.slice(typed.length).includes('.')
}

async function workspaceOf({ io, corpus }: Line) {
  const { openWorkspace } = await import('../targets/workspace.js')
  return openWorkspace(io, { corpus, quiet: true })
}

function startingWith(start: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(([word]) => word.startsWith(start))
}
