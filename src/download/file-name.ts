/** Names of the files that readers take along. */

/** Characters of a title that a file's name keeps, at most. */
const LONGEST = 60;

/** @returns a title as a part of a file's name: letters and digits of any script, joined by hyphens. */
export function fileName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, LONGEST).join('').replace(/-+$/, '');
  return name === '' ? 'story' : name;
}
