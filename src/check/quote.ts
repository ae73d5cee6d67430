/** How messages show a piece of a text: one character, or the words before a fault. */

/** @returns a character's code point as Unicode writes it, such as U+000B, for what cannot be shown */
export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * @param offset of the fault (UTF-16 units)
 * @returns the few words before it, by which an editor finds it in a long text
 */
export function before(text: string, offset: number): string {
  const words = text
    .slice(Math.max(0, offset - 24), offset)
    // Control characters and marks of direction would disturb the message itself.
    .replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim();
  return words ? `after “${offset > 24 ? '…' : ''}${words}”` : 'at the beginning';
}
