/** HTML in texts, where readers would see it as it stands: tags, and character references (`&ndash;`, `&#8217;`). */
import { parseFragment } from 'parse5';
import { isHtml, TAG, type InlineFault } from './inline-marks.ts';

const TAGS = new RegExp(TAG.source, 'gi');

const EXPECTED = 'text without tags; for "less than", a space after <';

/** @returns the tags in a text without marks; "a < b" has none */
export function tagsIn(text: string): InlineFault[] {
  return [...text.matchAll(TAGS)].map(({ 0: tag, index }) => ({
    offset: index,
    message: isHtml(tag),
    expected: EXPECTED,
  }));
}

/** How to write the character in JSON: invisible ones as an escape. */
function written(character: string): string {
  const isSeen = /[^\p{Z}\p{C}]/u.test(character);
  if (isSeen) return JSON.stringify(character).slice(1, -1);
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A decimal number, a hexadecimal one, or a name. */
const CODES = /&(?:#\d{1,7}|#x[\da-f]{1,6}|([a-z][a-z\d]+));/gi;

/** @returns the character that HTML has for a code; undefined where there is none */
function readCode(code: string): string | undefined {
  const [node] = parseFragment(code).childNodes;
  const text = node && 'value' in node ? node.value : '';
  // Of a name that it does not know, HTML keeps the semicolon.
  return /[\p{Cc}\uFFFD]|.;/u.test(text) ? undefined : text;
}

/** An unknown name after a letter is no code but words: "black&white; then". */
function isWords({ 1: name, index, input }: RegExpExecArray): boolean {
  return name !== undefined && /[\p{L}\d]/u.test(input.charAt(index - 1));
}

/** @returns the character references in a text, each with the character to write instead where that is known */
export function entitiesIn(text: string): InlineFault[] {
  return [...text.matchAll(CODES)].flatMap((found) => {
    const character = readCode(found[0]);
    if (character === undefined && isWords(found)) return [];
    const message = isHtml(found[0]);
    const instead = character === undefined ? 'the character itself' : written(character);
    return [{ offset: found.index, message, expected: `${instead} instead of ${found[0]}` }];
  });
}
