/** A focus that is nowhere is lost to keys. */

/** Makes a change; what it hides hands its focus on to the step being read. */
export function keepFocus(root: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  change();
  if (!focused || focused === document.body || focused.getClientRects().length > 0) return;
  const step = root.querySelector<HTMLElement>('[data-current]') ?? root;
  step.tabIndex = -1;
  step.focus({ preventScroll: true });
}
