/**
 * What speaks against a way to read a block, in one unit: about the number of odd things a reader would have to
 * believe. Only their order matters much; `tests/readers/structure` has a case for each.
 */
export const COST = {
  /** A number that was there already: two paragraphs 7. */
  duplicate: 3,
  /** A number that is missing: `b)`, `d)`; with `gapWidth` for each further one. */
  gap: 3,
  gapWidth: 0.4,
  /** A number lower than the last one. */
  backwards: 6,
  /** Numbering that begins again at 1. */
  restart: 2,
  /** A draft or chapter whose articles do not begin at 1, and a list that does not. */
  firstIsNotOne: 0.5,
  listBeginsLate: 4.5,
  /** Another kind of number than before: `Article V` after `Article 4`. */
  otherSeries: 2,
  /** Other punctuation than the list's: `(b)` after `a)`. */
  otherShape: 0.8,
  /** `4-5 alt.`, `7 bis.` */
  suffixed: 0.2,
  /** `1  Each Party`, `a  the sale`: a number without punctuation, and the same taken for words. */
  bareNumber: 0.2,
  bareNumberIsText: 0.9,
  /** `1)` read as `l)`. */
  corrected: 1.5,
  /** Each list that ends with the return to an outer one; breaks ties towards the inner list. */
  closedList: 0.05,
  /** A list below a list of the same look: `2.` below `2.` */
  sameSeriesInside: 2.2,
  pointsWithoutChapeau: 0.8,
  listAfterOpenEnd: 0.8,
  listAfterStop: 1.5,

  /** Something begins on a line of its own while the sentence before it is not finished. */
  beginsMidSentence: 3,
  /** The same behind a line that ends early. */
  beginsBehindOpenEnd: 1,
  /** `Article 13 of this Convention` */
  anchorGoesOnSmall: 5,
  anchorIsSentence: 2.5,
  /** `Art. 4. Persons protected are…` behind a text that has ended. */
  anchorBeginsText: 0.6,
  /** The source marks a line up as a heading: strong evidence. */
  headingMarkup: 1,

  /** A title without its line `Article 18`. */
  lostArticle: 2.2,
  afterOpenEnd: 0.3,
  titleGoesOnCapital: 2.2,
  titleBrokenByBlank: 0.6,
  titleEndsLikeSentence: 2,
  titleEndsInComma: 0.8,
  titleIsSentence: 2,
  titleMissing: 1.5,

  /** A printed number or anchor that is only words. */
  markerIsText: 5,
  /** `Art. 5. Where in the territory…` behind a text that has ended, taken for words. */
  anchorIsText: 1.5,
  /** `referred to in` / `Article 3` */
  anchorGoesOn: 0.8,
  /** A number in the middle of a sentence, where a capital follows: `pursuant to` / `(c) The…`. */
  markerBeforeCapital: 1.7,

  paragraphAmongUnnumbered: 0.4,
  paragraphAmongNumbered: 1,
  paragraphBeginsSmall: 3,
  paragraphEndsOpen: 0.8,
  paragraphAfterOpenEnd: 3,
  paragraphAfterColon: 2.5,
  paragraphOnNextLine: 2.5,
  itemStaysEmpty: 5,

  unnumberedPoint: 0.5,
  /** A further point of a list without numbers. */
  nextUnnumberedPoint: 0.1,
  pointAfterStop: 2,
  recovered: 2.3,
  recoveredSmall: 1.5,

  wrapUp: 0.3,
  wrapUpAfterComma: 1,
  wrapUpAfterStop: 3,
  wrapUpBeginsCapital: 3.5,
  /** Flush text behind a bullet. */
  bulletGoesOn: 1.2,

  joinCapital: 1.2,
  joinAfterComma: 0.4,
  joinAfterSemicolon: 3,
  joinAfterStop: 4,
  /** The next line of a text that is not wrapped. */
  joinUnwrapped: 1.5,
  joinUnwrappedOpen: 0.5,
  /** A line that ends early for its page says little when the sentence is open. */
  joinAfterShortLine: 0.7,
} as const

/** What a jump in a numbering costs; `distance` is the difference of the two numbers, at least 2. */
export function gapCost(distance: number): number {
  return COST.gap + Math.min(distance - 2, 4) * COST.gapWidth
}
