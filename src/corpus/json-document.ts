/** Steps from the root of a JSON document to a value: `['drafts', 1, 'id']`. */
export type JsonPath = readonly (string | number)[]

/** A JSON text with the offset of each of its values, so that a message can say where a value stands. */
export interface JsonDocument {
  readonly value: unknown
  /** 0-based offset of the value at a path, or of its nearest ancestor that exists. */
  readonly offsetOf: (path: JsonPath) => number
}

/** What keeps a text from being JSON, and the 0-based offset at which it does. */
interface JsonFault {
  readonly message: string
  readonly offset: number
}

export type JsonResult = { readonly document: JsonDocument } | { readonly fault: JsonFault }

const WHITE_SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\]|\\.)*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Deeper than any manifest, and far from the end of the stack. */
const MAX_DEPTH = 200

/** A fault on its way up to `parseJson`, which is the only one to see it. */
class Fault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

/**
 * Returns the JSON value of a text with the places of its parts, or the first fault. Stricter than `JSON.parse` in
 * one point: an object that has a key twice is a fault.
 */
export function parseJson(text: string): JsonResult {
  const offsets = new Map<string, number>()
  const parser = new Parser(text, offsets)
  try {
    const value = parser.document()
    return { document: { value, offsetOf: (path) => nearestOffset(offsets, path) } }
  } catch (error) {
    if (error instanceof Fault) return { fault: { message: error.message, offset: error.offset } }
    throw error
  }
}

function nearestOffset(offsets: ReadonlyMap<string, number>, path: JsonPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsets.get(JSON.stringify(path.slice(0, length)))
    if (offset !== undefined) return offset
  }
  return 0
}

/** Recursive descent over one text. */
class Parser {
  private index = 0

  constructor(
    private readonly text: string,
    private readonly offsets: Map<string, number>,
  ) {}

  document(): unknown {
    this.skipWhiteSpace()
    const value = this.value([])
    this.skipWhiteSpace()
    if (this.index < this.text.length) throw new Fault('unexpected text after the document', this.index)
    return value
  }

  private value(path: JsonPath): unknown {
    if (path.length > MAX_DEPTH) throw new Fault('nested too deeply', this.index)
    this.offsets.set(JSON.stringify(path), this.index)
    switch (this.text[this.index]) {
      case '{':
        return this.object(path)
      case '[':
        return this.list(path)
      case '"':
        return this.string()
      default: {
        const scalar = this.match(SCALAR)
        if (scalar === null) throw new Fault(`expected a value, found ${this.found()}`, this.index)
        return JSON.parse(scalar)
      }
    }
  }

  private object(path: JsonPath): Record<string, unknown> {
    const entries = new Map<string, unknown>()
    this.sequence('}', () => {
      const start = this.index
      const key = this.text[start] === '"' ? this.string() : null
      if (key === null) throw new Fault(`expected a key in double quotes, found ${this.found()}`, start)
      if (entries.has(key)) throw new Fault(`key ${JSON.stringify(key)} stands here twice`, start)
      this.skipWhiteSpace()
      this.expect(':')
      entries.set(key, this.value([...path, key]))
    })
    return Object.fromEntries(entries)
  }

  private list(path: JsonPath): unknown[] {
    const items: unknown[] = []
    this.sequence(']', () => {
      items.push(this.value([...path, items.length]))
    })
    return items
  }

  /** Reads what stands between an opening and a closing bracket, separated by commas. */
  private sequence(close: string, item: () => void): void {
    this.index += 1
    this.skipWhiteSpace()
    while (this.text[this.index] !== close) {
      item()
      this.skipWhiteSpace()
      if (this.text[this.index] === close) break
      this.expect(',', close)
      if (this.text[this.index] === close) throw new Fault('a comma with nothing after it', this.index)
    }
    this.index += 1
  }

  private string(): string {
    const start = this.index
    const literal = this.match(STRING)
    if (literal === null) throw new Fault('a string that does not end', start)
    try {
      const value: string = JSON.parse(literal)
      return value
    } catch {
      throw new Fault('a string with a line end, a control character or a bad escape in it', start)
    }
  }

  private expect(mark: string, alternative?: string): void {
    if (this.text[this.index] !== mark) {
      const wanted = alternative === undefined ? `"${mark}"` : `"${mark}" or "${alternative}"`
      throw new Fault(`expected ${wanted}, found ${this.found()}`, this.index)
    }
    this.index += 1
    this.skipWhiteSpace()
  }

  private found(): string {
    const character = this.text.codePointAt(this.index)
    return character === undefined ? 'the end of the file' : `"${String.fromCodePoint(character)}"`
  }

  private skipWhiteSpace(): void {
    this.match(WHITE_SPACE)
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.index
    const [found] = pattern.exec(this.text) ?? []
    if (found === undefined) return null
    this.index += found.length
    return found
  }
}
