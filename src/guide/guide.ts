/**
 * The guide under the text: where the reader is, the way on and back, by
 * pointer and by keys. It follows the page's own `story:step`; without it the
 * guide is a list of links.
 */
import { dismissible } from '../graphic/dismiss.ts';
import { announcer } from './announce.ts';
import { watchChoices } from './preferences.ts';
import { stepsAsked } from './keys.ts';

/** ms after the graphics: they come first, and fast scrolling does not name each chapter on its way. */
const AFTER = 100;

/** What the graphics show at each step, in words. */
interface Told {
  data: { steps: readonly { id: string; alt: string }[] };
}

/** Marks the chapter's link as where the reader is, and names the chapter. */
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

/** Leads to the step before and to the one after; at the ends there is none. */
function pointLinks(guide: HTMLElement, steps: readonly HTMLElement[], at: number): void {
  for (const link of guide.querySelectorAll<HTMLAnchorElement>('[data-go]')) {
    const step = steps[at + Number(link.dataset['go'])];
    if (step) link.setAttribute('href', `#${step.id}`);
    if (step) link.removeAttribute('aria-disabled');
    else link.setAttribute('aria-disabled', 'true');
  }
}

/** Tab goes on from the step, unless the reader is at a control. */
function readOn(step: HTMLElement): void {
  const { activeElement, body } = document;
  if (activeElement !== body && !activeElement?.matches('[data-step]')) return;
  step.tabIndex = -1;
  step.focus({ preventScroll: true });
}

/**
 * @param root the story, which says its current step
 * @param told what to say of each step
 */
export function startGuide(root: HTMLElement, { data: { steps: told } }: Told): void {
  const guide = root.querySelector<HTMLElement>('[data-guide]');
  const done = root.querySelector<HTMLElement>('[data-done]');
  const region = root.querySelector<HTMLElement>('[data-announce]');
  if (!guide || !region) return;
  /** A framed story may have hidden all chapters but one. */
  const stepsHere = () => [
    ...root.querySelectorAll<HTMLElement>('section:not([hidden]) > [data-step]'),
  ];
  const announce = announcer(region, (step) => told.find(({ id }) => id === step)?.alt);
  const placeIn = (steps: readonly HTMLElement[]) =>
    steps.findIndex(({ id }) => id === root.dataset['currentStep']);

  const follow = () => {
    const steps = stepsHere();
    const at = placeIn(steps);
    const id = steps[at]?.id;
    markChapter(guide, id?.split('/')[0]);
    pointLinks(guide, steps, at);
    done?.style.setProperty('transform', `scaleX(${(at + 1) / steps.length})`);
    announce(id);
  };
  // A framed story may have another way to a step than scrolling.
  const go = (by: number) => {
    const steps = stepsHere();
    const step = steps[placeIn(steps) + by];
    const asked = new CustomEvent('story:go', { bubbles: true, cancelable: true });
    if (!step?.dispatchEvent(asked)) return;
    step.scrollIntoView({ behavior: 'instant' });
    readOn(step);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  follow();
  root.addEventListener('story:step', () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      follow();
    }, AFTER);
  });
  document.addEventListener('keydown', (event) => {
    const { keys } = document.documentElement.dataset;
    const by = stepsAsked(event, document.activeElement, keys);
    if (by !== 0) go(by);
  });
  guide.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    for (const panel of guide.querySelectorAll('details')) panel.open = false;
    if (link.dataset['go'] === undefined) return;
    // The focus stays here, so that one can go on; and the history is not filled with steps.
    event.preventDefault();
    go(Number(link.dataset['go']));
  });
  for (const panel of guide.querySelectorAll('details')) dismissible(panel);
  watchChoices(guide);
}
