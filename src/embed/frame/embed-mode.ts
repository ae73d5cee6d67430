/** How a framed story stands, and how high: a card by itself, a column, or the whole of it, scrolled by its host. */
import type { FrameOptions } from '../options.ts';
import type { FromFrame, FromHost } from '../protocol.ts';
import type { Snapshot } from '../../page/snapshot.ts';
import { columnHeight } from './column-height.ts';
import { startMoment } from './first-moment.ts';
import { meetHost, type Host } from './host.ts';
import { keepFocus } from './keep-focus.ts';
import { followHost, type Linked } from './linked.ts';
import { measureCard } from './measure-card.ts';
import { startOf } from './scope.ts';
import { startStacked } from './column.ts';
import { startStepper } from './card.ts';
import { isTall } from './tall.ts';
import { stepTeller } from './tell-host.ts';

type Mode = 'stepper' | 'stacked' | 'linked';

interface Told {
  root: HTMLElement;
  steps: readonly HTMLElement[];
  /** Makes a step the current one. */
  enter: (step: HTMLElement | undefined) => void;
  snapshot: () => Promise<Snapshot | undefined>;
  options: FrameOptions;
  /** What the button for a long text says. */
  readOn: string;
}

export interface Standing {
  host: Host;
  isLinked: () => boolean;
  /** @param first the step to begin with; to be called once the page has its view */
  begin: (first: HTMLElement | undefined) => void;
}

/**
 * Hears the host, and stands as it and the options say: until `begin`, the frame only tells that it is there.
 * @returns what the frame's other parts ask of it
 */
export function standIn({ root, steps, enter, snapshot, options, readOn }: Told): Standing {
  const page = document.documentElement;
  const host = meetHost(hear);
  const tellStep = stepTeller(host.say);
  let current: HTMLElement | undefined;
  let stop = (): void => undefined;
  let endMoment = (): void => undefined;
  let linked: Linked | undefined;
  let card = 0;

  const canScroll = () => options.state === 'auto' && page.dataset['view'] === 'story';
  const story = () => (canScroll() ? page.scrollHeight : 0);

  const hello = (): FromFrame => {
    const title = document.title.slice(0, 200);
    return { type: 'hello', story: story(), card, title };
  };

  function measure(): void {
    if (linked) return host.say({ type: 'height', story: page.scrollHeight, card });
    const height = page.dataset['embed'] === 'stacked' ? page.scrollHeight : measureCard(root);
    if (height === card) return;
    card = height;
    // To a host that scrolls the story it says that the frame was loaded anew; `height` would be taken for the story's.
    host.say(hello());
    if (page.dataset['embed'] === 'stepper' || options.state === 'stacked') host.sayHeight(card);
  }

  /** The reader comes to a step. */
  function read(step: HTMLElement | undefined): void {
    enter(step);
    tellStep(step?.id ?? '');
  }

  function startLinked(): () => void {
    // The card showed a step; the story stands at its top, before the first.
    if (root.dataset['currentStep'] !== undefined) read(undefined);
    linked = followHost({ steps, enter: read, say: host.say, measure });
    return () => {
      linked?.stop();
      linked = undefined;
    };
  }

  const start: Record<Mode, () => () => void> = {
    stepper: () => startStepper({ root, steps, enter, read, readOn }, current),
    stacked: () => startStacked({ root, steps, enter: read, snapshot }),
    linked: startLinked,
  };

  function stand(mode: Mode): void {
    keepFocus(root, () => {
      current = root.querySelector<HTMLElement>('[data-current]') ?? current;
      stop();
      page.dataset['embed'] = mode;
      stop = start[mode]();
    });
    measure();
  }

  const hasRoom = () => columnHeight(root, steps) <= window.innerHeight;

  function alone(): Mode {
    if (options.state !== 'auto') return options.state;
    const isColumn = page.dataset['view'] === 'story' && isTall(window) && hasRoom();
    return isColumn ? 'stacked' : 'stepper';
  }

  function link(message: Extract<FromHost, { type: 'init' }>): void {
    if (message.page) root.dataset['address'] = message.page;
    endMoment();
    stand('linked');
    startOf(steps, message)?.scrollIntoView({ behavior: 'instant' });
  }

  /** The host's address names another step. */
  function goTo(step: HTMLElement | undefined): void {
    if (step) linked?.goTo(step);
  }

  function hear(message: FromHost): void {
    if (message.type === 'unlink' && linked) stand(alone());
    else if (message.type === 'view') linked?.view(message);
    else if (message.type === 'init' && !linked && canScroll()) link(message);
    else if (message.type === 'init') goTo(startOf(steps, message));
  }

  function watchSize(): void {
    // A new width, or typefaces that come late.
    const resized = new ResizeObserver(measure);
    for (const part of root.querySelectorAll('.head, #text, #events, .frame-foot'))
      resized.observe(part);
    window.addEventListener('resize', () => {
      if (!linked && alone() !== page.dataset['embed']) stand(alone());
    });
  }

  return {
    host,
    isLinked: () => linked !== undefined,
    begin(first) {
      current = first;
      endMoment = startMoment();
      stand(alone());
      host.greet(() => {
        if (!linked) measure();
        return hello();
      });
      watchSize();
    },
  };
}
