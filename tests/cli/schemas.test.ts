import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { buildSchemas } from '../../scripts/build-schemas.js'
import { type SchemaName, schemaId, schemaNames } from '../../src/cli/output/schemas.js'
import { FIXTURES, ROOT, treaty } from './harness.js'

const ajv = new Ajv2020()
const closed = buildSchemas({ closed: true })

function validator(name: SchemaName): ValidateFunction {
  const schema = JSON.parse(closed.get(name) ?? '{}') as { $id: string }
  return ajv.getSchema(schema.$id) ?? ajv.compile(schema)
}

/** The complaints about a document under the schema that it names. */
function complaintsAbout(document: { readonly schema?: string }, name: SchemaName): unknown[] {
  const validate = validator(name)
  return validate(document) ? [] : (validate.errors ?? [])
}

function nameOfSchema(id: string): SchemaName {
  const name = schemaNames.find((known) => schemaId(known) === id)
  if (name === undefined) throw new Error(`no schema ${id}`)
  return name
}

describe('schemas', () => {
  it('are those that the types give: npm run schemas', () => {
    const written = readdirSync(join(ROOT, 'schemas')).filter((file) => file.endsWith('.schema.json'))
    expect(written.sort()).toEqual(schemaNames.map((name) => `${name}.schema.json`).sort())
    for (const [name, schema] of buildSchemas({ closed: false })) {
      expect(readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8')).toBe(schema)
    }
  })

  it.each(schemaNames)('%s is a schema of 2020-12, printed by help', async (name) => {
    const { stdout } = await treaty(['help', 'schema', name])
    const schema = JSON.parse(stdout)
    expect(new Ajv2020({ strictTypes: false }).validateSchema(schema)).toBe(true)
    expect(schema.title).toBe(schemaId(name))
  })
})

describe('what is printed fits its schema, and has no key that the schema does not name', () => {
  it.each([
    ['corpus list'],
    ['corpus where'],
    ['toc second'],
    ['toc ru-2021 --corpus ../../../corpus'],
    ['parse second'],
    ['parse rev2 --corpus ../../../corpus'],
    ['parse eu-2022 --corpus ../../../corpus'],
    ['show second:art-2 first second:art-2.heading'],
    ['show rev2 --corpus ../../../corpus'],
    ['status second'],
    ['status rev2 --by article --corpus ../../../corpus'],
    ['diff'],
    ['diff first:art-3 second:art-2'],
    ['--version'],
  ])('treaty %s --json', async (line) => {
    const { stdout, stderr } = await treaty([...line.split(' '), '--json'])
    expect(stderr).not.toContain('treaty/error')
    const document = JSON.parse(stdout)
    expect(complaintsAbout(document, nameOfSchema(document.schema))).toEqual([])
  })

  it.each([
    ['corpus list'],
    ['toc second'],
    ['parse second'],
    ['parse ru-2021 --corpus ../../../corpus'],
    ['status second'],
    ['status rev2 --corpus ../../../corpus'],
    ['diff first second'],
  ])('treaty %s --ndjson', async (line) => {
    const { stdout } = await treaty([...line.split(' '), '--ndjson'])
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((record) => JSON.parse(record))
    const name = nameOfSchema(records[0].schema)
    expect(records.flatMap((record) => complaintsAbout(record, name))).toEqual([])
    expect([records[0].type, records.at(-1).type]).toEqual(['begin', 'summary'])
  })

  it.each([
    ['show art-99'],
    ['toc secnod'],
    ['parse nowhere.txt'],
    ['corpus list --corpus nowhere'],
    ['shwo'],
    ['toc --depth x'],
  ])('the error of treaty %s --json', async (line) => {
    const { stdout, stderr, exitCode } = await treaty([...line.split(' '), '--json'])
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(complaintsAbout(JSON.parse(stderr), 'error')).toEqual([])
  })

  it.each(['draft.json', 'manifest.json'])('%s', async (file) => {
    const text =
      file === 'manifest.json'
        ? readFileSync(join(FIXTURES, 'corpus/manifest.json'), 'utf8')
        : (await treaty(['export', 'second', '--format', 'json'])).stdout
    const document = JSON.parse(text)
    expect(complaintsAbout(document, nameOfSchema(document.schema))).toEqual([])
  })
})
