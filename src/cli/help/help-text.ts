import { findNearest } from '../../diagnostics/nearest.js'
import { TreatyError } from '../../diagnostics/treaty-error.js'
import type { Io } from '../io.js'
import { commands } from '../table.js'
import { describeTerminal, helpWidth } from '../terminal/describe.js'
import { styleFor } from '../terminal/style.js'
import { commandPage } from './command-page.js'
import { overviewText } from './overview.js'
import { isTopic, topicSummaries } from './topic-names.js'

/**
 * The help that words ask for: none, a command (`corpus list`), a group of commands (`corpus`), a topic, or `schema`
 * and the name of one. Throws `usage/arguments` with what could have been meant.
 */
export async function helpText(io: Io, words: readonly string[], color: string | null): Promise<string> {
  const width = helpWidth(io)
  const style = styleFor(describeTerminal(io, io.stdout, color).colorLevel)
  const [first, ...more] = words
  if (first === undefined) return overviewText(width, style)
  const name = words.join(' ')
  const pages = commands.filter((command) => command.name === name || command.name.startsWith(`${name} `))
  if (pages.length > 0) {
    const texts = await Promise.all(pages.map((command) => commandPage(command, width, style)))
    return texts.join(`\n${'-'.repeat(Math.min(width, 40))}\n\n`)
  }
  if (isTopic(first)) {
    const { topicText } = await import('./topics.js')
    return topicText(first, more, width, style)
  }
  throw unknownTopic(name)
}

function unknownTopic(name: string): TreatyError {
  const close = findNearest(name, [
    ...commands.map((command) => command.name),
    ...Object.keys(topicSummaries),
  ])
  return new TreatyError('usage/arguments', `there is no help on "${name}"`, {
    help:
      close.length > 0
        ? `did you mean ${close.map((word) => `"treaty help ${word}"`).join(' or ')}?`
        : 'treaty help lists commands and topics',
  })
}
