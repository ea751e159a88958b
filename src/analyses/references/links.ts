import type { Form, Printed } from './designators.js'
import type { Designator, Step } from './types.js'
import type { LevelWord } from './vocabulary.js'

/** A step with what decides where a further number of a list belongs. */
export interface Link extends Step {
  readonly form: Form | null
  /** The level word as printed, without hyphen; null for an enumerator without a word. */
  readonly word: string | null
  readonly plural: boolean
}

/** A link for a printed number. */
export function numbered(word: LevelWord | null, printed: Printed): Link {
  const designator: Designator =
    printed.form === 'blank' ? { kind: 'blank' } : { kind: 'number', value: printed.value, to: null }
  return {
    level: word?.level ?? null,
    designator,
    form: printed.form,
    word: word?.word ?? null,
    plural: word?.plural ?? false,
  }
}

/** A link for a level that is named without a number. */
export function named(word: LevelWord, designator: Designator): Link {
  return { level: word.level, designator, form: null, word: word.word, plural: word.plural }
}
