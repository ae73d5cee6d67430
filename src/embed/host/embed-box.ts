/** One embedded story of a host's page: the box is as high as the story, and the frame in it stays in sight. */
import { readFromFrame, written, type FromFrame, type FromHost } from '../protocol.ts';
import { noteStep, hostAddress, stepInAddress } from './host-address.ts';
import { goBehind } from './focus-after.ts';
import { around, cut, overflows, portOf } from './ancestors.ts';
import { dress } from './lend-styles.ts';
import { growing, mayGrow } from './resize-without-shift.ts';

/** px that the frame asks for, as a story and as a card. */
type Heights = Pick<Extract<FromFrame, { type: 'height' }>, 'story' | 'card'>;

/** What of the page's own events an embed hears. */
export const HEARD = ['scroll', 'resize', 'hashchange', 'message'] as const;
type Heard = (typeof HEARD)[number];

export interface EmbedBox extends Record<Heard, (event: MessageEvent<unknown>) => void> {
  frame: HTMLIFrameElement;
  destroy: () => void;
}

/** A change of the window's height alone, below this share of it, is a phone's tool bar. */
const TOOLBAR = 0.25;

/** ms in which a frame answers to its new size. */
const ANSWER = 300;

/** px; less is a rounding. */
const OFF = 2;

const clamp = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)));

/** @returns what takes the height away again */
const tall = (element: HTMLElement, px: number) => dress(element, { height: `${px}px` });

/** @param box holds the frame as its child, and stays where it is in the page */
export function openBox(box: HTMLElement, frame: HTMLIFrameElement): EmbedBox {
  const offset = () => parseFloat(box.dataset['offset'] as string) || 0;
  const wantsAddress = 'hash' in box.dataset;
  const undo: (() => void)[] = [];
  let isLinked = false;
  let isRefused = false;
  /** What the frame last said of its heights. */
  let asked: Heights | undefined;
  let [scroller, holders] = around(box);
  let height = 0;
  let story = 0;
  let turn = 0;
  let heldUntil = 0;
  let last = '';
  let width = innerWidth;
  let noting: ReturnType<typeof noteStep> | undefined;
  /** px that the page last heard of. */
  let told = 0;

  const tell = (message: FromHost) => {
    if (frame.contentWindow) frame.contentWindow.postMessage(written(message), '*');
  };
  const undress = () => undo.splice(0).forEach((each) => each());
  /** What the story can use of the window. */
  const port = () => portOf(scroller, offset());

  /** By itself: as high as the card asks. The answer ends its greetings. */
  function card(): void {
    growing(box, port(), scroller, () => {
      undress();
      if (asked)
        undo.push(dress(frame, { display: 'block', height: `${asked.card}px`, border: '0' }));
    });
    tell({ type: 'unlink' });
    if (asked) tellHeight(asked.card);
  }

  /** Before the story is there: room for its first view. A lazy frame out of sight would not open a link's step. */
  function reserve(): void {
    if (wantsAddress && stepInAddress() && frame.loading === 'lazy') {
      frame.loading = 'eager';
      undo.push(() => (frame.loading = 'lazy'));
    }
    if (mayGrow(box, port()) && !/[?&](view=(?!story)|state=s)/.test(frame.src)) {
      undo.push(tall(frame, port().height));
    }
  }

  function link(): void {
    if (isLinked || isRefused || !asked || !asked.story || !mayGrow(box, port())) return;
    undress();
    [scroller, holders] = around(box);
    height = port().height;
    story = Math.max(asked.story, height);
    isLinked = true;
    const size = { display: 'block', 'max-height': 'none', 'min-height': '0' };
    growing(box, port(), scroller, () => {
      // Inside a page's own zoom and outside, a px is a px; a browser that does not know the zoom takes no style of it.
      const zoom = `${1 / box.currentCSSZoom}`;
      undo.push(
        dress(box, { ...size, zoom, height: `${story}px`, overflow: 'visible', padding: '0' }),
        dress(frame, {
          ...size,
          position: 'sticky',
          top: `${offset()}px`,
          width: '100%',
          height: `${height}px`,
          border: '0',
        }),
      );
    });
    undo.push(...holders.map(cut));
    init(stepInAddress());
  }

  /** @param step to begin with, where the host's address says steps */
  function init(step: string): void {
    const page = wantsAddress ? hostAddress() : '';
    tell({ type: 'init', page, start: page && step });
    hold();
  }

  function refuse(): void {
    isLinked = false;
    isRefused = true;
    card();
  }

  /** Says nothing of the place until the frame has answered to its new size. */
  function hold(): void {
    heldUntil = Date.now() + ANSWER;
    setTimeout(scrolled, ANSWER + 20);
  }

  function view(): void {
    const { top, height: seen } = port();
    const y = top - box.getBoundingClientRect().top;
    const own = frame.getBoundingClientRect().top;
    const most = story - height;
    if (y > OFF && y < most - OFF && Math.abs(own - top) > OFF) return refuse();
    const message: FromHost = {
      type: 'view',
      y: clamp(y, most),
      top: clamp(top - own, height),
      bottom: clamp(top + seen - own, height),
      turn,
    };
    const said = JSON.stringify(message);
    if (said !== last) tell(message);
    last = said;
  }

  function scrolled(): void {
    if (!isLinked) link();
    else if (Date.now() >= heldUntil) view();
  }

  function resized(): void {
    // A frame out of sight is not drawn, and does not know of its new size until it is asked.
    if (!isLinked) return tell({ type: 'ask' });
    const next = port().height;
    const isToolbar = innerWidth === width && Math.abs(next - height) < TOOLBAR * height;
    width = innerWidth;
    if (!isToolbar) {
      height = next;
      tall(frame, height);
    }
    hold();
  }

  function goTo(message: Extract<FromFrame, { type: 'goto' }>): void {
    if (!isLinked) return;
    turn = message.turn;
    heldUntil = 0;
    (scroller || window).scrollBy({
      top: box.getBoundingClientRect().top - port().top + clamp(message.y, story - height),
      behavior: 'instant',
    });
    view();
  }

  function measured(heights: Heights): void {
    asked = heights;
    if (isLinked) {
      story = Math.max(heights.story, height);
      growing(box, port(), scroller, () => tall(box, story));
      // Cut is then a part of the story, which is what its reader came for.
      if (holders.some(overflows)) return refuse();
      heldUntil = 0;
      // A place that came before the new height was not taken.
      last = '';
      tellHeight(story);
      view();
    } else if (!heights.story || isRefused) card();
    else link();
  }

  function tellHeight(px: number): void {
    if (px !== told) event('height', { height: px });
    told = px;
  }

  function event(name: string, detail: object): void {
    box.dispatchEvent(new CustomEvent(`story:${name}`, { bubbles: true, detail }));
  }

  /** The page's address names a step, by a link of the page or by the browser's way back. */
  function hashchange(): void {
    if (isLinked) init(stepInAddress());
  }

  function hear({ source, data }: Pick<MessageEvent<unknown>, 'source' | 'data'>): void {
    const message = source && source === frame.contentWindow && readFromFrame(data);
    if (!message) return;
    if (message.type === 'hello') {
      // A frame that was loaded anew knows nothing of us.
      if (isLinked) return init('');
      frame.title = frame.title || message.title;
    }
    if ('card' in message) measured(message);
    else if (message.type === 'goto') goTo(message);
    else if (message.type === 'skip') goBehind(box);
    else {
      if (message.name === 'step' && wantsAddress && isLinked) {
        clearTimeout(noting);
        noting = noteStep(message.id);
      }
      event(message.name, { id: message.id });
    }
  }

  reserve();
  tell({ type: 'ask' });

  return {
    frame,
    scroll: scrolled,
    resize: resized,
    hashchange,
    message: hear,
    destroy() {
      clearTimeout(noting);
      // Of one that never said hello, nothing is dressed.
      asked = undefined;
      refuse();
    },
  };
}
