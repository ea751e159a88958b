import type { Address } from '../model/types.js'
import type { DiagnosticCode } from './codes.js'

/** A place in a file. */
export interface Location {
  /** Path as the user gave it, or the name of the source. */
  readonly file: string
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null
  readonly column: number | null
}

/** An address that could have been meant, with what stands there. */
export interface Candidate {
  readonly address: Address
  /** Its heading, or its first words. */
  readonly label: string
}

export interface ErrorDetail {
  readonly at?: Location
  /** What to do about it; lower case, no full stop. */
  readonly help?: string
  readonly candidates?: readonly Candidate[]
  readonly cause?: unknown
}

/** Something that `treaty` cannot do for its user; every message says what is wrong, with the value in quotes. */
export class TreatyError extends Error {
  override readonly name = 'TreatyError'

  constructor(
    readonly code: DiagnosticCode,
    message: string,
    readonly detail: ErrorDetail = {},
  ) {
    super(message, { cause: detail.cause })
  }
}
