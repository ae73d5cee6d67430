/**
 * A linked story: the page scrolls it, and each scroll position is posted to the frame. If the frame scrolls by
 * itself, the page follows.
 */
import type { FromFrame, FromHost } from '../protocol.ts';
import { hostAddress, noteStep, stepInAddress, wantsAddress } from './host-address.ts';
import type { Undo } from './lend-styles.ts';
import { stickyLayout } from './sticky-layout.ts';

/** What an embed does on the page's events and on its frame's messages, by type, as long as it is in one mode. */
export type Mode = Partial<Record<'scroll' | 'resize' | 'hashchange', () => void>> & {
  [Type in FromFrame['type']]?: (message: Extract<FromFrame, { type: Type }>) => void;
};

/**
 * Links the story. A frame that says hello to a linked story was loaded anew: the page stays where it is.
 * @param storyHeight px that the frame asks for
 * @param post posts a message to the frame
 * @param refuse called where the page turns out not to show the story whole, or not to let its frame stick
 * @param emitHeight tells the page the story's height in px
 * @param undo takes what unlinks the story
 */
type LinkStory = (
  box: HTMLElement,
  frame: HTMLIFrameElement,
  storyHeight: number,
  post: (message: FromHost) => void,
  refuse: () => void,
  emitHeight: (px: number) => void,
  undo: Undo[],
) => Mode;

/** ms in which a frame lays itself out in its new size. Positions posted before would be lost: a timer holds them. */
const LAYOUT = 300;

export const linkStory: LinkStory = (box, frame, storyHeight, post, refuse, emitHeight, undo) => {
  const [position, fit, grow, goTo] = stickyLayout(box, frame, storyHeight, undo);
  let turn = 0;
  let sent = '';
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  let noting: ReturnType<typeof setTimeout>;
  const postView = () => {
    const at = position();
    if (!at) return refuse();
    const message: FromHost = { type: 'view', ...at, turn };
    const json = JSON.stringify(message);
    if (json !== sent) post(message);
    sent = json;
  };
  const release = () => {
    clearTimeout(timer);
    timer = 0;
    postView();
  };
  const hold = () => {
    clearTimeout(timer);
    timer = setTimeout(release, LAYOUT);
  };
  const init = (start: string) => {
    const page = wantsAddress(box) ? hostAddress() : '';
    post({ type: 'init', page, start: page && start });
    hold();
  };
  undo.push(() => [timer, noting].forEach(clearTimeout));
  init(stepInAddress());
  return {
    scroll() {
      if (!timer) postView();
    },
    resize() {
      fit();
      hold();
    },
    hashchange: () => init(stepInAddress()),
    hello: () => init(''),
    event({ name, id }) {
      if (name !== 'step' || !wantsAddress(box)) return;
      clearTimeout(noting);
      noting = noteStep(id);
    },
    goto(message) {
      turn = message.turn;
      goTo(message.y);
      release();
    },
    height(message) {
      const height = grow(message.story);
      if (!height) return refuse();
      // A position below the end of the shorter story was lost on the frame: post it again.
      sent = '';
      emitHeight(height);
      release();
    },
  };
};
