import { canonicalForm, type Target } from '../targets/find-targets.js'
import type { Terminal } from './describe.js'
import { showProvision } from './show.js'
import { styleFor } from './style.js'

/** Provisions as text; several of them each under its address. */
export function showTargets(targets: readonly Target[], { width, colorLevel }: Terminal): string {
  const style = styleFor(colorLevel)
  return targets
    .map((target) => {
      const text = showProvision(target.passage ?? target.node, { width, style })
      return targets.length === 1 ? text : `${style.address(canonicalForm(target))}\n${text}`
    })
    .join('\n')
}
