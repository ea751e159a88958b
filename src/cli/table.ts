import type { CommandSpec } from './command.js'
import { completion } from './commands/completion.js'
import { corpusList } from './commands/corpus-list.js'
import { corpusWhere } from './commands/corpus-where.js'
import { diff } from './commands/diff.js'
import { exportCommand } from './commands/export.js'
import { help } from './commands/help.js'
import { parse } from './commands/parse.js'
import { show } from './commands/show.js'
import { status } from './commands/status.js'
import { toc } from './commands/toc.js'

/** Every command, in the order in which help lists them: the source of help, completion, man page and reference. */
export const commands: readonly CommandSpec[] = [
  show,
  toc,
  diff,
  status,
  parse,
  exportCommand,
  corpusList,
  corpusWhere,
  help,
  completion,
]
