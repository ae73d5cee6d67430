/** The words of a graphic as a browser draws them. */
import type { Locator } from 'playwright-core';

/** What is wrong with a graphic's words, in words; run in the page. */
function faults(graphic: Element, selector: string): string[] {
  const frame = graphic.getBoundingClientRect();
  const words = [...graphic.querySelectorAll(selector)].map((word) => ({
    text: (word.textContent ?? '').trim(),
    box: word.getBoundingClientRect(),
  }));
  return words.flatMap(({ text, box }, i) => {
    const leaves =
      box.left < frame.left - 1 ||
      box.right > frame.right + 1 ||
      box.top < frame.top - 1 ||
      box.bottom > frame.bottom + 1;
    const crossed = words.slice(i + 1).filter((other) => {
      const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // A line of text is boxed with its empty rims, a good third of its height.
      return x > 1 && y > Math.min(box.height, other.box.height) * 0.4;
    });
    return [...(leaves ? [text] : []), ...crossed.map((other) => `${text} / ${other.text}`)];
  });
}

/** @returns the words that leave a graphic, and the pairs that lie over each other */
export function wordFaults(graphic: Locator, selector = 'svg text'): Promise<string[]> {
  return graphic.evaluate(faults, selector);
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
