import { findNearest } from '../diagnostics/nearest.js'
import { TreatyError } from '../diagnostics/treaty-error.js'
import type { Agent, Claim } from '../model/work.js'
import type { ReadFormat } from '../readers/index.js'
import { type JsonDocument, type JsonPath, parseJson } from './json-document.js'
import {
  type CorpusDraft,
  DRAFT_ID,
  formatOfName,
  type Manifest,
  readFormats,
  WORK_KINDS,
} from './manifest.js'

/** A value of the document under examination, and where it stands. */
interface Cursor {
  readonly value: unknown
  readonly path: JsonPath
  readonly fail: (path: JsonPath, message: string, help?: string) => never
}

type Read<T> = (cursor: Cursor) => T

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u
const COUNTRY = /^[a-z]{2,}$/u
const AGENT_ID = /^[a-z][a-z-]*$/u

const MANIFEST_KEYS = ['$schema', 'schema', 'title', 'default', 'compare', 'drafts']
const DRAFT_KEYS = [
  'id',
  'aliases',
  'file',
  'format',
  'statusMarkers',
  'title',
  'kind',
  'language',
  'country',
  'author',
  'symbol',
  'version',
  'job',
  'stage',
  'date',
]

/**
 * Returns the manifest that a text holds. Throws `corpus/manifest-invalid` with the place of the first value that
 * does not fit; `file` is the name that the message gives.
 */
export function parseManifest(text: string, file: string): Manifest {
  const failAt = (offset: number, message: string, help?: string): never => {
    const at = { file, ...lineAndColumn(text, offset) }
    throw new TreatyError('corpus/manifest-invalid', message, { at, ...(help === undefined ? {} : { help }) })
  }
  const result = parseJson(text)
  if ('fault' in result) return failAt(result.fault.offset, `not JSON: ${result.fault.message}`)
  return readManifest(cursorOf(result.document, failAt))
}

function cursorOf(
  document: JsonDocument,
  failAt: (offset: number, message: string, help?: string) => never,
): Cursor {
  const fail = (path: JsonPath, message: string, help?: string): never =>
    failAt(document.offsetOf(path), message, help)
  return { value: document.value, path: [], fail }
}

function readManifest(cursor: Cursor): Manifest {
  const keys = objectOf(cursor, MANIFEST_KEYS)
  oneOf(keys.required('schema'), ['treaty/manifest@1'] as const)
  keys.given('$schema', stringOf)
  const drafts = listOf(keys.required('drafts'), readDraft)
  checkNames(cursor, drafts)
  const known = drafts.map((draft) => draft.id)
  const idOf: Read<string> = (id) => oneOf(id, known)
  return {
    schema: 'treaty/manifest@1',
    title: stringOf(keys.required('title')),
    default: keys.optional('default', idOf),
    compare: keys.optional('compare', (pair) => pairOf(pair, idOf)),
    drafts,
  }
}

function readDraft(cursor: Cursor): CorpusDraft {
  const keys = objectOf(cursor, DRAFT_KEYS)
  const file = pathOf(keys.required('file'))
  return {
    id: matching(keys.required('id'), DRAFT_ID, 'a letter a–z, then letters a–z, digits or hyphens'),
    aliases: keys.given('aliases', (list) => listOf(list, aliasOf)) ?? [],
    file,
    format: keys.given('format', formatOf) ?? formatFromName(keys.required('file'), file),
    statusMarkers: keys.given('statusMarkers', (list) => listOf(list, stringOf)) ?? [],
    title: stringOf(keys.required('title')),
    kind: oneOf(keys.required('kind'), WORK_KINDS),
    language: matching(keys.required('language'), LANGUAGE, 'a language tag, such as "en" or "zh-Hant"'),
    country: matching(keys.required('country'), COUNTRY, 'letters a–z, such as "un"'),
    author: keys.optional('author', (claim) => claimOf(claim, agentOf)),
    symbol: keys.optional('symbol', stringOf),
    version: keys.optional('version', stringOf),
    job: keys.optional('job', stringOf),
    stage: keys.optional('stage', stringOf),
    date: keys.optional('date', (claim) => claimOf(claim, dateOf)),
  }
}

/** Every id and alias names one draft. */
function checkNames(cursor: Cursor, drafts: readonly CorpusDraft[]): void {
  const taken = new Map<string, string>()
  drafts.forEach((draft, index) => {
    const names = [
      { name: draft.id, path: ['drafts', index, 'id'] },
      ...draft.aliases.map((name, place) => ({ name, path: ['drafts', index, 'aliases', place] })),
    ]
    for (const { name, path } of names) {
      const owner = taken.get(name)
      if (owner !== undefined) cursor.fail(path, `"${name}" already names the draft "${owner}"`)
      taken.set(name, draft.id)
    }
  })
}

const aliasOf: Read<string> = (cursor) =>
  matching(cursor, DRAFT_ID, 'a letter a–z, then letters a–z, digits or hyphens')

const dateOf: Read<string> = (cursor) => matching(cursor, DATE, 'a day, YYYY-MM-DD')

const formatOf: Read<ReadFormat> = (cursor) => oneOf(cursor, readFormats)

/** A path with `/`, whatever the manifest has; relative, so that a corpus can be moved. */
function pathOf(cursor: Cursor): string {
  const path = stringOf(cursor).replaceAll('\\', '/')
  if (path.startsWith('/') || /^[A-Za-z]:/u.test(path)) {
    cursor.fail(cursor.path, `${where(cursor)} is "${path}"; it must be relative to the manifest`)
  }
  return path
}

function formatFromName(cursor: Cursor, file: string): ReadFormat {
  return (
    formatOfName(file) ??
    cursor.fail(
      cursor.path,
      `the format of "${file}" cannot be told from its name`,
      `give the draft a "format": ${readFormats.join(', ')}`,
    )
  )
}

function agentOf(cursor: Cursor): Agent {
  const keys = objectOf(cursor, ['id', 'name'])
  return {
    id: matching(keys.required('id'), AGENT_ID, 'letters a–z and hyphens'),
    name: stringOf(keys.required('name')),
  }
}

function claimOf<T>(cursor: Cursor, read: Read<T>): Claim<T> {
  const keys = objectOf(cursor, ['value', 'confirmed', 'note'])
  return {
    value: read(keys.required('value')),
    confirmed: booleanOf(keys.required('confirmed')),
    note: keys.optional('note', stringOf),
  }
}

// ------------------------------------------------------------------------------------------- kinds of values

/** The keys of an object; a key that is none of `known` is a fault, since it would have no effect. */
function objectOf(cursor: Cursor, known: readonly string[]) {
  const { value, path, fail } = cursor
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(path, `${where(cursor)} is ${shown(value)}; it must be an object`)
  }
  const entries = new Map<string, unknown>(Object.entries(value))
  const at = (key: string): Cursor => ({ value: entries.get(key), path: [...path, key], fail })
  for (const key of entries.keys()) {
    if (!known.includes(key))
      fail([...path, key], `${where(cursor)} has no key "${key}"`, oneOfHelp(key, known))
  }
  return {
    required: (key: string): Cursor =>
      entries.has(key) ? at(key) : fail(path, `${where(cursor)} lacks the key "${key}"`),
    /** Null where the key is missing. */
    given: <T>(key: string, read: Read<T>): T | null => (entries.has(key) ? read(at(key)) : null),
    /** Null where the key is missing or null. */
    optional: <T>(key: string, read: Read<T>): T | null =>
      (entries.get(key) ?? null) === null ? null : read(at(key)),
  }
}

function stringOf(cursor: Cursor): string {
  const { value, path, fail } = cursor
  if (typeof value !== 'string' || value.trim() === '') {
    return fail(path, `${where(cursor)} is ${shown(value)}; it must be a text`)
  }
  return value
}

function booleanOf(cursor: Cursor): boolean {
  const { value, path, fail } = cursor
  if (typeof value !== 'boolean') {
    return fail(path, `${where(cursor)} is ${shown(value)}; it must be true or false`)
  }
  return value
}

function listOf<T>(cursor: Cursor, read: Read<T>): T[] {
  const { value, path, fail } = cursor
  if (!Array.isArray(value)) return fail(path, `${where(cursor)} is ${shown(value)}; it must be a list`)
  return value.map((item: unknown, index) => read({ value: item, path: [...path, index], fail }))
}

function pairOf(cursor: Cursor, read: Read<string>): readonly [string, string] {
  const [first, second, ...more] = listOf(cursor, read)
  if (first === undefined || second === undefined || more.length > 0) {
    return cursor.fail(cursor.path, `${where(cursor)} must be a list of two`)
  }
  return [first, second]
}

function matching(cursor: Cursor, pattern: RegExp, wanted: string): string {
  const value = stringOf(cursor)
  return pattern.test(value)
    ? value
    : cursor.fail(cursor.path, `${where(cursor)} is ${shown(value)}; it must be ${wanted}`)
}

function oneOf<T extends string>(cursor: Cursor, values: readonly T[]): T {
  const found = values.find((value) => value === cursor.value)
  return (
    found ??
    cursor.fail(
      cursor.path,
      `${where(cursor)} is ${shown(cursor.value)}; it must be one of ${values.map(shown).join(', ')}`,
      typeof cursor.value === 'string' ? oneOfHelp(cursor.value, values) : undefined,
    )
  )
}

function oneOfHelp(word: string, words: readonly string[]): string | undefined {
  const close = findNearest(word, words)
  return close.length === 0 ? undefined : `did you mean ${close.map(shown).join(' or ')}?`
}

/** The place of a value in words: `drafts[1].id`. */
function where({ path }: Cursor): string {
  if (path.length === 0) return 'the manifest'
  const steps = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
  )
  return `"${steps.join('')}"`
}

/** A value as a message shows it; long ones by what they are. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return JSON.stringify(value)
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
