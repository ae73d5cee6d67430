/** Where the keyboard goes on behind an embed. */

/** @returns the next element of the page that is not inside this one, and is to be seen. */
function nextOf(element: Element | null): HTMLElement | undefined {
  if (!element) return undefined;
  const next = element.nextElementSibling;
  if (!next) return nextOf(element.parentElement);
  return next instanceof HTMLElement && next.getClientRects().length ? next : nextOf(next);
}

/** Takes focus and sight to what follows. */
export function goBehind(box: HTMLElement): void {
  const next = nextOf(box);
  if (!next) return;
  const isOwn = next.hasAttribute('tabindex');
  if (!isOwn) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView();
  if (!isOwn) next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
}
