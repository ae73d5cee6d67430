/** One embedded story of a host's page: the box is as high as the story, and the frame in it stays in sight. */
import { readFromFrame, written, type FromFrame, type FromHost } from '../embed/protocol.ts';
import { addressFollower, stepInAddress } from './address.ts';
import { goBehind } from './after.ts';
import { mend, portOf, scrollerOf, type Mended, type Port } from './ancestors.ts';
import { dress } from './dress.ts';
import { growing, mayGrow } from './grow.ts';

export interface EmbedBox {
  frame: HTMLIFrameElement;
  hear: (data: unknown) => void;
  /** To be called when the page has scrolled. */
  scrolled: () => void;
  resized: () => void;
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
  const offset = () => Number(box.getAttribute('data-offset')) || 0;
  const wantsAddress = box.hasAttribute('data-hash');
  const follow = addressFollower();
  const undo: (() => void)[] = [];
  let state: 'waiting' | 'linked' | 'refused' = 'waiting';
  let hello: Extract<FromFrame, { type: 'hello' }> | undefined;
  let scroller: HTMLElement | undefined;
  let mended: Mended | undefined;
  let height = 0;
  let story = 0;
  let turn = 0;
  let heldUntil = 0;
  let width = window.innerWidth;
  let last = '';
  /** px that the page last heard of. */
  let told = 0;

  const tell = (message: FromHost) => {
    const { contentWindow } = frame;
    if (contentWindow) contentWindow.postMessage(written(message), '*');
  };
  const undress = () => undo.splice(0).forEach((each) => each());
  const scrolling = () => scroller || (document.scrollingElement as HTMLElement);
  /** What the story can use of the window. */
  const port = (): Port => {
    const { top, height } = portOf(scroller);
    return { top: top + offset(), height: height - offset() };
  };

  /** By itself: as high as the card asks. The answer ends its greetings. */
  function card(): void {
    undress();
    tell({ type: 'unlink' });
    if (!hello) return;
    undo.push(dress(frame, { display: 'block', height: `${hello.card}px`, border: '0' }));
    tellHeight(hello.card);
  }

  /** Room for the story's first view, before it is there. */
  function reserve(): void {
    scroller = scrollerOf(box);
    const { height } = port();
    if (!/[?&](view=(?!story)|state=s)/.test(frame.src) && mayGrow(box, port())) {
      undo.push(tall(frame, height));
    }
  }

  function link(): void {
    if (state !== 'waiting' || !hello || !hello.story || !mayGrow(box, port())) return;
    undress();
    scroller = scrollerOf(box);
    height = port().height;
    story = Math.max(hello.story, height);
    state = 'linked';
    const size = { display: 'block', 'max-height': 'none', 'min-height': '0' };
    growing(box, port(), scrolling(), () => {
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
    mended = mend(box, scroller);
    undo.push(mended.undo);
    init(stepInAddress());
  }

  /** @param step to begin with, where the host's address says steps */
  function init(step: string): void {
    const page = wantsAddress ? location.href.replace(/#.*/, '') : '';
    tell({ type: 'init', page, start: page && step });
    hold();
  }

  function refuse(): void {
    state = 'refused';
    card();
  }

  /** Says nothing of the place until the frame has answered to its new size. */
  function hold(): void {
    heldUntil = Date.now() + ANSWER;
    setTimeout(scrolled, ANSWER + 20);
  }

  function view(): void {
    const { top, height: seen } = port();
    const own = frame.getBoundingClientRect().top;
    const y = top - box.getBoundingClientRect().top;
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
    if (state === 'waiting') link();
    else if (state === 'linked' && Date.now() >= heldUntil) view();
  }

  function resized(): void {
    // A frame out of sight is not drawn, and does not know of its new size until it is asked.
    if (state !== 'linked') return tell({ type: 'ask' });
    const next = port().height;
    const isToolbar = window.innerWidth === width && Math.abs(next - height) < TOOLBAR * height;
    width = window.innerWidth;
    if (!isToolbar) {
      height = next;
      tall(frame, height);
    }
    hold();
  }

  function goTo(message: Extract<FromFrame, { type: 'goto' }>): void {
    if (state !== 'linked') return;
    turn = message.turn;
    heldUntil = 0;
    const top = box.getBoundingClientRect().top - port().top;
    scrolling().scrollBy({ top: top + clamp(message.y, story - height), behavior: 'instant' });
    view();
  }

  function measured(message: Extract<FromFrame, { type: 'hello' | 'height' }>): void {
    if (hello) hello.card = message.card;
    if (state === 'linked') {
      story = Math.max(message.story, height);
      growing(box, port(), scrolling(), () => tall(box, story));
      if (mended && mended.isCut()) return refuse();
      heldUntil = 0;
      // A place that came before the new height was not taken.
      last = '';
      tellHeight(story);
      view();
    } else if (!message.story || state === 'refused') card();
  }

  function tellHeight(px: number): void {
    if (px !== told) event('height', { height: px });
    told = px;
  }

  function event(name: string, detail: object): void {
    box.dispatchEvent(new CustomEvent(`story:${name}`, { bubbles: true, detail }));
  }

  function hear(data: unknown): void {
    const message = readFromFrame(data);
    if (!message) return;
    if (message.type === 'hello') {
      // A frame that was loaded anew knows nothing of us.
      if (state === 'linked') return init('');
      hello = message;
      if (!frame.title) frame.title = message.title;
      measured(message);
      link();
    } else if (message.type === 'height') measured(message);
    else if (message.type === 'goto') goTo(message);
    else if (message.type === 'skip') goBehind(box);
    else {
      if (message.name === 'step' && wantsAddress && state === 'linked') follow(message.id);
      event(message.name, { id: message.id });
    }
  }

  reserve();
  tell({ type: 'ask' });

  return {
    frame,
    hear,
    scrolled,
    resized,
    destroy() {
      // Of one that never said hello, nothing is dressed.
      hello = undefined;
      refuse();
    },
  };
}
