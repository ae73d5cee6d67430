/** Styles that a host's page lends an element for a while. Set by script: a policy against inline styles allows it. */

export type Styles = Record<string, string>;

/** @returns what puts back every style that stood there before */
export function dress(element: HTMLElement, styles: Styles): () => void {
  const style = element.style;
  const undo = Object.entries(styles).map(([name, value]) => {
    const before = style.getPropertyValue(name);
    const priority = style.getPropertyPriority(name);
    style.setProperty(name, value, 'important');
    return () => style.setProperty(name, before, priority);
  });
  return () => {
    undo.forEach((each) => each());
    // To ask for it has the browser write it: one that holds nothing goes as well.
    if (!element.getAttribute('style')) element.removeAttribute('style');
  };
}
