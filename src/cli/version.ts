import { readFileSync } from 'node:fs'

interface PackageFile {
  readonly version: string
  readonly bugs?: { readonly url?: string }
}

/** The package's own description; the way to it is the same from `src` and from `dist`. */
function readPackage(): PackageFile {
  const description: PackageFile = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return description
}

export function readVersion(): string {
  return readPackage().version
}

/** Where faults of treaty are reported, or null where the package does not say. */
export function readReportAddress(): string | null {
  return readPackage().bugs?.url ?? null
}
