/** The modes of a framed story as a state machine: which event leads from which mode to which. */
import type { FrameOptions } from '../options.ts';

/** One step at a time; all steps, each with its figure; or the whole story, scrolled by the host. */
export type Mode = 'card' | 'column' | 'linked';

/** The names in `data-embed`, and of the option `state`: others rely on them. */
export const PUBLIC_NAMES = { card: 'stepper', column: 'stacked', linked: 'linked' } as const;

export interface State {
  /** The article is what was prerendered; it stays until the frame knows what to show. */
  mode: 'article' | Mode;
  /** The page is hidden while the host may still answer: nobody sees a card that turns into a story. */
  isHidden: boolean;
}

/** ms until `timeout`. */
export const MOMENT = 200;

export type ModeEvent =
  /** The frame knows what to show. */
  | 'begin'
  /** The host has not answered in time. */
  | 'timeout'
  /** The host offers to scroll the story. */
  | 'init'
  /** The host cannot scroll it, or no longer. */
  | 'unlink'
  /** The frame has another size. */
  | 'resize';

/** What else decides; asked only when needed, since answers may take a layout. */
export interface Facts {
  isFramed: () => boolean;
  /** Whether the host may scroll what the frame shows. */
  mayLink: () => boolean;
  unlinkedMode: () => 'card' | 'column';
}

export const START: State = { mode: 'article', isHidden: false };

type Transition = (state: State, facts: Facts) => State;

const begin: Transition = (_, { isFramed, unlinkedMode }) => ({
  mode: unlinkedMode(),
  isHidden: isFramed(),
});
const show: Transition = (state) => ({ ...state, isHidden: false });
const link: Transition = (state, { mayLink }) =>
  mayLink() ? { mode: 'linked', isHidden: false } : state;
const fit: Transition = (state, { unlinkedMode }) => ({ ...state, mode: unlinkedMode() });

const TRANSITIONS: Record<State['mode'], Partial<Record<ModeEvent, Transition>>> = {
  article: { begin },
  card: { timeout: show, init: link, resize: fit },
  column: { timeout: show, init: link, resize: fit },
  linked: { unlink: fit },
};

/** @returns the state after an event; the same one where the event means nothing in it */
export function transition(state: State, event: ModeEvent, facts: Facts): State {
  return TRANSITIONS[state.mode][event]?.(state, facts) ?? state;
}

/**
 * @param fitsColumn whether the frame is as tall as the story as a column
 * @returns the mode of a frame whose host does not scroll it
 */
export function unlinkedMode(
  { state }: Pick<FrameOptions, 'state'>,
  isStory: boolean,
  fitsColumn: () => boolean,
): 'card' | 'column' {
  if (state !== 'auto') return state === PUBLIC_NAMES.column ? 'column' : 'card';
  return isStory && fitsColumn() ? 'column' : 'card';
}
