import { readFile } from 'node:fs/promises'
import { findNearest } from '../../diagnostics/nearest.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'
import { readers } from '../../readers/index.js'
import { writers } from '../../writers/index.js'
import { exitCodes } from '../exit-code.js'
import { type SchemaName, schemaId, schemaNames } from '../output/schemas.js'
import type { Style } from '../terminal/style.js'
import { define, fill } from './lay-out.js'
import type { Topic } from './topic-names.js'

type Pairs = readonly (readonly [string, string])[]

/** A page under construction. */
interface Page {
  readonly width: number
  readonly style: Style
}

/** The text of a topic; `words` are what stands behind it: a schema's name. Throws `usage/arguments`. */
export async function topicText(
  topic: Topic,
  words: readonly string[],
  width: number,
  style: Style,
): Promise<string> {
  const page = { width, style }
  switch (topic) {
    case 'addresses':
      return addressesTopic(page)
    case 'formats':
      return formatsTopic(page)
    case 'exit-codes':
      return textOf(page, [
        ['Exit codes', exitCodes.map(([code, meaning]) => [String(code), meaning] as const)],
      ])
    case 'environment':
      return environmentTopic(page)
    case 'schema':
      return words[0] === undefined ? schemaTopic(page) : schemaText(words[0])
    case 'man': {
      const { manPage } = await import('./man.js')
      return manPage()
    }
    case 'reference': {
      const { reference } = await import('./reference.js')
      return reference()
    }
  }
}

/** Sections, each a title and either explained terms or paragraphs. */
function textOf({ width, style }: Page, sections: readonly (readonly [string, Pairs | string])[]): string {
  const lines = sections.flatMap(([title, body]) => [
    style.title(title),
    ...(typeof body === 'string' ? fill(body, width) : define(body, width, style.address)),
    '',
  ])
  return lines.join('\n')
}

function addressesTopic(page: Page): string {
  return textOf(page, [
    [
      'Addresses',
      'An address names a provision: [draft:]anchor(.step)*, with printed numbers without their punctuation. ' +
        'The draft is an id or an alias of the corpus (treaty corpus list).',
    ],
    [
      'Anchors',
      [
        ['art-47', 'an article'],
        ['chp-II, chp-II.sec-1', 'a chapter, a section of it'],
        ['preface, toc, preamble', 'what stands before the articles'],
        ['conclusion, annex, fn-2', 'what stands behind them; a footnote'],
      ],
    ],
    [
      'Steps',
      [
        ['art-2.1.a.i', 'paragraph 1, point (a), subpoint (i) of article 2'],
        ['art-2.u1', 'the first block without a number'],
        ['art-10.1.wrap', 'the words behind the points of a paragraph'],
        ['art-42.7-2', 'the second of two paragraphs that are both printed as 7'],
        ['preamble.3', 'the third recital; also preamble.intro, preamble.formula'],
      ],
    ],
    [
      'Other notations',
      [
        ['art_10__para_1__list_1__point_a', 'an identifier of Akoma Ntoso, also without its lists'],
        ['"Article 37, paragraph 1 (a)"', 'a phrase, in quotation marks, levels in any order'],
        ['"art. 37(1)(a) of rev2"', 'with its draft'],
      ],
    ],
    [
      'Without a draft',
      "An address without a draft is read in the draft of --draft, else the manifest's default, else the only draft " +
        'that has it. Two such addresses, or one, under diff are those of the pair that the manifest compares. ' +
        'A pair of drafts is written ru-2021..rev2.',
    ],
  ])
}

function formatsTopic(page: Page): string {
  const listed = (
    formats: Readonly<Record<string, { readonly extensions: readonly string[] }>>,
    names: Readonly<Record<string, string>>,
  ): Pairs =>
    Object.entries(formats).map(([name, { extensions }]) => [
      name,
      `${names[name] ?? name} (${extensions.join(', ')})`,
    ])
  return textOf(page, [
    ['Read (--from)', listed(readers, { text: 'plain text, as extracted from PDF', markdown: 'Markdown' })],
    [
      'Written (export --format)',
      listed(writers, { json: 'the tree as it stands', akn: 'Akoma Ntoso 1.0 (LegalDocML)', md: 'Markdown' }),
    ],
    [
      'Texts',
      'UTF-8, with or without byte order mark, any line ends, up to 64 MB. Lines and columns count from 1. Offsets ' +
        'count from 0, in UTF-16 units of the text without byte order mark and with a line feed at each line end.',
    ],
    [
      'For programs',
      '--json prints one document, --ndjson a record a line with "type", the first "begin", the last "summary". ' +
        'treaty help schema lists their schemas; within a version of a schema, keys are only added. What is printed ' +
        'for people may change at any time.',
    ],
  ])
}

function environmentTopic(page: Page): string {
  return textOf(page, [
    [
      'Environment',
      [
        ['TREATY_CORPUS', 'folder of the corpus, where --corpus is not given'],
        ['TREATY_CACHE', "folder for read drafts of the corpus (default: the platform's); off for none"],
        ['TREATY_PAGER, PAGER', 'the pager (default: less -FIRX); cat or nothing for none'],
        ['NO_COLOR', 'no colour, if not empty'],
        ['FORCE_COLOR', 'colour also without a terminal: 1, 2 or 3; 0 for none'],
        ['TERM', 'dumb: no colour'],
        ['COLUMNS', 'width of help, and of what a terminal shows'],
        ['CI', 'no progress'],
        ['SOURCE_DATE_EPOCH', 'day of writing for export, where --date is not given'],
      ],
    ],
    [
      'Precedence',
      'A flag comes before the environment, the environment before the manifest, the manifest before the default. ' +
        'For colour: --color, NO_COLOR, FORCE_COLOR, TERM, then whether there is a terminal.',
    ],
    [
      'Corpus',
      'manifest.json in --corpus, else in TREATY_CORPUS, else corpus/manifest.json in the working directory or the ' +
        'nearest one above it, else the corpus that comes with treaty. treaty corpus where says which.',
    ],
  ])
}

function schemaTopic(page: Page): string {
  return textOf(page, [
    ['Schemas (treaty help schema <name>)', schemaNames.map((name) => [name, schemaId(name)] as const)],
  ])
}

async function schemaText(word: string): Promise<string> {
  const name = schemaNames.find((known) => word === known || word === schemaId(known))
  if (name !== undefined) return readSchema(name)
  const close = findNearest(word, schemaNames)
  throw new TreatyError('usage/arguments', `there is no schema "${word}"`, {
    help:
      close.length > 0
        ? `did you mean ${close.map((known) => `"${known}"`).join(' or ')}?`
        : 'treaty help schema lists them',
  })
}

/** The way to the schemas is the same from `src` and from `dist`. */
async function readSchema(name: SchemaName): Promise<string> {
  return readFile(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')
}
