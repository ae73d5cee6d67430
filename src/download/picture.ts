/** A drawing on the page as a picture of its own: styles written into it, title, source and licence on it. */

/** What a picture must say of itself. */
export interface Caption {
  title: string;
  /** Under the drawing: source, licence, address. */
  lines: string[];
}

const SVG = 'http://www.w3.org/2000/svg';

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
  'letter-spacing',
  'text-anchor',
  'text-transform',
] as const;

const MARGIN = 16;
const TITLE = 20;
const LINE = 16;

function inlineStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  const style = PROPERTIES.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
  to.setAttribute('style', style);
  to.removeAttribute('class');
  // Links draw themselves through masks; in a picture they are drawn.
  to.removeAttribute('mask');
  [...from.children].forEach((child, i) => {
    const twin = to.children[i];
    if (twin) inlineStyles(child, twin);
  });
}

/** The shapes that the drawing takes from elsewhere in the page. */
function sharedShapes(drawing: Element): Element[] {
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

function make(name: string, attributes: Record<string, string | number>, text = ''): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.textContent = text;
  return element;
}

/** @returns the size of a drawing in its own units, from its view box. */
function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const { width, height } = drawing.viewBox.baseVal;
  return { width, height };
}

/**
 * @param fonts CSS that brings the page's typeface along
 * @returns the drawing as an SVG file that needs nothing of the page
 */
export function toSvg(drawing: SVGSVGElement, { title, lines }: Caption, fonts = ''): string {
  const size = sizeOf(drawing);
  const width = size.width + 2 * MARGIN;
  const height = size.height + TITLE + LINE * lines.length + 3 * MARGIN;
  const page = getComputedStyle(document.documentElement);
  const ink = page.getPropertyValue('--ink');
  const font = getComputedStyle(drawing).fontFamily;

  const picture = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const defs = make('defs', {});
  defs.append(make('style', {}, fonts), ...sharedShapes(drawing));
  const body = drawing.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawing, body);
  for (const mask of body.querySelectorAll('mask')) mask.remove();
  for (const [key, value] of Object.entries({ ...size, x: MARGIN, y: TITLE + MARGIN * 1.5 })) {
    body.setAttribute(key, `${value}`);
  }
  const background = getComputedStyle(drawing).backgroundColor;
  body.prepend(make('rect', { ...size, fill: background }));
  const text = { x: MARGIN, fill: ink, 'font-family': font };
  picture.append(
    defs,
    make('rect', { width, height, fill: page.backgroundColor }),
    make('text', { ...text, y: MARGIN + TITLE * 0.8, 'font-size': 17, 'font-weight': 650 }, title),
    body,
    ...lines.map((line, i) =>
      make(
        'text',
        { ...text, y: height - MARGIN - LINE * (lines.length - 1 - i), 'font-size': 12 },
        line,
      ),
    ),
  );
  return new XMLSerializer().serializeToString(picture);
}

/**
 * @param svg a whole SVG file
 * @param scale px of the picture for each unit of the drawing
 * @throws Error where the browser cannot draw it
 */
export async function toPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
