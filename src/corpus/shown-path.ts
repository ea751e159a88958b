import { isAbsolute, relative, sep } from 'node:path'

/** A path as messages give it: relative where it lies in the working directory, else absolute; with `/`. */
export function shownPath(path: string, workingDirectory: string): string {
  const way = relative(workingDirectory, path)
  const inside = way !== '' && !way.startsWith('..') && !isAbsolute(way)
  return (inside ? way : path).split(sep).join('/')
}
