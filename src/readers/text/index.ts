import { type Plugin, unified } from 'unified'
import type { VFile } from 'vfile'
import type { Draft } from '../../model/types.js'
import type { ReadOptions } from '../index.js'
import type { BlockSequence } from '../structure/block.js'
import { buildStructure } from '../structure/index.js'
import { chooseLexicon, type Lexicon } from '../structure/lexicon/index.js'
import { mendWords } from '../structure/mend-words.js'
import { readBlocks } from './blocks.js'

/** Unified plugin: plain text, as it comes out of a PDF or a paste, becomes blocks. */
const readText: Plugin<[Lexicon], string, BlockSequence> = function (lexicon) {
  this.parser = (source) => readBlocks(source, lexicon)
}

/** Reads a draft from plain text. */
export function read(file: VFile, options: ReadOptions): Draft {
  const lexicon = chooseLexicon(options.language, String(file))
  const processor = unified()
    .use(readText, lexicon)
    .use(options.repair ? [mendWords] : [])
    .use(buildStructure, { ...options, lexicon, format: 'text' })
  return processor.runSync(processor.parse(file), file)
}
