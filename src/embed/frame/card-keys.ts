/** Steps of a card by the arrows: nothing in it scrolls sideways, and so they are free. */

/** Where arrows mean something of their own. */
const TAKEN =
  'input:not([type="checkbox"]), select, textarea, [contenteditable], [role="listbox"], .leaflet-container, dialog';

const WAYS = new Map<string, 1 | -1>([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
]);

type Press = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'
>;

/**
 * @param at where the focus is
 * @param page the page's root, which says whether its reader lets keys lead on, and where its lines begin
 * @returns how many steps to go; 0 where the key is not for us
 */
export function stepsByArrow(press: Press, at: Element | null, page: HTMLElement): number {
  const isMore = press.altKey || press.ctrlKey || press.metaKey || press.shiftKey;
  if (press.defaultPrevented || isMore) return 0;
  if (page.dataset['keys'] === 'off' || at?.closest(TAKEN)) return 0;
  return (WAYS.get(press.key) ?? 0) * (page.dir === 'rtl' ? -1 : 1);
}
