/** The words of a graphic as a browser draws them. */
import type { Locator } from 'playwright-core';

/** What is wrong with a graphic's words, in words; run in the page. */
function faults(graphic: Element, { selector, marks }: { selector: string; marks: string }) {
  type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
  /** What an element is cut off at: its graphic, and each drawing that it is in. */
  const framesOf = (element: Element): Edges[] => {
    const frames: Edges[] = [graphic.getBoundingClientRect()];
    for (let svg = element.closest('svg'); svg; svg = svg.parentElement?.closest('svg') ?? null) {
      if (!graphic.contains(svg) || svg.ownerSVGElement === null) continue;
      const { width, height } = svg;
      const [from, to] = [
        [0, 0] as const,
        [width.baseVal.value, height.baseVal.value] as const,
      ].map(([x, y]) => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM() ?? undefined));
      if (from && to) frames.push({ left: from.x, top: from.y, right: to.x, bottom: to.y });
    }
    return frames;
  };
  const boxesOf = (each: string) =>
    [...graphic.querySelectorAll(each)]
      .filter((element) => !element.closest('[data-ahead], [data-state]:not([data-state="shown"])'))
      .map((element) => ({
        text: (element.textContent ?? '').trim() || 'a mark',
        box: element.getBoundingClientRect(),
        frames: framesOf(element),
      }));
  const words = boxesOf(selector);
  // A mark goes on unseen where it is cut off.
  const seen = ({ box, frames, ...mark }: (typeof words)[number]) => {
    const edges = [box, ...frames];
    const left = Math.max(...edges.map((edge) => edge.left));
    const top = Math.max(...edges.map((edge) => edge.top));
    const right = Math.min(...edges.map((edge) => edge.right));
    const bottom = Math.min(...edges.map((edge) => edge.bottom));
    return { ...mark, frames, box: new DOMRect(left, top, right - left, bottom - top) };
  };
  const all = [...words, ...(marks ? boxesOf(marks).map(seen) : [])];
  return words.flatMap(({ text, box, frames }, i) => {
    const leaves = frames.some(
      (frame) =>
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 2 ||
        box.bottom > frame.bottom + 2,
    );
    const crossed = all.slice(i + 1).filter((other) => {
      const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // A line of text is boxed with its empty rims, a good third of its height.
      return x > 1 && y > Math.min(box.height, other.box.height) * 0.4;
    });
    return [...(leaves ? [text] : []), ...crossed.map((other) => `${text} / ${other.text}`)];
  });
}

/**
 * @param marks a selector of what no word may lie over besides
 * @returns the words that leave a graphic or a drawing in it, and the pairs that lie over each other
 */
export function wordFaults(graphic: Locator, selector = 'svg text', marks = ''): Promise<string[]> {
  return graphic.evaluate(faults, { selector, marks });
}

/** Waits until a graphic's words have stood still for so many ms: longer than a reader rests before a map follows. */
export function wordsRest(graphic: Locator, rest = 300): Promise<void> {
  return graphic.evaluate(
    (element, rest) =>
      new Promise<void>((resolve) => {
        let [last, since] = ['', performance.now()];
        const look = () => {
          const now = [...element.querySelectorAll('svg text')]
            .map((word) => `${word.textContent} ${JSON.stringify(word.getBoundingClientRect())}`)
            .join();
          if (now !== last) [last, since] = [now, performance.now()];
          if (performance.now() - since > rest) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    rest,
  );
}
