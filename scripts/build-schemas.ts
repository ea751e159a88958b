import { fileURLToPath } from 'node:url'
import { createGenerator, type Schema } from 'ts-json-schema-generator'
import { type SchemaName, schemaId, schemaNames, schemaTypes } from '../src/cli/output/schemas.js'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Properties that are whole numbers, in units that start at 0 or 1; JSON Schema tells them from other numbers. */
const INTEGERS: ReadonlySet<string> = new Set([
  'line',
  'column',
  'offset',
  'start',
  'end',
  'length',
  'depth',
  'count',
])

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What treaty reads is checked key by key; what it prints may gain keys within a version. */
const CLOSED: ReadonlySet<SchemaName> = new Set(['manifest'])

/**
 * The JSON Schema (2020-12) of every document, by name, as the text of its file. With `closed`, none of them allows a
 * key that it does not name: for tests.
 */
export function buildSchemas({ closed }: { readonly closed: boolean }): Map<SchemaName, string> {
  const generator = createGenerator({
    path: `${root}src/{cli/output/documents,corpus/manifest,model/types}.ts`,
    tsconfig: `${root}tsconfig.json`,
    skipTypeCheck: true,
    additionalProperties: false,
    expose: 'export',
    jsDoc: 'extended',
  })
  return new Map(
    schemaNames.map((name) => {
      const strict = modernize(name, generator.createSchema(schemaTypes[name]))
      const schema = closed || CLOSED.has(name) ? strict : open(strict)
      return [name, `${JSON.stringify(schema, null, 2)}\n`]
    }),
  )
}

/** A schema of draft 07 as one of 2020-12, with its id first. */
function modernize(name: SchemaName, schema: Schema): Json {
  const { $schema: _, definitions, ...top } = toJson(schema) as Record<string, Json>
  return {
    $schema: DIALECT,
    $id: `urn:${schemaId(name).replace('/', ':')}`,
    title: schemaId(name),
    ...(convert(top, null) as Record<string, Json>),
    $defs: Object.fromEntries(
      Object.entries(definitions ?? {}).map(([key, value]) => [definitionName(key), convert(value, null)]),
    ),
  }
}

/** The schema without the rule that it names every key. */
function open(value: Json): Json {
  if (Array.isArray(value)) return value.map(open)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Record<string, Json>)
  const kept = entries.filter(([key, inner]) => !(key === 'additionalProperties' && inner === false))
  return Object.fromEntries(kept.map(([key, inner]) => [key, open(inner)]))
}

/** `Claim<Agent>` as a name that needs no escaping in a reference. */
function definitionName(type: string): string {
  return type.replace(/[^A-Za-z0-9]+/gu, '-').replace(/-$/u, '')
}

function toJson(schema: Schema): Json {
  return JSON.parse(JSON.stringify(schema)) as Json
}

/** `key` is the property that a value describes, or null. */
function convert(value: Json, key: string | null): Json {
  if (Array.isArray(value)) return value.map((item: Json) => convert(item, key))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Record<string, Json>).map(([name, inner]): [string, Json] => {
    if (name === '$ref' && typeof inner === 'string') {
      return [name, `#/$defs/${definitionName(decodeURIComponent(inner.replace('#/definitions/', '')))}`]
    }
    if (name === 'type') return [name, key !== null && INTEGERS.has(key) ? integerFor(inner) : inner]
    if (name === 'properties') return [name, convertProperties(inner as Record<string, Json>)]
    return [name, convert(inner, null)]
  })
  return tupleOf(Object.fromEntries(entries))
}

/** With `type` first: a validator that meets another type then stops there, and not after the whole subtree. */
function convertProperties(properties: Readonly<Record<string, Json>>): Json {
  const entries = Object.entries(properties).map(([name, inner]): [string, Json] => [
    name,
    convert(inner, name),
  ])
  const isType = ([name]: readonly [string, Json]): boolean => name === 'type'
  return Object.fromEntries([...entries.filter(isType), ...entries.filter((entry) => !isType(entry))])
}

function integerFor(type: Json): Json {
  if (Array.isArray(type)) return type.map(integerFor)
  return type === 'number' ? 'integer' : type
}

/** A list of fixed length: `items` of draft 07 is `prefixItems` since. */
function tupleOf(schema: Record<string, Json>): Json {
  if (!Array.isArray(schema['items'])) return schema
  const { items, additionalItems: _, ...rest } = schema
  return { ...rest, prefixItems: items ?? [], items: false }
}
