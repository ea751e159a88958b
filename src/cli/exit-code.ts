/** Every exit code of treaty; which error it was is for the error's code to say. */
export const ExitCode = {
  ok: 0,
  no: 1,
  failed: 2,
  interrupted: 130,
  terminated: 143,
} as const

/** The codes with their meanings, in ascending order: the table of `treaty help exit-codes`. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [ExitCode.ok, 'done; also where the reader of our output went away, and for help and version'],
  [
    ExitCode.no,
    'done, and the answer is "no": differences under --exit-code, more warnings than --max-warnings',
  ],
  [ExitCode.failed, 'not done, or not for every input: usage, address, input, manifest, or a bug in treaty'],
  [ExitCode.interrupted, 'interrupted (SIGINT)'],
  [ExitCode.terminated, 'asked to end (SIGTERM)'],
]
