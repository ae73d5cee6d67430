/**
 * Brings the reading guide (`ReadingGuide.svelte`) to life: it shows the current step, leads to the one before and
 * after by pointer and keys, and announces each step's graphics to screen readers. It follows the page's `story:step`
 * events; without this script the guide is a list of links.
 */
import { dismissible } from '../graphic/dismiss.ts';
import { connectPreferences } from './preferences.ts';

/** ms to throttle: the graphics are updated first, and fast scrolling skips chapters on its way. */
const DELAY = 100;

/** ms to debounce announcements: fast scrolling announces nothing on its way. */
const QUIET = 700;

/** Keyboard shortcuts for steps. The arrow keys still scroll. */
const DIRECTIONS = new Map<string, 1 | -1>([
  ['j', 1],
  ['n', 1],
  ['k', -1],
  ['p', -1],
]);

/** Focused elements in which letters are typed or have a meaning of their own. */
const TAKEN =
  'input:not([type="checkbox"]), select, textarea, [contenteditable], [role="listbox"], dialog';

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented'>;

/**
 * Single-letter shortcuts can be switched off (WCAG 2.2, 2.1.4): speech input presses them by accident.
 * @param focused the element with the focus
 * @param keys the reader's preference; 'off' switches the shortcuts off
 * @returns how many steps to go; 0 for any other key press
 */
export function stepsAsked(
  press: Press,
  focused: Element | null,
  keys: string | undefined,
): 1 | 0 | -1 {
  if (press.defaultPrevented || press.altKey || press.ctrlKey || press.metaKey) return 0;
  if (keys === 'off' || focused?.closest(TAKEN)) return 0;
  return DIRECTIONS.get(press.key.toLowerCase()) ?? 0;
}

/** The text alternatives of the graphics, by step. */
interface StepAlts {
  data: { steps: readonly { id: string; alt: string }[] };
}

/**
 * Announces what the graphics show, once the reader has stayed at a step.
 * @param region a live region
 * @param altOf a step's text alternative, by the step's id
 * @returns a function to call with each new current step
 */
export function announcer(
  region: HTMLElement,
  altOf: (step: string) => string | undefined,
): (step: string | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (step) => {
    clearTimeout(timer);
    const alt = step === undefined ? undefined : altOf(step);
    if (alt === undefined) return;
    timer = setTimeout(() => {
      if (region.textContent !== alt) region.textContent = alt;
    }, QUIET);
  };
}

/** Marks the link to the current chapter, and shows the chapter's title in the bar. */
function markChapter(guide: HTMLElement, chapter: string | undefined): void {
  const links = [...guide.querySelectorAll<HTMLAnchorElement>('[data-chapter]')];
  const here = links.find((link) => link.dataset['chapter'] === chapter);
  if (here?.hasAttribute('aria-current')) return;
  for (const link of links) {
    if (link === here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const name = guide.querySelector<HTMLElement>('[data-here]');
  if (name) name.textContent = here?.textContent ?? name.dataset['here'] ?? '';
}

/** Points the links at the steps before and after; at the ends they are disabled. */
function pointLinks(guide: HTMLElement, steps: readonly HTMLElement[], at: number): void {
  for (const link of guide.querySelectorAll<HTMLAnchorElement>('[data-go]')) {
    const step = steps[at + Number(link.dataset['go'])];
    if (step) link.setAttribute('href', `#${step.id}`);
    if (step) link.removeAttribute('aria-disabled');
    else link.setAttribute('aria-disabled', 'true');
  }
}

/** Moves the focus to the step, so that Tab continues from there; a focused control keeps it. */
function focusStep(step: HTMLElement): void {
  const { activeElement, body } = document;
  if (activeElement !== body && !activeElement?.matches('[data-step]')) return;
  step.tabIndex = -1;
  step.focus({ preventScroll: true });
}

/** @param go moves by so many steps */
function listen(guide: HTMLElement, go: (by: number) => void): void {
  const menus = guide.querySelectorAll('details');
  for (const menu of menus) dismissible(menu);
  document.addEventListener('keydown', (event) => {
    const { keys } = document.documentElement.dataset;
    const by = stepsAsked(event, document.activeElement, keys);
    if (by !== 0) go(by);
  });
  guide.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    for (const menu of menus) menu.open = false;
    if (link.dataset['go'] === undefined) return;
    // Following the link would move the focus off it, and add each step to the history.
    event.preventDefault();
    go(Number(link.dataset['go']));
  });
}

/**
 * @param root the story's root element, which carries the current step and receives `story:step`
 * @param snapshot without it nothing is announced
 */
export function startGuide(root: HTMLElement, snapshot: Promise<StepAlts | undefined>): void {
  const guide = root.querySelector<HTMLElement>('[data-guide]');
  const done = root.querySelector<HTMLElement>('[data-done]');
  const region = root.querySelector<HTMLElement>('[data-announce]');
  if (!guide || !region) return;
  /** Looked up each time: an embed may hide all chapters but one. */
  const visibleSteps = () => [
    ...root.querySelectorAll<HTMLElement>('section:not([hidden]) > [data-step]'),
  ];
  let alts: StepAlts['data']['steps'] = [];
  void snapshot.then((own) => (alts = own?.data.steps ?? []));
  const announce = announcer(region, (step) => alts.find(({ id }) => id === step)?.alt);
  const currentIn = (steps: readonly HTMLElement[]) =>
    steps.findIndex(({ id }) => id === root.dataset['currentStep']);

  const follow = () => {
    const steps = visibleSteps();
    const at = currentIn(steps);
    const id = steps[at]?.id;
    markChapter(guide, id?.split('/')[0]);
    pointLinks(guide, steps, at);
    done?.style.setProperty('transform', `scaleX(${(at + 1) / steps.length})`);
    announce(id);
  };
  const go = (by: number) => {
    const steps = visibleSteps();
    const step = steps[currentIn(steps) + by];
    // An embed that shows one step at a time cancels the event, and shows the step itself.
    const request = new CustomEvent('story:go', { bubbles: true, cancelable: true });
    if (!step?.dispatchEvent(request)) return;
    step.scrollIntoView({ behavior: 'instant' });
    focusStep(step);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  follow();
  root.addEventListener('story:step', () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      follow();
    }, DELAY);
  });
  listen(guide, go);
  connectPreferences(guide);
}
