import type { Write } from '../index.js'

/** The tree as it stands, or the subtree of one provision. */
export const write: Write = (draft, { root }) => ({
  content: `${JSON.stringify(root ?? draft, null, 2)}\n`,
  diagnostics: [],
})
