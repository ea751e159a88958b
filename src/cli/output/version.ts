import type { Io } from '../io.js'
import { readVersion } from '../version.js'
import { schemaId, schemaNames } from './schemas.js'
import { writeDocument } from './write.js'

/** Prints `treaty 1.4.0`, or with `json` the version of Node and every schema id too. */
export function writeVersion(io: Io, { json }: { readonly json: boolean }): void {
  if (json) {
    writeDocument(io, 'treaty/version@1', { node: process.version, schemas: schemaNames.map(schemaId) })
  } else {
    io.stdout.write(`treaty ${readVersion()}\n`)
  }
}
