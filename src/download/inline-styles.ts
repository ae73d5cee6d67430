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

/** @returns the shapes that a drawing takes from elsewhere in the page (`<use>`), each once: some hold others. */
export function sharedShapes(drawing: Element): Element[] {
  const used = [...drawing.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
  const shapes = [...new Set(used)].flatMap((href) => document.querySelector(href) ?? []);
  const outermost = shapes.filter((shape) => !shapes.some((o) => o !== shape && o.contains(shape)));
  return outermost.map(freeShape);
}

/** A copy of a shape, which has its colours from where it is used; of its own it has how its outline grows with it. */
function freeShape(shape: Element): Element {
  const copy = shape.cloneNode(true) as Element;
  const twins = [copy, ...copy.querySelectorAll('*')];
  [shape, ...shape.querySelectorAll('*')].forEach((part, i) => {
    twins[i]?.removeAttribute('class');
    twins[i]?.setAttribute('vector-effect', getComputedStyle(part).vectorEffect);
  });
  return copy;
}
