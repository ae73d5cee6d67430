/** Closes a menu as readers expect: by Escape, or by a press outside it. */

/**
 * An attachment for a `<details>` menu: Escape closes it, with the focus on its summary; a press outside closes it.
 * @returns a function that removes the listeners
 */
export function dismissible(menu: HTMLDetailsElement): () => void {
  const onPress = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.open) return;
    // The key is handled: a dialog around the menu must not close, too.
    event.preventDefault();
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  document.addEventListener('pointerdown', onPress);
  menu.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('pointerdown', onPress);
    menu.removeEventListener('keydown', onKey);
  };
}
