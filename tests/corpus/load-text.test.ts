import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadText, MAX_BYTES, readBytes, textFile } from '../../src/corpus/load-text.js'
import { TreatyError } from '../../src/diagnostics/treaty-error.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'treaty-text-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function errorOf(bytes: Uint8Array | string): TreatyError {
  try {
    textFile(Buffer.from(bytes), 'draft.txt')
  } catch (error) {
    if (error instanceof TreatyError) return error
  }
  throw new Error('the text was accepted')
}

describe('textFile', () => {
  it.each([
    ['a byte order mark', '\uFEFFArticle 1\nScope\n'],
    ['CRLF', 'Article 1\r\nScope\r\n'],
    ['CR alone', 'Article 1\rScope\r'],
  ])('reads a text with %s as the one without', (_, text) => {
    expect(textFile(Buffer.from(text), 'draft.txt').value).toBe('Article 1\nScope\n')
  })

  it('keeps every other character, a second byte order mark too', () => {
    const text = 'a\u2028b\u0085c\u00a0d\u000ce\uFEFFf\t\u{1F600}\n'
    expect(textFile(Buffer.from(text), 'draft.txt').value).toBe(text)
  })

  it.each(['', ' \n\t\r\n', '\uFEFF', '\uFEFF\n'])('refuses the empty text %j', (text) => {
    expect(errorOf(text).code).toBe('read/empty')
  })

  it.each([
    ['%PDF-1.7\n', 'a PDF document'],
    ['PK\u0003\u0004rest', 'a ZIP archive, as Word documents are'],
    ['{\\rtf1 text}', 'an RTF document'],
    ['text with \u0000 in it', 'no text: it has NUL bytes'],
  ])('refuses what is no text: %j', (content, what) => {
    expect(errorOf(content)).toMatchObject({ code: 'read/binary', message: `"draft.txt" is ${what}` })
  })

  it.each([
    ['little', Buffer.from('\uFEFFArticle 1', 'utf16le')],
    ['big', Buffer.from([0xfe, 0xff, 0x00, 0x41])],
  ])('names UTF-16 (%s endian) as what it is', (_, bytes) => {
    expect(errorOf(bytes)).toMatchObject({ code: 'read/encoding', message: '"draft.txt" is UTF-16' })
  })

  it('names the place of the first byte that is no UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('Article 1\nétat – '),
      Buffer.from([0xe9, 0x74]),
      Buffer.from('\n\n'),
    ])
    expect(errorOf(bytes)).toMatchObject({
      code: 'read/encoding',
      detail: { at: { file: 'draft.txt', line: 2, column: 8 } },
    })
  })

  it('names the place of a character that the end of the file cuts', () => {
    expect(errorOf(Buffer.from('état').subarray(0, 1)).detail.at).toMatchObject({ line: 1, column: 1 })
  })
})

describe('readBytes', () => {
  it('stops reading as soon as there is too much', async () => {
    let given = 0
    async function* endless() {
      for (;;) {
        given += 1
        yield Buffer.alloc(16 * 1024 * 1024)
      }
    }
    await expect(readBytes(endless(), 'stdin')).rejects.toMatchObject({ code: 'read/too-large' })
    expect(given).toBe(MAX_BYTES / (16 * 1024 * 1024) + 1)
  })

  it('joins characters that chunks cut', async () => {
    const bytes = Buffer.from('é')
    const read = await readBytes(Readable.from([bytes.subarray(0, 1), bytes.subarray(1)]), 'stdin')
    expect(read.toString()).toBe('é')
  })
})

describe('loadText', () => {
  it('reads a file under the name that messages give', async () => {
    const path = join(folder, 'draft.txt')
    writeFileSync(path, 'Article 1\n')
    expect(await loadText(path, 'my/draft.txt')).toMatchObject({ path: 'my/draft.txt', value: 'Article 1\n' })
  })

  it('refuses a file that is not there', async () => {
    await expect(loadText(join(folder, 'none.txt'), 'none.txt')).rejects.toMatchObject({
      code: 'read/not-found',
      detail: { at: { file: 'none.txt', line: null, column: null } },
    })
  })

  it('refuses a folder', async () => {
    await expect(loadText(folder, 'drafts')).rejects.toMatchObject({
      code: 'read/unreadable',
      message: '"drafts" is a folder',
    })
  })
})
