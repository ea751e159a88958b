import { provisionsOf } from '../model/tree.js'
import type { AnyProvision, Draft } from '../model/types.js'

/** What `status` counts by where nothing is asked: chapters, or articles where there is at most one chapter. */
export function usualGroup(root: Draft | AnyProvision): 'chapter' | 'article' {
  let chapters = 0
  for (const { type } of provisionsOf(root)) {
    if (type === 'book' || type === 'part' || type === 'title' || type === 'chapter') chapters += 1
  }
  return chapters > 1 ? 'chapter' : 'article'
}
