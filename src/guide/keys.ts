/** Keyboard shortcuts for steps: J and N go forward, K and P back. The arrow keys still scroll. */

const DIRECTIONS = new Map<string, 1 | -1>([
  ['j', 1],
  ['n', 1],
  ['k', -1],
  ['p', -1],
]);

/** Focused elements in which letters are typed or have a meaning of their own. */
const TAKEN =
  'input:not([type="checkbox"]), select, textarea, [contenteditable], [role="listbox"], dialog';

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented'>;

/**
 * Single-letter shortcuts can be switched off (WCAG 2.2, 2.1.4): speech input presses them by accident.
 * @param focused the element with the focus
 * @param keys the reader's preference; 'off' switches the shortcuts off
 * @returns how many steps to go; 0 for any other key press
 */
export function stepsAsked(
  press: Press,
  focused: Element | null,
  keys: string | undefined,
): 1 | 0 | -1 {
  if (press.defaultPrevented || press.altKey || press.ctrlKey || press.metaKey) return 0;
  if (keys === 'off' || focused?.closest(TAKEN)) return 0;
  return DIRECTIONS.get(press.key.toLowerCase()) ?? 0;
}
