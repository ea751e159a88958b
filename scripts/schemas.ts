// Writes schemas/*.schema.json from the types of what treaty prints and reads: npm run schemas
import { writeFileSync } from 'node:fs'
import { buildSchemas } from './build-schemas.js'

const folder = new URL('../schemas/', import.meta.url)
for (const [name, schema] of buildSchemas({ closed: false })) {
  writeFileSync(new URL(`${name}.schema.json`, folder), schema)
}
