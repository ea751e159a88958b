import { type Misread, type Reading, STEP_CHARACTER } from './address-reading.js'

/** How the step of an address is made of a part of an identifier: its number goes behind the prefix. */
type StepRule =
  | { readonly rule: 'numbered'; readonly prefix: string }
  | { readonly rule: 'fixed'; readonly step: string }
  | { readonly rule: 'passed-over' }

const numbered = (prefix: string): StepRule => ({ rule: 'numbered', prefix })
const fixed = (step: string): StepRule => ({ rule: 'fixed', step })
const PASSED_OVER: StepRule = { rule: 'passed-over' }

/** The elements of the profile of Akoma Ntoso that are provisions, their parts or containers between them. */
const STEP_RULES: ReadonlyMap<string, StepRule> = new Map([
  ['art', numbered('art-')],
  ['book', numbered('book-')],
  ['part', numbered('part-')],
  ['title', numbered('title-')],
  ['chp', numbered('chp-')],
  ['sec', numbered('sec-')],
  ['subsec', numbered('subsec-')],
  ['att', numbered('annex-')],
  ['authorialnote', numbered('fn-')],
  ['para', numbered('')],
  ['point', numbered('')],
  ['rec', numbered('')],
  ['longtitle', numbered('u')],
  ['container', numbered('u')],
  ['preface', fixed('preface')],
  ['toc', fixed('toc')],
  ['preamble', fixed('preamble')],
  ['body', fixed('body')],
  ['conclusions', fixed('conclusion')],
  ['formula', fixed('formula')],
  ['heading', fixed('heading')],
  ['intro', fixed('intro')],
  ['content', fixed('content')],
  ['wrapup', fixed('wrap')],
  ['list', PASSED_OVER],
  ['recs', PASSED_OVER],
])

/** Elements whose identifier may be their bare name. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['preface', 'preamble', 'body', 'conclusions', 'intro'])

/** `art_10`, `para_7_2`, `para_4-5alt`, `wrapup` */
const PART = new RegExp(
  `([A-Za-z]+)(?:_(${STEP_CHARACTER}(?:${STEP_CHARACTER}|[._](?=${STEP_CHARACTER}))*))?(?=__|$)`,
  'uy',
)

/**
 * Reads an identifier of the Akoma Ntoso Naming Convention: `art_10__para_1__list_1__point_a` is `art-10.1.a`. Its
 * `list` and `recs` may be left out. The address is a reading without the draft, which alone knows, for example,
 * whether `para_1` is printed with that number; resolving compares identifiers.
 */
export function parseEId(text: string): Reading | Misread {
  const steps: string[] = []
  let offset = 0
  for (;;) {
    PART.lastIndex = offset
    const [part, name = '', number] = PART.exec(text) ?? []
    const rule = STEP_RULES.get(name.toLowerCase())
    if (part === undefined || rule === undefined) return { misreadAt: offset }
    steps.push(...stepsOf(rule, number))
    offset += part.length
    if (offset === text.length) break
    offset += '__'.length
  }
  if (!text.includes('_') && !STANDS_ALONE.has(text.toLowerCase())) return { misreadAt: 0 }
  return { draft: null, address: joinSteps(steps), notation: 'eid', eId: text, levels: [] }
}

function stepsOf(rule: StepRule, number: string | undefined): string[] {
  switch (rule.rule) {
    case 'passed-over':
      return []
    case 'fixed':
      return [rule.step === 'formula' && number === '1' ? 'intro' : rule.step]
    case 'numbered':
      return [rule.prefix + (number ?? '1').replace(/^nn_/u, 'u').replaceAll('_', '-')]
  }
}

/** A first annex is taken for the only one; the table of contents is no part of the preface in an address. */
function joinSteps(steps: readonly string[]): string {
  const [first = '', ...rest] = steps.at(1) === 'toc' ? steps.slice(1) : steps
  const anchor = first === 'annex-1' ? 'annex' : first
  const anchored = ANCHORED.test(anchor) ? anchor : `body.${anchor}`
  return [anchored, ...rest].join('.')
}

/** The first step of an identifier where it does not stand in the body itself. */
const ANCHORED =
  /^(?:preface|toc|preamble|body|conclusion|annex(?:-.+)?|(?:art|book|part|title|chp|sec|subsec|fn)-.+)$/u
