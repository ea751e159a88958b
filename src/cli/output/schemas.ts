/** Every schema by name, with the type that it is made of; `treaty help schema <name>` prints it. */
export const schemaTypes = {
  draft: 'Draft',
  manifest: 'ManifestFile',
  parse: 'ParseDocument',
  'parse-records': 'ParseLine',
  coverage: 'CoverageDocument',
  toc: 'TocDocument',
  'toc-records': 'TocLine',
  show: 'ShowDocument',
  status: 'StatusDocument',
  'status-records': 'StatusLine',
  diff: 'DiffDocument',
  'diff-records': 'DiffLine',
  corpus: 'CorpusDocument',
  'corpus-records': 'CorpusLine',
  'corpus-where': 'CorpusPlaceDocument',
  version: 'VersionDocument',
  error: 'ErrorRecord',
} as const

export type SchemaName = keyof typeof schemaTypes

/** In the order in which help lists them; `Object.keys` forgets that the table has no other keys. */
export const schemaNames = Object.keys(schemaTypes) as readonly SchemaName[]

/** The id that documents carry: `treaty/toc@1`. */
export function schemaId(name: SchemaName): string {
  return `treaty/${name}@1`
}
