/** Menus that close as menus do. */

/**
 * An attachment for an opened `<details>`: Escape closes it and leaves the focus on its summary,
 * a press anywhere else closes it.
 * @returns what undoes it
 */
export function dismissible(menu: HTMLDetailsElement): () => void {
  const onPress = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.open) return;
    // The key is used up: what lies around the menu stays open.
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
