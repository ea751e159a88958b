import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { TreatyError } from '../diagnostics/treaty-error.js'

/** The largest text that is read, in bytes; the longest treaties are some 5 MB. */
export const MAX_BYTES = 64 * 1024 * 1024

/** A text and the path that messages give for it. */
export interface SourceText {
  readonly path: string
  readonly value: string
}

/** Beginnings of files that people hand over in place of text. */
const BINARY_FORMATS = [
  { start: '%PDF-', name: 'a PDF document' },
  { start: 'PK\u0003\u0004', name: 'a ZIP archive, as Word documents are' },
  { start: '\u00d0\u00cf\u0011\u00e0', name: 'an old Word document' },
  { start: '{\\rtf', name: 'an RTF document' },
] as const

/**
 * Reads a file as text. `name` is the path that diagnostics give. Throws `read/not-found`, `read/unreadable`,
 * `read/too-large`, or what `textFile` throws.
 */
export async function loadText(path: string, name: string): Promise<SourceText> {
  const at = { file: name, line: null, column: null }
  try {
    if ((await stat(path)).isDirectory()) {
      throw new TreatyError('read/unreadable', `"${name}" is a folder`, { at, help: 'name a file in it' })
    }
    return textFile(await readBytes(createReadStream(path), name), name)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof TreatyError) throw error
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new TreatyError('read/not-found', `there is no file "${name}"`, { at, cause: error })
    }
    const reason = error.code === 'EACCES' ? 'permission denied' : String(error.code)
    throw new TreatyError('read/unreadable', `"${name}" cannot be read: ${reason}`, { at, cause: error })
  }
}

/** All bytes of a stream. Throws `read/too-large` as soon as there are more than `MAX_BYTES`. */
export async function readBytes(chunks: AsyncIterable<Uint8Array | string>, name: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk)
    parts.push(part)
    length += part.length
    if (length > MAX_BYTES) {
      throw new TreatyError('read/too-large', `"${name}" is larger than ${MAX_BYTES / 1024 / 1024} MB`, {
        at: { file: name, line: null, column: null },
        help: 'split it into its documents',
      })
    }
  }
  return Buffer.concat(parts, length)
}

/**
 * The text that bytes hold: UTF-8 without its byte order mark, every line end one line feed,
 * so that lines and offsets are the same wherever the file was saved. Throws `read/binary`, `read/encoding` or
 * `read/empty`.
 */
export function textFile(bytes: Uint8Array, name: string): SourceText {
  refuseBinary(bytes, name)
  refuseOtherEncodings(bytes, name)
  const value = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/gu, '\n')
  if (value.trim() === '') {
    throw new TreatyError('read/empty', `"${name}" has no text`, {
      at: { file: name, line: null, column: null },
    })
  }
  return { path: name, value }
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const at = { file: name, line: null, column: null }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const known = BINARY_FORMATS.find((format) => start.startsWith(format.start))
  const help = 'save its text as UTF-8 and read that'
  if (known) throw new TreatyError('read/binary', `"${name}" is ${known.name}`, { at, help })
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')) {
    throw new TreatyError('read/encoding', `"${name}" is UTF-16`, { at, help: 'save it as UTF-8' })
  }
  if (bytes.includes(0)) {
    throw new TreatyError('read/binary', `"${name}" is no text: it has NUL bytes`, { at, help })
  }
}

function refuseOtherEncodings(bytes: Uint8Array, name: string): void {
  if (isUtf8(bytes)) return
  throw new TreatyError('read/encoding', `"${name}" is not UTF-8`, {
    at: { file: name, ...placeOfBadByte(bytes) },
    help: 'convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8',
  })
}

/** Line and column of the first byte that is no UTF-8; a line feed is never part of another character. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    const content = bytes.subarray(start, end === -1 ? bytes.length : end)
    if (end === -1 || !isUtf8(content)) {
      return { line, column: columnOfBadByte(content) }
    }
    line += 1
    start = end + 1
  }
}

/** By bisection over the prefixes that decode, since "decodes" is true up to one byte and false from there on. */
function columnOfBadByte(line: Uint8Array): number {
  let good = 0
  for (let step = 2 ** Math.ceil(Math.log2(line.length + 1)); step >= 1; step /= 2) {
    if (good + step <= line.length && decodedStart(line.subarray(0, good + step)) !== null) good += step
  }
  return (decodedStart(line.subarray(0, good)) ?? '').length + 1
}

/** The text of bytes that may end within a character, or null where they are no UTF-8. */
function decodedStart(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
