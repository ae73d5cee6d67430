/** Copies the page's styles into a drawing, so that it looks the same as a file of its own. */

/** The properties that the drawings' styles set. */
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

/** A bar's width is animated by its style; all other widths are attributes. */
const OF_RECT = [...PROPERTIES, 'width'] as const;

/** Writes the computed styles of an element on the page, and of its descendants, into its copy. */
export function inlineStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  const names = from.localName === 'rect' ? OF_RECT : PROPERTIES;
  const style = names.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
  to.setAttribute('style', style);
  to.removeAttribute('class');
  // Masks animate the drawing of links; a picture shows them whole.
  to.removeAttribute('mask');
  [...from.children].forEach((child, i) => {
    const twin = to.children[i];
    if (twin) inlineStyles(child, twin);
  });
}

/** @returns copies of the shapes that a drawing uses from elsewhere in the page (`<use>`), each once; some contain others */
export function sharedShapes(drawing: Element): Element[] {
  const used = [...drawing.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
  const shapes = [...new Set(used)].flatMap((href) => document.querySelector(href) ?? []);
  const outermost = shapes.filter((shape) => !shapes.some((o) => o !== shape && o.contains(shape)));
  return outermost.map(freeShape);
}

/** A shape's colours come from where it is used; of its own styles only `vector-effect` matters. */
function freeShape(shape: Element): Element {
  const copy = shape.cloneNode(true) as Element;
  const twins = [copy, ...copy.querySelectorAll('*')];
  [shape, ...shape.querySelectorAll('*')].forEach((part, i) => {
    twins[i]?.removeAttribute('class');
    twins[i]?.setAttribute('vector-effect', getComputedStyle(part).vectorEffect);
  });
  return copy;
}
