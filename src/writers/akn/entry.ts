import type { Attributes } from './xml.js'

/**
 * An entry of the negotiation data, an element of `schemas/treaty-negotiation.xsd`: its name without prefix.
 */
export interface Entry {
  readonly name: string
  readonly attributes: Attributes
}
