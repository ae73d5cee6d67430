/** The story as a card: one step at a time, by the guide's own controls, before the guide is there too. Nothing scrolls. */

import { stepsByArrow } from './card-keys.ts';

interface Told {
  root: HTMLElement;
  steps: readonly HTMLElement[];
  /** Shows a step. */
  enter: (step: HTMLElement | undefined) => void;
  /** The same, for one to which the reader goes. */
  read: (step: HTMLElement | undefined) => void;
  /** What the button for a long text says. */
  readOn: string;
}

const currentIn = (steps: readonly HTMLElement[]) =>
  steps.findIndex((step) => step.hasAttribute('data-current'));

/** @returns the step that a link inside the story leads to: one on or back, it, or its chapter's first. */
function stepOf(link: HTMLAnchorElement, steps: readonly HTMLElement[]): HTMLElement | undefined {
  const { go } = link.dataset;
  if (go !== undefined) {
    return steps[currentIn(steps) + Number(go)];
  }
  const id = decodeURIComponent(link.hash.slice(1));
  return steps.find((step) => step.id === id || step.parentElement?.id === id);
}

/** A button that shows the whole of a text for which the card has no room. */
function readOnButton(words: string, text: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'read-on';
  button.textContent = words;
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    const isWhole = document.documentElement.toggleAttribute('data-whole');
    button.setAttribute('aria-expanded', String(isWhole));
    if (!isWhole) text.scrollTop = 0;
  });
  return button;
}

/**
 * @param first the step to begin with
 * @returns what takes the card apart again
 */
export function startStepper(
  { root, steps, enter, read, readOn }: Told,
  first: HTMLElement | undefined,
): () => void {
  const listening = new AbortController();
  const signal = { signal: listening.signal };
  const text = root.querySelector<HTMLElement>('#text');
  const button = text && readOnButton(readOn, text);

  /** Whether the text is longer than its room: then there is a way to the rest. */
  const fit = () => {
    const step = root.querySelector<HTMLElement>('[data-current]');
    if (!text || !button || !step) return;
    const isLong = step.getBoundingClientRect().bottom > text.getBoundingClientRect().bottom + 1;
    button.hidden = !isLong && !document.documentElement.hasAttribute('data-whole');
  };
  const go = (step: HTMLElement | undefined) => {
    document.documentElement.removeAttribute('data-whole');
    button?.setAttribute('aria-expanded', 'false');
    if (text) text.scrollTop = 0;
    read(step);
    fit();
  };

  root.addEventListener(
    'story:go',
    (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLElement) go(event.target);
    },
    signal,
  );
  root.addEventListener(
    'click',
    (event) => {
      // The guide comes late, and answers for its buttons from then on: until it does, no press of theirs is lost.
      if (event.defaultPrevented) return;
      const link = event.target instanceof Element && event.target.closest('a');
      if (!(link instanceof HTMLAnchorElement) || !link.hash) return;
      const step = stepOf(link, steps);
      if (step || link.hasAttribute('data-go')) event.preventDefault();
      if (step) go(step);
    },
    signal,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const { activeElement, documentElement } = document;
      const by = stepsByArrow(event, activeElement, documentElement);
      const step = steps[currentIn(steps) + by];
      if (by !== 0 && documentElement.dataset['view'] === 'story' && step) go(step);
    },
    signal,
  );
  const resized = new ResizeObserver(fit);
  if (text) resized.observe(text);
  if (button) text.after(button);
  enter(first);
  fit();

  return () => {
    listening.abort();
    resized.disconnect();
    button?.remove();
    document.documentElement.removeAttribute('data-whole');
  };
}
