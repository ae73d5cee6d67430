/** What the end of a line must not part. */

/** @returns the text with each number and the per cent sign behind it on one line. */
export function keepTogether(text: string): string {
  return text.replace(/(?<=\d) %/g, '\u00a0%');
}
