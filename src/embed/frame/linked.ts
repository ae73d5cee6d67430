/**
 * The linked story: the frame is as tall as the host's viewport and sticks to it, and the story inside scrolls to each
 * position that the host posts. If it scrolls by itself (keys, links, search, a new width), the host is told, and follows.
 */
import { backTo } from '../../reading/reading-position.ts';
import type { FromFrame, FromHost } from '../protocol.ts';
import { trackSteps } from './step-tracker.ts';

type View = Extract<FromHost, { type: 'view' }>;

interface Parts {
  root: HTMLElement;
  steps: readonly HTMLElement[];
  enter: (step: HTMLElement | undefined) => void;
  post: (message: FromFrame) => void;
  /** Reports the story's height to the host. */
  report: () => void;
}

export interface Linked {
  view: (message: View) => void;
  /** Goes to a step, and takes the host along. */
  goTo: (step: HTMLElement) => void;
  stop: () => void;
}

/** Where Space does not scroll. A link takes Enter alone, and a focused step nothing. */
const OWN_SPACE =
  'button, [role="button"], summary, input, select, textarea, [tabindex="0"], dialog, [contenteditable]';

/** The share of the viewport by which Space scrolls. */
const PAGE = 0.875;

/** Viewports between two positions of the host: more than any scrolling, and so a jump. */
const JUMP = 2;

const scrollTo = (y: number) => window.scrollTo({ top: y, behavior: 'instant' });
const layoutSize = () =>
  [window.innerWidth, window.innerHeight, document.documentElement.scrollHeight].join(' ');

/** @returns takes messages, and works on the last of those that arrived while the frame was busy */
function newestOnly<T>(work: (message: T) => void): (message: T) => void {
  const { port1: inbox, port2: outbox } = new MessageChannel();
  let last: { message: T } | undefined;
  // A message to itself arrives after all that were sent before and, unlike a timer, without delay.
  inbox.onmessage = () => {
    const now = last;
    last = undefined;
    if (now) work(now.message);
  };
  return (message) => {
    if (!last) outbox.postMessage(0);
    last = { message };
  };
}

/** Scrolls by Space: some browsers do not hand it on from a frame to its host. */
function onSpace(event: KeyboardEvent): void {
  const isTaken = event.target instanceof Element && event.target.closest(OWN_SPACE);
  if (event.key !== ' ' || event.defaultPrevented || isTaken) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  scrollTo(window.scrollY + (event.shiftKey ? -PAGE : PAGE) * window.innerHeight);
}

/** @returns the frame's scroll position, which it keeps in step with the host's */
function followedScroll({ steps, enter, post, report }: Omit<Parts, 'root'>) {
  const tracker = trackSteps(steps, enter);
  /** How often the frame has scrolled by itself. */
  let turn = 0;
  let y = 0;
  let size = layoutSize();

  const tellHost = (): void => {
    turn++;
    post({ type: 'goto', y: Math.max(0, Math.round(y)), turn });
  };
  const hasMoved = () => Math.abs(window.scrollY - y) > 1;

  /** The layout has changed: brings what was being read back to where it was. */
  function onLayout(): void {
    size = layoutSize();
    report();
    const position = tracker.position();
    if (!position) return;
    backTo(steps, position);
    if (!hasMoved()) return;
    y = window.scrollY;
    tellHost();
  }
  function onScroll(): void {
    if (layoutSize() !== size) return onLayout();
    if (!hasMoved()) return;
    y = window.scrollY;
    tracker.jump();
    tracker.moveTo(y);
    tellHost();
  }
  /** Scrolls to the host's position. */
  function follow(message: View): void {
    // Posted before the host heard that the frame had scrolled by itself: outdated.
    if (message.turn < turn) return;
    if (layoutSize() !== size) return onLayout();
    // The frame has scrolled by itself, and its scroll event is still to come.
    if (hasMoved()) return onScroll();
    scrollTo(message.y);
    y = window.scrollY;
    tracker.moveTo(y);
  }
  const onResize = () => {
    if (layoutSize() !== size) onLayout();
  };
  return { tracker, tellHost, onLayout, onResize, onScroll, follow };
}

/** Starts to follow the host. */
export function followHost({ root, ...parts }: Parts): Linked {
  // The card showed a step; the story starts at its top, above the first.
  if (root.dataset['currentStep'] !== undefined) parts.enter(undefined);
  const scroll = followedScroll(parts);
  const listening = new AbortController();
  const signal = { signal: listening.signal };
  /** The host's last position, in px; and what of the frame is in sight. */
  let heard = 0;
  let visible = { top: 0, bottom: window.innerHeight };

  /** Brings the focused element into sight: the frame may be only partly visible. */
  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    // The browser itself scrolls first.
    setTimeout(() => {
      const box = target.getBoundingClientRect();
      if (box.top < visible.top || box.bottom > visible.bottom) scroll.tellHost();
    });
  }
  const resized = new ResizeObserver(scroll.onResize);
  resized.observe(document.body);
  window.addEventListener('resize', scroll.onLayout, signal);
  window.addEventListener('scroll', scroll.onScroll, { passive: true, ...signal });
  document.addEventListener('keydown', onSpace, signal);
  document.addEventListener('focusin', onFocus, signal);

  const take = newestOnly((message: View) => {
    visible = { top: message.top, bottom: message.bottom };
    scroll.follow(message);
  });
  return {
    view(message) {
      // Of every position, not only of the newest: a frame that was busy has not jumped.
      if (Math.abs(message.y - heard) > JUMP * window.innerHeight) scroll.tracker.jump();
      heard = message.y;
      take(message);
    },
    goTo(step) {
      step.scrollIntoView({ behavior: 'instant' });
      // A frame out of sight gets no scroll event.
      scroll.onScroll();
    },
    stop() {
      listening.abort();
      scroll.tracker.stop();
      resized.disconnect();
      scrollTo(0);
    },
  };
}
