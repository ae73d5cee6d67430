/** Steps by keyboard: J and N lead on, K and P lead back. The arrows stay the browser's, which scrolls by them. */

const WAYS = new Map<string, 1 | -1>([
  ['j', 1],
  ['n', 1],
  ['k', -1],
  ['p', -1],
]);

/** Where letters are written, or mean something of their own. */
const TAKEN =
  'input:not([type="checkbox"]), select, textarea, [contenteditable], [role="listbox"], dialog';

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented'>;

/**
 * Single letters can be switched off (WCAG 2.2, 2.1.4): people who dictate press them unawares.
 * @param at where the focus is
 * @param keys what the reader chose of them
 * @returns how many steps to go; 0 where the key is not for us
 */
export function stepsAsked(press: Press, at: Element | null, keys: string | undefined): 1 | 0 | -1 {
  if (press.defaultPrevented || press.altKey || press.ctrlKey || press.metaKey) return 0;
  if (keys === 'off' || at?.closest(TAKEN)) return 0;
  return WAYS.get(press.key.toLowerCase()) ?? 0;
}
