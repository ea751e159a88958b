/** The program that printed a document. */
export interface Tool {
  readonly name: 'treaty'
  readonly version: string
}

/** What `--json` prints: one document, whose schema `treaty help schema` prints. */
export interface Envelope<S extends string, T> {
  readonly schema: S
  readonly tool: Tool
  readonly data: T
}

/** The first line of `--ndjson`. */
export interface Begin<S extends string> {
  readonly type: 'begin'
  readonly schema: S
  readonly tool: Tool
}

/** Which text a document is about. */
export interface DraftLabel {
  /** Id in the corpus, or null for a file outside it. */
  readonly id: string | null
  /** The title as printed in the draft, or null. */
  readonly title: string | null
  /** File name without folders, or `stdin`. */
  readonly source: string
}
