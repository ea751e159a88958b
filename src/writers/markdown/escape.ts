/** Characters that begin a markup anywhere in a line. */
const MARKUP = /[\\`*<~]/gu

/** An underscore that is not between two letters or digits, where it would be a mere character. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

/** `&amp;` `&#38;` */
const REFERENCE = /&(?=[a-z#])/giu

/** `[^` of a footnote, `](` of a link, `]:` of a definition */
const BRACKET = /\[(?=\^)|\](?=[(:])/gu

/** What a block begins with that is no paragraph: heading, quotation, bullet, rule, table, number of a list. */
const BLOCK_START = /^(?:#{1,6}(?=\s|$)|[>|=]|[+-](?=[\s-]|$))/u
const LIST_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/u

/** `[ ]` of a list of things to do */
const TASK = /^\[(?=[ xX]\]\s)/u

/** Text as Markdown shows it: every character stands for itself. For text within a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(UNDERSCORE, '\\_')
    .replace(REFERENCE, '\\&')
    .replace(BRACKET, '\\$&')
}

/** Escaped text that begins a line, so that it begins nothing else; a number stays what is printed. */
export function escapeLineStart(line: string): string {
  return line.replace(BLOCK_START, '\\$&').replace(LIST_NUMBER, '$1\\$2').replace(TASK, '\\[')
}
