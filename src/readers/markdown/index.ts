import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Plugin, unified } from 'unified'
import type { VFile } from 'vfile'
import type { Draft } from '../../model/types.js'
import type { ReadOptions } from '../index.js'
import type { BlockSequence } from '../structure/block.js'
import { buildStructure } from '../structure/index.js'
import { chooseLexicon, type Lexicon } from '../structure/lexicon/index.js'
import { mendWords } from '../structure/mend-words.js'
import { blocksOf } from './blocks.js'

/** Unified plugin: a Markdown tree becomes blocks. */
const readBlocks: Plugin<[Lexicon], Root, BlockSequence> = (lexicon) => (tree, file) =>
  blocksOf(tree, String(file), lexicon)

/** Reads a draft from Markdown. */
export function read(file: VFile, options: ReadOptions): Draft {
  const lexicon = chooseLexicon(options.language, String(file))
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(readBlocks, lexicon)
    .use(options.repair ? [mendWords] : [])
    .use(buildStructure, { ...options, lexicon, format: 'markdown' })
  return processor.runSync(processor.parse(file), file)
}
