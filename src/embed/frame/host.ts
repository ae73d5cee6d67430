/** The page around the frame, as the frame knows it: what it says, and what it is told. */
import { asksHeight, heightMessages, readAddress } from '../dialects.ts';
import { readFromHost, written, type FromFrame, type FromHost } from '../protocol.ts';

/** ms between two greetings; a page's script may come later than the frame. */
const AGAIN = 250;

/** Greetings without an answer, until only a host that asks hears another: a minute of them. */
const ENOUGH = 240;

export interface Host {
  say: (message: FromFrame) => void;
  /** Says a height to pages that know other scripts than ours. */
  sayHeight: (px: number) => void;
  /** @param greeting made anew each time, until the host answers */
  greet: (greeting: () => FromFrame) => void;
}

/** @param hear called with each message of the host */
export function meetHost(hear: (message: FromHost) => void): Host {
  const isFramed = window.parent !== window;
  const address = readAddress(location.href);
  let height: number | undefined;
  let greeting: (() => FromFrame) | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const send = (data: unknown) => {
    if (isFramed) window.parent.postMessage(data, '*');
  };
  const say = (message: FromFrame) => send(written(message));
  const sayHeight = (px: number) => {
    height = px;
    for (const message of heightMessages(px, address)) send(message);
  };

  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isFramed) return;
    const message = readFromHost(data);
    if (message) clearInterval(timer);
    if (message?.type === 'ask' && greeting) say(greeting());
    else if (message) hear(message);
    else if (height !== undefined && asksHeight(data, address)) sayHeight(height);
  });

  return {
    say,
    sayHeight,
    greet(next) {
      greeting = next;
      say(next());
      let left = ENOUGH;
      timer = setInterval(() => {
        say(next());
        if (--left === 0) clearInterval(timer);
      }, AGAIN);
    },
  };
}
