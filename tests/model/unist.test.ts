import type { Node } from 'unist'
import { selectAll } from 'unist-util-select'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/model/types.js'
import { readText } from '../support/read-text.js'

const text = `Article 1. Scope

1. This Convention applies to ships. [agreed ad referendum]

2. It does not apply to:

(a) rafts;

(b) ferries.`

describe('the tree is a unist tree', () => {
  it('that unist-util-visit walks', async () => {
    const { draft } = await readText(text)
    const types: string[] = []
    visit(draft as Draft & Node, (node) => void types.push(node.type))
    expect(types.filter((type) => type === 'point')).toHaveLength(2)
  })

  it('that unist-util-select selects from', async () => {
    const { draft } = await readText(text)
    const agreed = selectAll('article > paragraph[status=agreed-ad-referendum]', draft as Draft & Node)
    const points = selectAll('paragraph[number="2"] > point', draft as Draft & Node)
    expect(agreed.map((node) => 'address' in node && node.address)).toEqual(['art-1.1'])
    expect(points.map((node) => 'address' in node && node.address)).toEqual(['art-1.2.a', 'art-1.2.b'])
  })
})
