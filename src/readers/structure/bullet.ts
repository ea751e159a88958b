import type { Noise } from '../../model/types.js'
import type { Locate } from './locate.js'
import { endOf, type Passage, slicePassage, startOf } from './passage.js'

/** `- a)`, `• text`, `– text`: a mark that conversion put before a list item. */
const BULLET = /^[-–—•·*▪◦]\s+(?=\S)/

/** A line without the bullet before it; the bullet is added to the noise. */
export function takeBullet(line: Passage, noise: Noise[], locate: Locate): Passage {
  const length = BULLET.exec(line.text)?.[0].length ?? 0
  if (length === 0) return line
  const bullet = slicePassage(line, 0, length)
  noise.push({ reason: 'bullet', text: bullet.text, position: locate(startOf(bullet), endOf(bullet)) })
  return slicePassage(line, length)
}
