/**
 * The whole story, scrolled by its host: the frame is as high as the host's window and stays in its place, and
 * at each word of the host the story inside moves. Whatever else moves it (keys, links, search, a new width) the
 * host is told, and follows.
 */
import type { FromFrame, FromHost } from '../protocol.ts';
import { newest } from './newest.ts';
import { placeAt, wayBack, type Place } from './place.ts';
import { readAlong } from './reading-line.ts';
import { atEase } from './throttle-by-speed.ts';

type View = Extract<FromHost, { type: 'view' }>;

interface Told {
  steps: readonly HTMLElement[];
  enter: (step: HTMLElement | undefined) => void;
  say: (message: FromFrame) => void;
  /** Tells the host how high the story is. */
  measure: () => void;
}

export interface Linked {
  view: (message: View) => void;
  /** Goes to a step, and takes the host along. */
  goTo: (step: HTMLElement) => void;
  stop: () => void;
}

/** Where Space means something else than to scroll; a link takes Enter alone, and a step only holds the focus. */
const TAKEN =
  'button, [role="button"], summary, input, select, textarea, [tabindex="0"], dialog, [contenteditable]';

/** What a page's height of scrolling leaves in sight of the page before. */
const PAGE = 0.875;

/** Windows' heights at once: no scrolling goes so far between two words of the host. */
const JUMP = 2;

const top = (y: number) => window.scrollTo({ top: y, behavior: 'instant' });
const fullHeight = () => document.documentElement.scrollHeight;
const shape = () => [window.innerWidth, window.innerHeight, fullHeight()].join(' ');

/** Starts to follow the host. */
export function followHost({ steps, enter, say, measure }: Told): Linked {
  const read = readAlong(steps, enter);
  const listening = new AbortController();
  const signal = { signal: listening.signal };
  let turn = 0;
  let y = 0;
  let heard = 0;
  let known = shape();
  let place: Place | undefined;
  let sight = { top: 0, bottom: window.innerHeight };

  let jumped = false;
  const readOn = atEase(() => {
    const step = read(jumped);
    jumped = false;
    const isBetween = y > 0 && y < fullHeight() - window.innerHeight;
    place = step && isBetween ? placeAt(steps, step) : undefined;
  });

  function tell(): void {
    turn++;
    say({ type: 'goto', y: Math.max(0, Math.round(y)), turn });
  }

  /** The story has another shape: what was read stays where it was. */
  function keepPlace(): void {
    known = shape();
    measure();
    if (place) top(window.scrollY + wayBack(steps, place));
    if (!place || Math.abs(window.scrollY - y) <= 1) return;
    y = window.scrollY;
    tell();
  }

  function onScroll(): void {
    if (shape() !== known) return keepPlace();
    if (Math.abs(window.scrollY - y) <= 1) return;
    y = window.scrollY;
    jumped = true;
    readOn.soon(y);
    tell();
  }

  /** Keys are heard where the focus is; some browsers do not hand this one on. */
  function onKeydown(event: KeyboardEvent): void {
    const isTaken = event.target instanceof Element && event.target.closest(TAKEN);
    if (event.key !== ' ' || event.defaultPrevented || isTaken) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    top(window.scrollY + (event.shiftKey ? -PAGE : PAGE) * window.innerHeight);
  }

  /** What has the focus is seen, even where the frame is only partly in sight. */
  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    // The browser itself scrolls first.
    setTimeout(() => {
      const box = target.getBoundingClientRect();
      if (box.top < sight.top || box.bottom > sight.bottom) tell();
    });
  }

  const resized = new ResizeObserver(() => {
    if (shape() !== known) keepPlace();
  });
  resized.observe(document.body);
  window.addEventListener('resize', keepPlace, signal);
  window.addEventListener('scroll', onScroll, { passive: true, ...signal });
  document.addEventListener('keydown', onKeydown, signal);
  document.addEventListener('focusin', onFocus, signal);

  const take = newest((message: View) => {
    sight = { top: message.top, bottom: message.bottom };
    // What the host said before it heard of our last turn is past.
    if (message.turn < turn) return;
    if (shape() !== known) return keepPlace();
    // The frame has moved by itself, and will hear of it only with its next picture.
    if (Math.abs(window.scrollY - y) > 1) return onScroll();
    top(message.y);
    y = window.scrollY;
    readOn.soon(y);
  });

  return {
    view(message) {
      // Of every word, not of the newest alone: a frame that was busy has not jumped.
      if (Math.abs(message.y - heard) > JUMP * window.innerHeight) jumped = true;
      heard = message.y;
      take(message);
    },
    goTo(step) {
      step.scrollIntoView({ behavior: 'instant' });
      // A frame out of sight has no next picture in which it would hear of it.
      onScroll();
    },
    stop() {
      listening.abort();
      readOn.stop();
      resized.disconnect();
      top(0);
    },
  };
}
