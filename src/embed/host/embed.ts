/**
 * The host's side of an embedded story, as one file: `<div data-story="…"><iframe …></iframe></div>` becomes a
 * story that the page itself scrolls. It moves no element, writes no markup, asks no host and stores nothing.
 */
import { EVENTS_HEARD, hear, openBox, type EmbedBox } from './embed-box.ts';
import { defineElement, type Shown } from './element.ts';

interface StoryEmbed {
  /** Turns the embed of an element, or all of them, back into what the page wrote, for good. */
  destroy: (element?: Element) => void;
}

declare global {
  interface Window {
    storyEmbed?: StoryEmbed;
  }
}

function watch(): StoryEmbed {
  const boxes = new Map<Element, EmbedBox>();
  const done = new WeakSet<Element>();

  const destroy = (element: Element) => {
    const box = boxes.get(element);
    if (box) box.destroy();
    boxes.delete(element);
  };

  /** Opens embeds that were added to the page, and destroys those that were removed. */
  function scan(): void {
    boxes.forEach(({ frame }, element) => {
      if (frame.parentNode !== element || !element.isConnected) destroy(element);
    });
    document.querySelectorAll<HTMLElement>('[data-story], story-embed').forEach((element) => {
      const frame = element.querySelector<HTMLIFrameElement>(':scope > iframe');
      if (frame && !boxes.has(element) && !done.has(element))
        boxes.set(element, openBox(element, frame));
    });
  }

  // Captured, since the scroll events of an app's own scroller do not bubble.
  EVENTS_HEARD.forEach((type) => {
    const pass = (event: Event) =>
      boxes.forEach((box, element) => hear(box, element, event as MessageEvent));
    addEventListener(type, pass, true);
  });
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  defineElement();
  scan();

  return {
    destroy(element) {
      (element ? [element] : [...boxes.keys()]).forEach((each: Shown) => {
        done.add(each);
        destroy(each);
        if (each.undo) each.undo();
      });
    },
  };
}

// A page with two snippets runs the script twice.
if (!window.storyEmbed) window.storyEmbed = watch();
