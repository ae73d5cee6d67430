/** Drawings that take their looks along when they leave the page. */

/** All that the drawings' styles decide. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'transform',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'text-transform',
] as const;

/** A bar's length slides by its style; everywhere else widths stand in attributes. */
const OF_RECT = [...PROPERTIES, 'width'] as const;

/** Writes the styles of an element on the page, and of all in it, into its copy. */
export function inlineStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  const names = from.localName === 'rect' ? OF_RECT : PROPERTIES;
  const style = names.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
  to.setAttribute('style', style);
  to.removeAttribute('class');
  // Links draw themselves through masks; in a picture they are drawn.
  to.removeAttribute('mask');
  [...from.children].forEach((child, i) => {
    const twin = to.children[i];
    if (twin) inlineStyles(child, twin);
  });
}

/** @returns the shapes that a drawing takes from elsewhere in the page (`<use>`), each once. */
export function sharedShapes(drawing: Element): Element[] {
  const found = new Map<string, Element>();
  const collect = (element: Element) => {
    for (const use of element.querySelectorAll('use')) {
      const href = use.getAttribute('href') ?? '';
      const shape = found.has(href) ? null : document.querySelector(href);
      if (!shape) continue;
      found.set(href, shape.cloneNode(true) as Element);
      collect(shape);
    }
  };
  collect(drawing);
  return [...found.values()];
}
