/** The frame's connection to the page around it, which may have our script, another's or none. */
import { asksHeight, heightMessages, readAddress } from '../dialects.ts';
import { readFromHost, written, type FromFrame, type FromHost } from '../protocol.ts';

/** ms between two greetings; the host's script may load later than the frame. */
const AGAIN = 250;

/** Greetings without an answer (a minute of them) after which the frame only answers. */
const ENOUGH = 240;

export interface Host {
  post: (message: FromFrame) => void;
  /** Posts a height in px to pages with other scripts than ours. */
  postHeight: (px: number) => void;
  /** Greets again and again until the host answers. @param greeting made anew each time */
  greet: (greeting: () => FromFrame) => void;
}

/** @param hear called with each message of the host */
export function connectHost(hear: (message: FromHost) => void): Host {
  const isFramed = window.parent !== window;
  const address = readAddress(location.href);
  let height: number | undefined;
  let greeting: (() => FromFrame) | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const send = (data: unknown) => {
    if (isFramed) window.parent.postMessage(data, '*');
  };
  const post = (message: FromFrame) => send(written(message));
  const postHeight = (px: number) => {
    height = px;
    for (const message of heightMessages(px, address)) send(message);
  };

  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isFramed) return;
    const message = readFromHost(data);
    if (message) clearInterval(timer);
    if (message?.type === 'ask' && greeting) post(greeting());
    else if (message) hear(message);
    else if (height !== undefined && asksHeight(data, address)) postHeight(height);
  });

  return {
    post,
    postHeight,
    greet(next) {
      greeting = next;
      post(next());
      let left = ENOUGH;
      timer = setInterval(() => {
        post(next());
        if (--left === 0) clearInterval(timer);
      }, AGAIN);
    },
  };
}

/** @returns reports each step that the reader comes to, once, and its chapter if another begins; '' is above the first */
export function stepReporter(post: Host['post']): (id: string) => void {
  let last = '';
  return (id) => {
    if (id === last) return;
    const [before, chapter = ''] = [last, id].map((each) => each.split('/')[0]);
    last = id;
    post({ type: 'event', name: 'step', id });
    if (chapter !== before) post({ type: 'event', name: 'chapter', id: chapter });
  };
}
