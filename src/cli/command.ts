import type { Io } from './io.js'

export type FlagGroup = 'input' | 'selection' | 'output' | 'diagnostics'

/** A flag: help, completion, man page and reference are made from it. Its key in camel case is its name. */
export interface FlagSpec {
  readonly summary: string
  readonly group: FlagGroup
  /** One letter, without the hyphen. */
  readonly short?: string
  /** What the value is called; without it the flag is on or off and has an opposite, `--no-…`. */
  readonly value?: string
  /** The values it can take, where they are few. */
  readonly values?: () => Promise<readonly string[]> | readonly string[]
  /** Whether it can be given several times. */
  readonly repeatable?: true
  /** State of an on/off flag that is not given; off where absent. */
  readonly initially?: true
}

export type FlagSpecs = Readonly<Record<string, FlagSpec>>

type FlagValue<S extends FlagSpec> = S extends { readonly repeatable: true }
  ? readonly string[]
  : S extends { readonly value: string }
    ? string | null
    : boolean

/** The flags of a command as given: text or null, on or off, or a list for a repeatable one. */
type FlagValues<F extends FlagSpecs> = { readonly [K in keyof F]: FlagValue<F[K]> }

/** What a positional argument can be, for completion. */
export type ArgMeaning = 'draft' | 'address' | 'file' | 'command' | 'topic' | 'shell'

export interface ArgSpec {
  /** As usage lines print it: `draft|file`. */
  readonly name: string
  readonly required: boolean
  /** Whether there can be more of it. */
  readonly variadic?: true
  readonly summary: string
  readonly means: readonly ArgMeaning[]
}

interface Example {
  /** A whole line, `treaty …`; the tests run it. */
  readonly run: string
  readonly why: string
}

interface Invocation<F extends FlagSpecs> {
  readonly args: readonly string[]
  readonly flags: FlagValues<F>
  readonly io: Io
}

/** A verb: how it is called, how it is explained, what it does. */
export interface CommandSpec<F extends FlagSpecs = FlagSpecs> {
  /** `toc`, `corpus list`. */
  readonly name: string
  /** One sentence, imperative, without full stop. */
  readonly summary: string
  readonly args: readonly ArgSpec[]
  readonly flags: F
  readonly examples: readonly Example[]
  /** What exit code 1 means here; absent where it does not occur. */
  readonly no?: string
  /** Other verbs and topics: `treaty help addresses`. */
  readonly seeAlso: readonly string[]
  /** Does the work and returns the exit code. */
  run(invocation: Invocation<F>): Promise<number>
}

/** A command whose flags are typed by their own specification. */
export function defineCommand<const F extends FlagSpecs>(spec: CommandSpec<F>): CommandSpec<F> {
  return spec
}

/** `exitCode` as typed: `--exit-code`. */
export function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
}
