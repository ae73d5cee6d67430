/** Names for downloaded files. */

/** Characters of a title that a file's name keeps, at most. */
const MAX_LENGTH = 60;

/** @returns a title as a part of a file's name: letters and digits of any script, joined by hyphens. */
export function fileName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, MAX_LENGTH).join('').replace(/-+$/, '');
  return name === '' ? 'story' : name;
}
