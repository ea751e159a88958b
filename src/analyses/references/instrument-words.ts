const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Nouns that make a capitalised phrase the name of a treaty or the like. */
export const TREATY_HEADS: ReadonlySet<string> = words(
  'Convention Covenant Protocol Treaty Charter Statute Declaration Agreement Pact Accord Compact Judgment',
)

/** The same in the plural: names only with an adjective before them, as `Geneva Conventions`. */
export const PLURAL_HEADS: ReadonlySet<string> = words(
  'Conventions Covenants Protocols Treaties Agreements Declarations Accords Compacts',
)

/** Nouns that are names only behind an article and with further words in capitals: `the Rome Rules`. */
export const WEAK_HEADS: ReadonlySet<string> = words(
  'Constitution Rules Principles Guidelines Code Act Arrangement Memorandum Recommendation Framework',
)

/** Heads of several words. */
export const HEAD_PHRASES: readonly (readonly string[])[] = [
  ['Framework', 'Decision'],
  ['Programme', 'of', 'Action'],
  ['Plan', 'of', 'Action'],
  ['Memorandum', 'of', 'Understanding'],
  ['Articles', 'of', 'Agreement'],
  ['Advisory', 'Opinion'],
  ['Final', 'Act'],
  ['Model', 'Law'],
]

/** Nouns that are names only with a number behind them, in capitals or not: `resolution 55/25`. */
export const NUMBERED_HEADS: ReadonlySet<string> = words(
  'resolution resolutions regulation regulations directive directives decision decisions ' +
    'recommendation recommendations',
)

/** Words that begin a sentence in capitals without being part of a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = words(
  'a accordance acknowledging acting adopting affirming alarmed all also although an and any as aware ' +
    'be bearing because before being believing but by calling commending committed concerned conscious ' +
    'considering convinced deeply desiring desirous determined during each emphasizing encouraged ' +
    'except expressing following for from fully further given gravely guided having if in inspired its ' +
    'keeping mindful no noting nothing notwithstanding of on or other parties party pursuant ' +
    'reaffirming realizing recalling recognising recognizing referring reiterating resolved seeking ' +
    'should since state states stressing subject such taking that the their these this those to ' +
    'underlining under unless until upon urging welcoming when where whereas whether while wishing with ' +
    'without draft',
)

/** Words in capitals that make no name of what they stand in: the parties and organs of any treaty. */
export const GENERIC: ReadonlySet<string> = words(
  'State States Party Parties Contracting Member Members Government Governments Depositary ' +
    'Secretariat Draft Revised Present Secretary-General Conference Articles Article Annex Annexes ' +
    'Chapter Section Part',
)

/** What joins a name to its subject: `Convention on…`, `Agreement between…`. */
export const SUBJECT_LINKS: ReadonlySet<string> = words(
  'on of for against to between among concerning regarding respecting governing establishing ' +
    'supplementing amending in',
)

/** What, of these, may be followed by a subject without capitals: `on the sale of children`. */
export const PLAIN_SUBJECT_LINKS: ReadonlySet<string> = words('on against concerning regarding relating')

/** Small words inside the name of an instrument. */
export const SMALL_WORDS: ReadonlySet<string> = words(
  'of the and or on for to against in its their other all certain between among concerning relating ' +
    'regarding from with regard respect respecting that de des du la le et',
)

/** A subject without capitals ends before one of these. */
export const AFTER_SUBJECT: ReadonlySet<string> = words(
  'shall may must should will would can could is are was were be been has have had do does did which ' +
    'that who whom whose where when if unless adopted done signed opened concluded entered as by under ' +
    'with within pursuant this these those any other shall at not no provided provides',
)

export const MONTHS: ReadonlySet<string> = words(
  'january february march april may june july august september october november december',
)

/** Instruments that are cited by their initials alone. */
export const ACRONYMS: Readonly<Record<string, string>> = {
  CEDAW: 'Convention on the Elimination of All Forms of Discrimination against Women',
  CERD: 'International Convention on the Elimination of All Forms of Racial Discrimination',
  CISG: 'United Nations Convention on Contracts for the International Sale of Goods',
  CITES: 'Convention on International Trade in Endangered Species of Wild Fauna and Flora',
  CRPD: 'Convention on the Rights of Persons with Disabilities',
  ECHR: 'Convention for the Protection of Human Rights and Fundamental Freedoms',
  GDPR: 'Regulation (EU) 2016/679',
  GATS: 'General Agreement on Trade in Services',
  GATT: 'General Agreement on Tariffs and Trade',
  ICCPR: 'International Covenant on Civil and Political Rights',
  ICESCR: 'International Covenant on Economic, Social and Cultural Rights',
  MARPOL: 'International Convention for the Prevention of Pollution from Ships',
  SOLAS: 'International Convention for the Safety of Life at Sea',
  TEU: 'Treaty on European Union',
  TFEU: 'Treaty on the Functioning of the European Union',
  TRIPS: 'Agreement on Trade-Related Aspects of Intellectual Property Rights',
  UDHR: 'Universal Declaration of Human Rights',
  UNCAC: 'United Nations Convention against Corruption',
  UNCLOS: 'United Nations Convention on the Law of the Sea',
  UNFCCC: 'United Nations Framework Convention on Climate Change',
  UNTOC: 'United Nations Convention against Transnational Organized Crime',
  VCLT: 'Vienna Convention on the Law of Treaties',
}
