/** Runs the modes of a framed story: hears the host, enters and leaves modes, reports heights. */
import type { FrameOptions } from '../options.ts';
import type { FromFrame, FromHost } from '../protocol.ts';
import type { Snapshot } from '../../page/snapshot.ts';
import { startCard } from './card.ts';
import { measureCard } from './card-height.ts';
import { fitsColumn, startColumn } from './column.ts';
import * as machine from './embed-mode.ts';
import { connectHost, stepReporter, type Host } from './host-connection.ts';
import { followHost, type Linked } from './linked.ts';
import { startOf } from './scope.ts';

interface Parts {
  root: HTMLElement;
  steps: readonly HTMLElement[];
  /** Makes a step the current one. */
  enter: (step: HTMLElement | undefined) => void;
  snapshot: () => Promise<Snapshot | undefined>;
  options: FrameOptions;
  /** The label of the button that shows the whole of a long text. */
  readOn: string;
}

/** Enters a mode, with the step that is or was current. @returns what undoes it */
type Enter = (current: HTMLElement | undefined) => () => void;

export interface Modes {
  host: Host;
  isLinked: () => boolean;
  /** @param first the step to begin with; to be called once the page has its view */
  begin: (first: HTMLElement | undefined) => void;
}

/** Makes a change. If it hides the focused element, the focus would fall back to <body>: it moves to the current step. */
function keepFocus(root: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  change();
  if (!focused || focused === document.body || focused.getClientRects().length > 0) return;
  const step = root.querySelector<HTMLElement>('[data-current]') ?? root;
  step.tabIndex = -1;
  step.focus({ preventScroll: true });
}

/**
 * @param onSwitch called once another mode is entered
 * @returns what changes the state by an event, and the present state
 */
function modeSwitch(
  root: HTMLElement,
  modes: Record<machine.Mode, Enter>,
  facts: machine.Facts,
  onSwitch: () => void,
) {
  const page = document.documentElement;
  let state = machine.START;
  let current: HTMLElement | undefined;
  let undo = (): void => undefined;

  const dispatch = (event: machine.ModeEvent): void => {
    const before = state;
    state = machine.transition(state, event, facts);
    const { mode, isHidden } = state;
    if (isHidden !== before.isHidden) page.toggleAttribute('data-greeting', isHidden);
    if (mode === before.mode || mode === 'article') return;
    keepFocus(root, () => {
      current = root.querySelector<HTMLElement>('[data-current]') ?? current;
      undo();
      page.dataset['embed'] = machine.PUBLIC_NAMES[mode];
      undo = modes[mode](current);
    });
    onSwitch();
  };
  return { dispatch, state: () => state };
}

/** @param mode the present one @returns reports the frame's heights in px, and the greeting that has them, too */
function heightReporter(
  root: HTMLElement,
  options: FrameOptions,
  host: Host,
  mayLink: () => boolean,
  mode: () => machine.State['mode'],
) {
  const page = document.documentElement;
  let card = 0;
  const hello = (): FromFrame => {
    const title = document.title.slice(0, 200);
    return { type: 'hello', story: mayLink() ? page.scrollHeight : 0, card, title };
  };
  const report = (): void => {
    if (mode() === 'linked') return host.post({ type: 'height', story: page.scrollHeight, card });
    const height = mode() === 'column' ? page.scrollHeight : measureCard(root);
    if (height === card) return;
    card = height;
    // Not `height`: a host that still scrolls the story would take it for the story's. `hello` says that it is anew.
    host.post(hello());
    if (mode() === 'card' || options.state === 'stacked') host.postHeight(card);
  };
  return { report, hello };
}

/** Calls back when the frame has another size, or its parts: by another width, or by typefaces that come late. */
function watchSize(root: HTMLElement, onParts: () => void, onFrame: () => void): void {
  const resized = new ResizeObserver(onParts);
  for (const part of root.querySelectorAll('.head, #text, #events, .frame-foot'))
    resized.observe(part);
  window.addEventListener('resize', onFrame);
}

/** Connects to the host; until `begin`, the frame only listens. @returns what the frame's other parts ask for */
export function runModes({ root, steps, enter, snapshot, options, readOn }: Parts): Modes {
  const isStory = () => document.documentElement.dataset['view'] === 'story';
  const mayLink = () => options.state === 'auto' && isStory();
  const host = connectHost(hear);
  const reportStep = stepReporter(host.post);
  let first: HTMLElement | undefined;
  let linked: Linked | undefined;
  function read(step: HTMLElement | undefined): void {
    enter(step);
    reportStep(step?.id ?? '');
  }
  const modes: Record<machine.Mode, Enter> = {
    card: (current = first) => startCard({ root, steps, enter, read, readOn }, current),
    column: () => startColumn({ root, steps, enter: read, snapshot }),
    linked() {
      const own = followHost({ root, steps, enter: read, post: host.post, report });
      linked = own;
      return () => {
        own.stop();
        linked = undefined;
      };
    },
  };
  const facts = {
    isFramed: () => window.parent !== window,
    mayLink,
    unlinkedMode: () => machine.unlinkedMode(options, isStory(), () => fitsColumn(root, steps)),
  };
  const { dispatch, state } = modeSwitch(root, modes, facts, () => report());
  const isLinked = () => state().mode === 'linked';
  const { report, hello } = heightReporter(root, options, host, mayLink, () => state().mode);
  function init(message: Extract<FromHost, { type: 'init' }>): void {
    const step = startOf(steps, message);
    // Said again when the host's address names another step.
    if (linked) return step && linked.goTo(step);
    if (message.page && mayLink()) root.dataset['address'] = message.page;
    dispatch('init');
    if (isLinked()) step?.scrollIntoView({ behavior: 'instant' });
  }
  function hear(message: FromHost): void {
    if (message.type === 'view') linked?.view(message);
    else if (message.type === 'init') init(message);
    else if (message.type === 'unlink') dispatch('unlink');
  }

  return {
    host,
    isLinked,
    begin(step) {
      first = step;
      dispatch('begin');
      if (state().isHidden) setTimeout(() => dispatch('timeout'), machine.MOMENT);
      host.greet(() => {
        if (!isLinked()) report();
        return hello();
      });
      watchSize(root, report, () => dispatch('resize'));
    },
  };
}
