import { styleText } from 'node:util'
import type { ColorLevel } from './describe.js'

type Format = Parameters<typeof styleText>[0]

/** The roles that text plays in output; every one is readable without its colour too. */
export interface Style {
  readonly title: (text: string) => string
  readonly faint: (text: string) => string
  readonly address: (text: string) => string
  readonly number: (text: string) => string
  readonly agreed: (text: string) => string
  readonly open: (text: string) => string
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
}

/** Functions that put a text into the colours of its role, or leave it as it is at level 0. */
export function styleFor(level: ColorLevel): Style {
  const as = (format: Format) => (text: string) =>
    level === 0 || text === '' ? text : styleText(format, text, { validateStream: false })
  return {
    title: as('bold'),
    faint: as('dim'),
    address: as('cyan'),
    number: as('bold'),
    agreed: as('green'),
    open: as('yellow'),
    error: as(['bold', 'red']),
    warning: as(['bold', 'yellow']),
  }
}
