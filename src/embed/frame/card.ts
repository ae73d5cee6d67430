/** The card: one step at a time, by buttons and by the left and right arrow keys. Nothing scrolls. */

interface Parts {
  root: HTMLElement;
  steps: readonly HTMLElement[];
  /** Shows a step. */
  enter: (step: HTMLElement | undefined) => void;
  /** Shows a step to which the reader goes: the host is told. */
  read: (step: HTMLElement | undefined) => void;
  /** The label of the button that shows the whole of a long text. */
  readOn: string;
}

/** Where the arrow keys mean something else. */
const OWN_ARROWS =
  'input:not([type="checkbox"]), select, textarea, [contenteditable], [role="listbox"], .leaflet-container, dialog';

const DIRECTIONS = new Map<string, 1 | -1>([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
]);

type Press = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'
>;

/**
 * @param focused the element that has the focus
 * @param page the root element, with the reader's choice about keys and the direction of the text
 * @returns how many steps to go: 1, -1, or 0 where the key means nothing here
 */
export function stepsByArrow(press: Press, focused: Element | null, page: HTMLElement): number {
  const isModified = press.altKey || press.ctrlKey || press.metaKey || press.shiftKey;
  if (press.defaultPrevented || isModified) return 0;
  if (page.dataset['keys'] === 'off' || focused?.closest(OWN_ARROWS)) return 0;
  return (DIRECTIONS.get(press.key) ?? 0) * (page.dir === 'rtl' ? -1 : 1);
}

const currentIn = (steps: readonly HTMLElement[]) =>
  steps.findIndex((step) => step.hasAttribute('data-current'));

/** @returns the step to which a link inside the story leads: the next or the last one, its target, or its chapter's first */
function stepOf(link: HTMLAnchorElement, steps: readonly HTMLElement[]): HTMLElement | undefined {
  const { go } = link.dataset;
  if (go !== undefined) return steps[currentIn(steps) + Number(go)];
  const id = decodeURIComponent(link.hash.slice(1));
  return steps.find((step) => step.id === id || step.parentElement?.id === id);
}

/**
 * Puts a button behind the text, which shows the whole of a text that is longer than its box.
 * @returns `fit`: shows the button where it is needed; `collapse`; `remove`
 */
function readOnButton(root: HTMLElement, text: HTMLElement, label: string) {
  const page = document.documentElement;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'read-on';
  button.textContent = label;
  const expand = (isWhole: boolean) => {
    page.toggleAttribute('data-whole', isWhole);
    button.setAttribute('aria-expanded', String(isWhole));
    if (!isWhole) text.scrollTop = 0;
  };
  const fit = () => {
    const step = root.querySelector('[data-current]');
    if (!step) return;
    const isLong = step.getBoundingClientRect().bottom > text.getBoundingClientRect().bottom + 1;
    button.hidden = !isLong && !page.hasAttribute('data-whole');
  };
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => expand(!page.hasAttribute('data-whole')));
  const resized = new ResizeObserver(fit);
  resized.observe(text);
  text.after(button);
  return {
    fit,
    collapse: () => expand(false),
    remove() {
      resized.disconnect();
      button.remove();
      page.removeAttribute('data-whole');
    },
  };
}

/**
 * @param first the step to begin with
 * @returns what undoes the card
 */
export function startCard(
  { root, steps, enter, read, readOn }: Parts,
  first: HTMLElement | undefined,
): () => void {
  const { documentElement } = document;
  const listening = new AbortController();
  const signal = { signal: listening.signal };
  const text = root.querySelector<HTMLElement>('#text');
  const button = text && readOnButton(root, text, readOn);

  const go = (step: HTMLElement) => {
    button?.collapse();
    read(step);
    button?.fit();
  };
  const onGo = (event: Event) => {
    event.preventDefault();
    if (event.target instanceof HTMLElement) go(event.target);
  };
  const onClick = (event: MouseEvent) => {
    // The guide loads late, and handles its buttons from then on; until then, this does.
    if (event.defaultPrevented) return;
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || !link.hash) return;
    const step = stepOf(link, steps);
    if (step || link.hasAttribute('data-go')) event.preventDefault();
    if (step) go(step);
  };
  const onKeydown = (event: KeyboardEvent) => {
    const by = stepsByArrow(event, document.activeElement, documentElement);
    const step = steps[currentIn(steps) + by];
    if (by !== 0 && documentElement.dataset['view'] === 'story' && step) go(step);
  };

  root.addEventListener('story:go', onGo, signal);
  root.addEventListener('click', onClick, signal);
  document.addEventListener('keydown', onKeydown, signal);
  enter(first);
  button?.fit();
  return () => {
    listening.abort();
    button?.remove();
  };
}
