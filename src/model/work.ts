/** A statement about a draft, and whether the text or an official source bears it out. */
export interface Claim<T> {
  readonly value: T
  readonly confirmed: boolean
  /** Where it comes from, or what is missing to confirm it. */
  readonly note: string | null
}

export interface Agent {
  /** Letters and hyphens only, for identifiers: `ahc`. */
  readonly id: string
  readonly name: string
}

/** What a draft is among texts under negotiation; the words of the Akoma Ntoso `name` attribute. */
export type WorkKind = 'convention' | 'protocol' | 'agreement' | 'proposal' | 'contribution'

/** What is known about a draft beside its text. */
export interface Work {
  /** `^[a-z][a-z0-9-]+$`: what stands before the colon of an address. */
  readonly id: string
  readonly aliases: readonly string[]
  readonly title: string
  readonly kind: WorkKind
  /** RFC 5646 tag. */
  readonly language: string
  /** Code for the first segment of Akoma Ntoso IRIs: `un`. */
  readonly country: string
  readonly author: Claim<Agent> | null
  /** Document symbol as printed: `A/AC.291/22/Rev.2`. */
  readonly symbol: string | null
  /** Which state of the work this is: `Rev.2`; null for a first issue. */
  readonly version: string | null
  /** Number of the printing job: `V.24-02214`. */
  readonly job: string | null
  /** What kind of draft it is, in words: `Further revised draft text of the convention`. */
  readonly stage: string | null
  /** Date of issue or submission, `YYYY-MM-DD`. */
  readonly date: Claim<string> | null
}
