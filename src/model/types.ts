/**
 * The canonical tree: one draft of a treaty as a unist tree in Akoma Ntoso's vocabulary.
 *
 * Plain JSON-safe data, without classes or parent pointers; what `treaty export --format json` prints is the
 * tree as it stands. `schemas/draft.schema.json` is generated from these types (`npm run schemas`).
 *
 * Text is held by leaves only: the concatenated leaves of a node are its text as read.
 */

declare const brand: unique symbol

/** Identifier by the Akoma Ntoso Naming Convention: `art_37__para_6__list_1__point_a`. */
export type EId = string & { readonly [brand]?: 'EId' }

/** Canonical address inside the draft: `art-37.6.a`. */
export type Address = string & { readonly [brand]?: 'Address' }

/** A point in the source as read: line and column from 1, offset from 0, both in UTF-16 units. */
export interface SourcePoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of the source, its end excluded. */
export interface SourceRange {
  readonly start: SourcePoint
  readonly end: SourcePoint
}

/** What every node has: its type and its place in the source. */
export interface TreeNode {
  readonly type: string
  readonly position: SourceRange
}

/** What every structural node has besides: an identifier and an address, each unique in its draft. */
export interface Identified extends TreeNode {
  readonly eId: EId
  readonly address: Address
}

// ---------------------------------------------------------------------------------------------- inline nodes

export interface Text extends TreeNode {
  readonly type: 'text'
  readonly value: string
}

/** Emphasis that the source marks up (Akoma Ntoso `i`). */
export interface Emphasis extends TreeNode {
  readonly type: 'i'
  readonly children: readonly Inline[]
}

/** A mention of another provision or instrument. */
export interface Ref extends TreeNode {
  readonly type: 'ref'
  readonly eId: EId
  /** Addresses in the same draft, ranges expanded; empty for an instrument outside it or where nothing fits. */
  readonly targets: readonly Address[]
  /** Name of the instrument outside the draft, or null. */
  readonly external: string | null
  readonly children: readonly Inline[]
}

/** The words that a definition defines, without their quotation marks. */
export interface Def extends TreeNode {
  readonly type: 'def'
  readonly eId: EId
  readonly term: string
  readonly children: readonly Inline[]
}

/** Text in square brackets that open and close in one passage; the brackets are part of its text. */
export interface Bracket extends TreeNode {
  readonly type: 'bracket'
  readonly eId: EId
  readonly children: readonly Inline[]
}

/** A square bracket whose counterpart stands in another passage, or nowhere. */
export interface BracketMark extends TreeNode {
  readonly type: 'bracketMark'
  readonly eId: EId
  readonly value: '[' | ']'
}

/** What negotiators wrote behind text that is settled: `[agreed ad referendum]`. */
export interface StatusMarker extends TreeNode {
  readonly type: 'statusMarker'
  readonly eId: EId
  /** As printed, white space collapsed. */
  readonly value: string
  /** The status that it gives: `agreed-ad-referendum`. */
  readonly status: string
}

/** `[…]`: text that the source leaves out. */
export interface Omissis extends TreeNode {
  readonly type: 'omissis'
  readonly eId: EId
  readonly value: string
}

/** `[date]`, `[city]`: to be replaced by a value. */
export interface Placeholder extends TreeNode {
  readonly type: 'placeholder'
  readonly eId: EId
  readonly value: string
}

/** The mark of a footnote in running text. */
export interface NoteRef extends TreeNode {
  readonly type: 'noteRef'
  /** The mark as printed: `1`. */
  readonly value: string
  /** Address of the note, or null where the draft has none with this mark. */
  readonly note: Address | null
}

/** The end of a page of the source inside a passage. */
export interface PageBreak extends TreeNode {
  readonly type: 'eop'
  readonly eId: EId
  /** Number of the page that begins here, where it is printed. */
  readonly number: string | null
}

export type Inline =
  | Text
  | Emphasis
  | Ref
  | Def
  | Bracket
  | BracketMark
  | StatusMarker
  | Omissis
  | Placeholder
  | NoteRef
  | PageBreak

// ---------------------------------------------------------------------------------------- parts of provisions

/** The number as printed, with its word and punctuation: `Article 37.`, `(a)`, `[1.`. */
export interface Num extends TreeNode {
  readonly type: 'num'
  readonly value: string
}

export interface Heading extends Identified {
  readonly type: 'heading'
  readonly children: readonly Inline[]
}

/** The text of a provision that has nothing below it. */
export interface Content extends Identified {
  readonly type: 'content'
  readonly children: readonly Inline[]
}

/** The chapeau: text of a provision that stands before what is below it. */
export interface Intro extends Identified {
  readonly type: 'intro'
  readonly children: readonly Inline[]
}

// ------------------------------------------------------------------------------------------------- provisions

/** What a reader did beyond copying, or noticed and left as printed. */
export type Flag =
  | 'heading-recovered'
  | 'num-corrected'
  | 'num-recovered'
  | 'num-duplicate'
  | 'status-trailing'
  | 'placeholder'

/** A change that a reader made to what is printed, with its grounds. */
export interface Repair {
  /** Code of the diagnostic that reports it: `read/num-corrected`. */
  readonly code: string
  /** What the source has; empty where it has nothing. */
  readonly printed: string
  /** What the tree has in its place. */
  readonly read: string
  /** Why, in one sentence. */
  readonly evidence: string
  /** How sure it is, from 0 to 1. */
  readonly confidence: number
  readonly position: SourceRange
}

/** A provision: something that can be cited, agreed and compared. */
export interface Provision extends Identified {
  /** The number by which it is cited, without punctuation: `37`, `a`, `4-5 alt`; null where it has none. */
  readonly number: string | null
  /** Its own status marker's status; null where it carries none. What it inherits is for analyses to say. */
  readonly status: string | null
  readonly flags: readonly Flag[]
  readonly repairs: readonly Repair[]
  /** The stretches of the source that it comes from, all below it included; several where noise interrupts it. */
  readonly ranges: readonly SourceRange[]
}

/** Text after the points of a provision that belongs to the provision as a whole (flush text). */
export interface WrapUp extends Provision {
  readonly type: 'wrapUp'
  readonly children: readonly Inline[]
}

/** An item of a list at any depth: `(a)`, `(i)`. */
export interface Point extends Provision {
  readonly type: 'point'
  readonly children: readonly (Num | Content | Intro | Point | WrapUp)[]
}

export interface Paragraph extends Provision {
  readonly type: 'paragraph'
  readonly children: readonly (Num | Content | Intro | Point | WrapUp)[]
}

/** A status marker that is a child of its article, not of a passage in it, covers the whole article. */
export interface Article extends Provision {
  readonly type: 'article'
  readonly children: readonly (Num | Heading | StatusMarker | Content | Intro | Paragraph | Point | WrapUp)[]
}

/** Types of the containers above articles, outermost first. */
export type ContainerType = 'book' | 'part' | 'title' | 'chapter' | 'section' | 'subsection'

export interface Container extends Provision {
  readonly type: ContainerType
  readonly children: readonly (
    | Num
    | Heading
    | StatusMarker
    | Intro
    | Content
    | Container
    | Article
    | Paragraph
    | Point
    | WrapUp
  )[]
}

/** One of the paragraphs that give the reasons in a preamble. */
export interface Recital extends Provision {
  readonly type: 'recital'
  readonly children: readonly (Num | Content)[]
}

/** `parties`: the line that opens a preamble; `enacting`: the line that closes it. */
export interface Formula extends Provision {
  readonly type: 'formula'
  readonly name: 'parties' | 'enacting'
  readonly children: readonly Content[]
}

/** A block of the preface or the conclusions. */
export interface Block extends Provision {
  readonly type: 'container'
  readonly name: 'title' | 'text' | 'testimonium'
  readonly children: readonly Content[]
}

export interface Preface extends Provision {
  readonly type: 'preface'
  readonly children: readonly Block[]
}

/** A table of contents as printed, a line a content node. */
export interface Toc extends Provision {
  readonly type: 'toc'
  readonly children: readonly Content[]
}

export interface Preamble extends Provision {
  readonly type: 'preamble'
  readonly children: readonly (Heading | Formula | Recital)[]
}

export interface Body extends Provision {
  readonly type: 'body'
  readonly children: readonly (Intro | Content | Container | Article | Paragraph | Point | WrapUp)[]
}

export interface Conclusions extends Provision {
  readonly type: 'conclusions'
  readonly children: readonly Block[]
}

/** An annex, appendix or schedule. */
export interface Attachment extends Provision {
  readonly type: 'attachment'
  readonly children: readonly (
    | Num
    | Heading
    | StatusMarker
    | Intro
    | Content
    | Container
    | Article
    | Paragraph
    | Point
    | WrapUp
  )[]
}

/** A footnote of the source. */
export interface AuthorialNote extends Provision {
  readonly type: 'authorialNote'
  readonly children: readonly (Num | Content)[]
}

export type AnyProvision =
  | WrapUp
  | Point
  | Paragraph
  | Article
  | Container
  | Recital
  | Formula
  | Block
  | Preface
  | Toc
  | Preamble
  | Body
  | Conclusions
  | Attachment
  | AuthorialNote

// -------------------------------------------------------------------------------------------------- the draft

export type NoiseReason = 'page-header' | 'page-footer' | 'commentary' | 'rule' | 'bullet' | 'markup'

/** A stretch of the source that belongs to no provision, also where it interrupts one. */
export interface Noise {
  readonly reason: NoiseReason
  readonly text: string
  readonly position: SourceRange
}

export interface Source {
  /** File name without folders, or `stdin`. */
  readonly name: string
  readonly format: string
  /** Length in UTF-16 units, as read. */
  readonly length: number
}

export interface Draft extends TreeNode {
  readonly type: 'draft'
  readonly schema: 'treaty/draft@1'
  /** Identifier in the corpus, or null for a file outside it. */
  readonly id: string | null
  /** The title as the draft prints it, or null where it prints none. */
  readonly title: string | null
  /** RFC 5646 tag of the text. */
  readonly language: string
  readonly source: Source
  readonly children: readonly (Preface | Toc | Preamble | Body | Conclusions | Attachment | AuthorialNote)[]
  /** In the order of the source. */
  readonly noise: readonly Noise[]
}

/** Any node of the canonical tree. */
export type LegalNode = Draft | AnyProvision | Num | Heading | Content | Intro | Inline
