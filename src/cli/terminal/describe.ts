import type { Io, OutputStream } from '../io.js'

/** 0 no colour, 1 the sixteen, 2 the 256, 3 true colour: the levels of chalk. */
export type ColorLevel = 0 | 1 | 2 | 3

/** How to write to a stream. */
export interface Terminal {
  readonly isTerminal: boolean
  /** Columns to fill, or null for records of any length. */
  readonly width: number | null
  readonly rows: number | null
  readonly colorLevel: ColorLevel
}

/** Width of help where neither the environment nor a terminal says another. */
const HELP_WIDTH = 80

/** How to write to one of the streams of a run; `when` is the value of `--color`. */
export function describeTerminal(io: Io, stream: OutputStream, when: string | null): Terminal {
  const isTerminal = stream.isTTY === true
  return {
    isTerminal,
    width: isTerminal ? (columnsOf(io.env) ?? stream.columns ?? HELP_WIDTH) : null,
    rows: isTerminal ? (stream.rows ?? null) : null,
    colorLevel: colorLevelOf(io.env, isTerminal, when),
  }
}

/** Width of a help page: `COLUMNS`, else the terminal, else 80. */
export function helpWidth(io: Io): number {
  return columnsOf(io.env) ?? (io.stdout.isTTY === true ? io.stdout.columns : undefined) ?? HELP_WIDTH
}

/** `COLUMNS`, if it is a width that a text fits in. */
function columnsOf(env: Io['env']): number | undefined {
  const columns = Number(env['COLUMNS'])
  return Number.isInteger(columns) && columns >= 20 ? columns : undefined
}

/** The flag decides, then `NO_COLOR`, `FORCE_COLOR`, `TERM=dumb`, then whether a terminal is there. */
function colorLevelOf(env: Io['env'], isTerminal: boolean, when: string | null): ColorLevel {
  if (when === 'never') return 0
  if (when === 'always') return depthOf(env)
  if (isSet(env['NO_COLOR'])) return 0
  const forced = env['FORCE_COLOR']
  if (isSet(forced)) return forcedLevel(forced, env)
  if (env['TERM'] === 'dumb') return 0
  return isTerminal ? depthOf(env) : 0
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

function forcedLevel(value: string, env: Io['env']): ColorLevel {
  switch (value) {
    case '0':
    case 'false':
      return 0
    case '1':
      return 1
    case '2':
      return 2
    case '3':
      return 3
    default:
      return depthOf(env)
  }
}

function depthOf(env: Io['env']): ColorLevel {
  if (env['COLORTERM'] === 'truecolor' || env['COLORTERM'] === '24bit') return 3
  return /-256(?:color)?$/u.test(env['TERM'] ?? '') ? 2 : 1
}
