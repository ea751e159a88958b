import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Plugin, unified } from 'unified'
import type { VFile } from 'vfile'
import type { Draft } from '../../model/types.js'
import type { ReadOptions } from '../index.js'
import type { BlockSequence } from '../structure/block.js'
import { buildStructure } from '../structure/index.js'
import { mendWords } from '../structure/mend-words.js'
import { blocksOf } from './blocks.js'

/** Unified plugin: a Markdown tree becomes blocks. */
const readBlocks: Plugin<[], Root, BlockSequence> = () => (tree, file) => blocksOf(tree, String(file))

/** Reads a draft from Markdown. */
export function read(file: VFile, options: ReadOptions): Draft {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(readBlocks)
    .use(options.repair ? [mendWords] : [])
    .use(buildStructure, { ...options, format: 'markdown' })
  return processor.runSync(processor.parse(file), file)
}
