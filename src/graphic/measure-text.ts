/** How wide texts are on the screen: in the typeface that the reader sees, with the spacing that the reader asks for. */
import { textWidth, type LengthOf, type Measure } from '../labels/text-width.ts';

/** What takes a place of its own: of letter-spacing, each of these has its share. */
const CHARACTERS = /[^\p{M}\p{Cf}]/gu;

/**
 * An unseen word of a graphic's text. It changes its width when the typeface arrives or the text's spacing changes,
 * of which browsers send no event: a ResizeObserver notices.
 */
export function addProbe(graphic: Element): HTMLElement {
  const probe = document.createElement('span');
  probe.textContent = 'Aa 1';
  probe.ariaHidden = 'true';
  probe.style.cssText =
    'position:absolute;top:0;left:0;visibility:hidden;white-space:pre;font:16px var(--sans)';
  graphic.append(probe);
  return probe;
}

/**
 * Reads the style of text of that size off the probe, which is left as it was.
 * @param look style and weight, as CSS's `font` takes them
 */
function lengthsBy(
  probe: HTMLElement,
  context: CanvasRenderingContext2D,
  size: number,
  look: string,
): LengthOf {
  const own = probe.style.font;
  probe.style.font = `${look} ${size}px var(--sans)`;
  const { fontFamily, letterSpacing, wordSpacing } = getComputedStyle(probe);
  const font = `${look} ${size}px ${fontFamily}`;
  const letter = Number.parseFloat(letterSpacing) || 0;
  const word = Number.parseFloat(wordSpacing) || 0;
  probe.style.font = own;
  return (text) => {
    context.font = font;
    const spacing =
      letter === 0 && word === 0
        ? 0
        : (text.match(CHARACTERS)?.length ?? 0) * letter + (text.split(/\s/).length - 1) * word;
    return context.measureText(text).width + spacing;
  };
}

/** @returns what makes a function's results once for each argument */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/**
 * @param probe see `addProbe`
 * @returns what measures texts as they look now; by the page's own typefaces where the browser does not tell
 */
export function measureBy(probe: HTMLElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return textWidth;
  const ofLook = once((look: string) =>
    once((size: number) => once(lengthsBy(probe, context, size, look))),
  );
  return (text, size, weight = 400, style = undefined) =>
    ofLook(`${style ?? ''} ${weight}`)(size)(text);
}
