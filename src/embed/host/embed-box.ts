/** One embed in a host's page, either a card or a linked story. Passes on what its page and its frame say. */
import { readFromFrame, written, type FromFrame, type FromHost } from '../protocol.ts';
import { linkStory, type Mode } from './linked-story.ts';
import { viewportOf } from './ancestors.ts';
import { stepInAddress, wantsAddress } from './host-address.ts';
import { lendHeight, lendStyles, type Undo } from './lend-styles.ts';
import { mayResize, resizeWithoutShift } from './resize-without-shift.ts';

/** The page's events that an embed listens to. */
export const EVENTS_HEARD = ['scroll', 'resize', 'hashchange', 'message'] as const;

/** px that the frame asks for, as a story and as a card. */
type Heights = Pick<Extract<FromFrame, { type: 'height' }>, 'story' | 'card'>;

export interface EmbedBox {
  frame: HTMLIFrameElement;
  /** Does what the embed's mode does on an event of the page or a message of the frame. */
  handle: (message: Event | FromFrame) => void;
  /** Takes back all that was changed in the page. */
  destroy: () => void;
}

/** Dispatches `story:<name>` for the page's own scripts. */
function emit(box: Element, name: string, detail: object): void {
  box.dispatchEvent(new CustomEvent(`story:${name}`, { bubbles: true, detail }));
}

/** @returns emits a height in px, unless it is 0 or the same as before */
function heightEmitter(box: HTMLElement): (px: number) => void {
  let last = 0;
  return (px) => {
    if (px && px !== last) emit(box, 'height', { height: px });
    last = px;
  };
}

/** @returns the next visible element of the page that is not inside this one */
function nextOf(element: Element | null): HTMLElement | undefined {
  if (!element) return undefined;
  const next = element.nextElementSibling;
  if (!next) return nextOf(element.parentElement);
  return next instanceof HTMLElement && next.getClientRects().length ? next : nextOf(next);
}

/** Moves the focus behind the embed, for a reader who skips it. */
function focusAfter(box: Element): void {
  const next = nextOf(box);
  if (!next) return;
  if (!next.hasAttribute('tabindex')) {
    next.tabIndex = -1;
    next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
  }
  next.focus({ preventScroll: true });
  next.scrollIntoView();
}

/** Gives the frame the height of the story's first view, before it has said anything. */
function reserveRoom(box: HTMLElement, frame: HTMLIFrameElement, undo: Undo[]): void {
  // A lazy frame out of sight would not load, and could not scroll the page to the step in its address.
  if (wantsAddress(box) && stepInAddress() && frame.loading === 'lazy') {
    frame.loading = 'eager';
    undo.push(() => (frame.loading = 'lazy'));
  }
  if (mayResize(box) && !/[?&](view=(?!story)|state=s)/.test(frame.src)) {
    undo.push(lendHeight(frame, viewportOf(box).height));
  }
}

/** Takes any event of the page, and of its messages those of the embed's frame. */
export function hear(
  { frame, handle }: EmbedBox,
  box: Element,
  event: MessageEvent<unknown>,
): void {
  handle(event);
  const message = event.source && event.source === frame.contentWindow && readFromFrame(event.data);
  if (!message) return;
  if (message.type === 'skip') focusAfter(box);
  if (message.type === 'event') emit(box, message.name, { id: message.id });
  handle(message);
}

/** @param box holds the frame as its child. Neither is ever moved: that would reload the frame */
export function openBox(box: HTMLElement, frame: HTMLIFrameElement): EmbedBox {
  const undo: Undo[] = [];
  const emitHeight = heightEmitter(box);
  /** px that the frame last asked for; 0 for nothing. */
  let storyHeight = 0;
  let cardHeight = 0;
  const post = (message: FromHost) => {
    if (frame.contentWindow) frame.contentWindow.postMessage(written(message), '*');
  };
  const restore = () => undo.splice(0).forEach((each) => each());
  const showCard = () => {
    resizeWithoutShift(box, () => {
      restore();
      if (cardHeight)
        undo.push(lendStyles(frame, { display: 'block', height: `${cardHeight}px`, border: '0' }));
    });
    post({ type: 'unlink' });
    emitHeight(cardHeight);
  };
  const refuse = () => {
    mode = card;
    showCard();
  };
  const link = () => {
    if (!storyHeight || !mayResize(box)) return;
    restore();
    mode = linkStory(box, frame, storyHeight, post, refuse, emitHeight, undo);
  };
  const height = (heights: Heights) => {
    storyHeight = heights.story;
    cardHeight = heights.card;
    if (storyHeight && mode !== card) link();
    else showCard();
  };
  /** A card for good. */
  const card: Mode = {
    // A frame out of sight is not laid out, and its height outdated, until it is asked.
    resize: () => post({ type: 'ask' }),
    hello(message) {
      frame.title = frame.title || message.title;
      height(message);
    },
    height,
  };
  /** A card that becomes a story as soon as that moves nothing in sight. */
  let mode: Mode = { ...card, scroll: link };
  reserveRoom(box, frame, undo);
  post({ type: 'ask' });
  return {
    frame,
    handle: (message) => {
      const handler = mode[message.type as 'hello'];
      if (handler) handler(message as never);
    },
    destroy() {
      cardHeight = 0;
      refuse();
    },
  };
}
