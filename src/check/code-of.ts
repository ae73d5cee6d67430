/** @returns a character's code as Unicode writes it, such as U+000B, for what cannot be shown */
export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
