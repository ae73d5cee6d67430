/** Inline styles for a while. Set by script, they need no `style-src` in a page's policy. */

/** Takes back a change of the page. */
export type Undo = () => void;

/** @returns what puts back every style that was there before */
export function lendStyles(element: HTMLElement, styles: Record<string, string>): Undo {
  const style = element.style;
  const undo = Object.entries(styles).map(([name, value]) => {
    const before = style.getPropertyValue(name);
    const priority = style.getPropertyPriority(name);
    style.setProperty(name, value, 'important');
    return () => style.setProperty(name, before, priority);
  });
  return () => {
    undo.forEach((each) => each());
    // Reading the attribute has the browser write it; an empty one was not there before.
    if (!element.getAttribute('style')) element.removeAttribute('style');
  };
}

/** @returns what takes the height away again */
export const lendHeight = (element: HTMLElement, px: number) =>
  lendStyles(element, { height: `${px}px` });
