/**
 * A framed story: a card by itself, the whole story where the host scrolls it, a column where the frame is as
 * tall as one. Fetched by framed pages alone.
 */
import { readOptions } from '../embed/options.ts';
import type { FromHost } from '../embed/protocol.ts';
import type { Snapshot } from '../page/snapshot.ts';
import { cardHeight } from './card-height.ts';
import { addFoot, pageAddress } from './foot.ts';
import css from './frame.css?inline';
import { meetHost } from './host.ts';
import { openOutside } from './links.ts';
import { followHost, type Linked } from './linked.ts';
import { dress } from './look.ts';
import { keepChapter, shownBy, startOf } from './scope.ts';
import { startStacked } from './stacked.ts';
import { startStepper } from './stepper.ts';
import { isTall } from './tall.ts';
import { toTranslation } from './translation.ts';
import { frameWords } from './words.ts';

type Enter = (step: HTMLElement | undefined) => void;
type Mode = 'stepper' | 'stacked' | 'linked';

const page = document.documentElement;

function addStyles(): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** What a hidden element had of the focus goes to the step being read: a focus that is nowhere is lost to keys. */
function keepFocus(change: () => void, root: HTMLElement): void {
  const focused = document.activeElement;
  change();
  if (!focused || focused === document.body || focused.getClientRects().length > 0) return;
  const step = root.querySelector<HTMLElement>('[data-current]') ?? root;
  step.tabIndex = -1;
  step.focus({ preventScroll: true });
}

/** px of a card's parts; each has a box, whatever the frame's height. */
function measureCard(root: HTMLElement): number {
  const height = (selector: string) => root.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  const text = root.querySelector('#text')?.scrollHeight ?? 0;
  const rest = height('.head') + height('[data-guide]') + height('.frame-foot');
  const { view } = page.dataset;
  return cardHeight({ width: window.innerWidth, text: view === 'story' ? text : 0, rest });
}

/**
 * @param all the story's steps
 * @param enter makes one the current step
 */
export function startFrame(
  root: HTMLElement,
  all: readonly HTMLElement[],
  enter: Enter,
  snapshot: () => Promise<Snapshot | undefined>,
): void {
  const options = readOptions(location.search);
  if (toTranslation(options)) return;
  const words = frameWords(page.lang);
  const steps = keepChapter(root, all, options.chapter);
  let first = startOf(steps, options) ?? steps[0];
  let stop = (): void => undefined;
  let linked: Linked | undefined;
  let card = 0;

  dress(options);
  addStyles();
  const skip = addFoot(root, words);
  root.dataset['address'] = pageAddress();

  const canScroll = () => options.state === 'auto' && page.dataset['view'] === 'story';
  const story = () => (canScroll() ? page.scrollHeight : 0);
  const measure = () => {
    if (linked) return host.say({ type: 'height', story: page.scrollHeight, card });
    const height = page.dataset['embed'] === 'stacked' ? page.scrollHeight : measureCard(root);
    if (height === card) return;
    card = height;
    host.say({ type: 'height', story: story(), card });
    if (page.dataset['embed'] === 'stepper' || options.state === 'stacked') host.sayHeight(card);
  };

  const modes: Record<Mode, () => () => void> = {
    stepper: () => startStepper({ root, steps, enter, readOn: words.readOn }, first),
    stacked: () => startStacked({ root, steps, enter, snapshot }),
    linked: () => {
      linked = followHost({ steps, enter, say: host.say, measure });
      return () => {
        linked?.stop();
        linked = undefined;
      };
    },
  };

  function stand(mode: Mode): void {
    keepFocus(() => {
      first = root.querySelector<HTMLElement>('[data-current]') ?? first;
      stop();
      page.dataset['embed'] = mode;
      stop = modes[mode]();
    }, root);
    measure();
  }

  const alone = (): Mode => {
    if (options.state !== 'auto') return options.state;
    return page.dataset['view'] === 'story' && isTall(window) ? 'stacked' : 'stepper';
  };

  function hear(message: FromHost): void {
    if (message.type === 'unlink') stand(alone());
    else if (message.type === 'view') linked?.view(message);
    else if (message.type === 'init' && !linked && canScroll()) {
      if (message.page) root.dataset['address'] = message.page;
      stand('linked');
      startOf(steps, message)?.scrollIntoView({ behavior: 'instant' });
    }
  }

  const host = meetHost(hear);
  const tell = (name: 'step' | 'chapter' | 'open' | 'share', id = '') =>
    host.say({ type: 'event', name, id });

  let chapter: string | undefined;
  root.addEventListener('story:step', () => {
    const id = root.dataset['currentStep'] ?? '';
    tell('step', id);
    const [now] = id.split('/');
    if (now !== chapter) tell('chapter', now);
    chapter = now;
  });
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-share]')) tell('share');
  });
  openOutside(() => tell('open'));
  skip.addEventListener('click', (event) => {
    if (!linked) return;
    event.preventDefault();
    host.say({ type: 'skip' });
  });

  /** Whether the step is about figures rather than about places. */
  async function noteFigures(): Promise<void> {
    const data = (await snapshot())?.data;
    const step = data?.steps.find(({ id }) => id === root.dataset['currentStep']);
    const chart = data?.timelines.find(({ id }) => id === step?.scene.timeline.show);
    page.toggleAttribute('data-figures', chart?.kind === 'series');
  }
  root.addEventListener('story:step', () => void noteFigures());

  const show = (data?: Snapshot['data']) => {
    const shown = data
      ? shownBy(options.view, data)
      : { view: options.view === 'table' ? options.view : 'story', step: undefined };
    page.dataset['view'] = shown.view;
    first = all.find(({ id }) => id === shown.step) ?? first;
    stand(alone());
    host.greet(() => ({
      type: 'hello',
      story: story(),
      card,
      title: document.title.slice(0, 200),
    }));
  };
  // Most frames show the story itself, and need not wait for what its graphics hold.
  if (options.view === 'story') show();
  else void snapshot().then((own) => show(own?.data));

  // A new width, or typefaces that come late.
  const resized = new ResizeObserver(measure);
  for (const part of root.querySelectorAll('.head, #text, .frame-foot')) resized.observe(part);
  window.addEventListener('resize', () => {
    if (!linked && alone() !== page.dataset['embed']) stand(alone());
  });
}
