import type { Lexicon } from './lexicon.js'

export const english: Lexicon = {
  language: 'en',
  commonWords: new Set(['the', 'of', 'and', 'shall', 'to', 'in', 'which', 'this', 'with']),
  containers: {
    book: 'book',
    part: 'part',
    title: 'title',
    chapter: 'chapter',
    section: 'section',
    subsection: 'subsection',
    'sub-section': 'subsection',
  },
  articles: new Set(['article', 'art.', 'art']),
  attachments: new Set(['annex', 'appendix', 'schedule']),
  attachedInstruments: new Set(['protocol', 'declaration', 'optional protocol', 'final act']),
  numberWords: [
    'one|first',
    'two|second',
    'three|third',
    'four|fourth',
    'five|fifth',
    'six|sixth',
    'seven|seventh',
  ],
  alternatives: new Set(['option', 'alternative', 'alt', 'alt.', 'variant', 'proposal']),
  preambleHeading: /^preamble\s*[:.]?$/i,
  partiesFormula:
    /^the (?:states? part(?:y|ies)|high contracting parties|contracting (?:states|parties)|parties|governments|member states|states members|signator(?:y|ies)|undersigned|states)\b[^.;:]{0,120},$/i,
  enacting: {
    agreeing: /\b(?:agree|agreed|decide|decided|adopt|adopted|resolve|resolved|conclude|concluded)\b/i,
    following: /:$|\b(?:follows|following)\b[^.;]{0,40}\.?$/i,
    not: /^having\b/i,
  },
  recitalOpening:
    /^(?:[A-Z][a-z]+ly )?(?:[A-Za-z][a-z]+(?:ing|ed)|[A-Z]{3,}(?:ING|ED)|MINDFUL|CONSCIOUS|AWARE|DESIROUS|WHEREAS|HAVE|Mindful|Conscious|Aware|Desirous|Anxious|Eager|Hopeful|Whereas|Have|Hereby)\b/,
  testimonium: /^(?:in (?:witness|faith|testimony) whereof|done (?:at|in|this)\b)/i,
  contentsHeading: /^(?:table of contents|contents?)(?:\s+page)?$/i,
  instrument:
    /\b(?:Convention|Treaty|Agreement|Protocol|Covenant|Charter|Statute|Pact|Accord|Compact|Declaration|Contribution|Regulation|Resolution|Law|Act|Code|Rules|Principles|Guidelines|CONVENTION|TREATY|AGREEMENT|PROTOCOL|COVENANT|CHARTER|STATUTE|PACT|ACCORD|COMPACT|DECLARATION|CONTRIBUTION|REGULATION|RESOLUTION|LAW|ACT|CODE|RULES|PRINCIPLES|GUIDELINES)\b/,
  verb: /\b(?:shall|may not|must|will|is|are|has|have)\b/i,
  status:
    /^(?:(?:provisionally|tentatively|preliminarily|previously) )?(?:agreed|approved|accepted|adopted|closed|pending|reserved|under discussion|under negotiation|to be discussed)(?![a-zà-ÿ0-9])[a-zà-ÿ ]*$/,
  placeholder:
    /^(?:date|day|month|year|time|place|city|country|state|venue|location|number|name|title|address|amount|percentage|(?:insert|to be (?:inserted|determined|completed|added|decided|specified))\b.*)$/,
}
