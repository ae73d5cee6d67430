/** The modes of a framed story: every event in every mode. */
import { describe, expect, it } from 'vitest';
import {
  START,
  transition,
  unlinkedMode,
  type Facts,
  type Mode,
  type ModeEvent,
  type State,
} from '../../../src/embed/frame/embed-mode.ts';

const facts = (own: {
  fits?: 'card' | 'column';
  mayLink?: boolean;
  isFramed?: boolean;
}): Facts => ({
  isFramed: () => own.isFramed ?? true,
  mayLink: () => own.mayLink ?? true,
  unlinkedMode: () => own.fits ?? 'card',
});
const shown = (mode: State['mode']): State => ({ mode, isHidden: false });
const hidden = (mode: State['mode']): State => ({ mode, isHidden: true });

/** For each mode, where each event leads if the frame is right for a card. */
const TO: Record<State['mode'], Record<ModeEvent, State['mode']>> = {
  article: {
    begin: 'card',
    timeout: 'article',
    init: 'article',
    unlink: 'article',
    resize: 'article',
  },
  card: { begin: 'card', timeout: 'card', init: 'linked', unlink: 'card', resize: 'card' },
  column: { begin: 'column', timeout: 'column', init: 'linked', unlink: 'column', resize: 'card' },
  linked: { begin: 'linked', timeout: 'linked', init: 'linked', unlink: 'card', resize: 'linked' },
};
const transitions = (Object.keys(TO) as State['mode'][]).flatMap((from) =>
  (Object.keys(TO[from]) as ModeEvent[]).map((event) => ({ from, event, to: TO[from][event] })),
);

describe('the modes of a framed story', () => {
  it.each(transitions)('in $from, $event leads to $to', ({ from, event, to }) => {
    expect(transition(shown(from), event, facts({})).mode).toBe(to);
  });

  it.each<{ from: State['mode']; event: ModeEvent }>([
    { from: 'article', event: 'begin' },
    { from: 'card', event: 'resize' },
    { from: 'linked', event: 'unlink' },
  ])('$event in $from leads to a column where the frame is as tall as one', ({ from, event }) => {
    expect(transition(shown(from), event, facts({ fits: 'column' })).mode).toBe('column');
  });

  it.each<Mode>(['card', 'column'])('do not link a %s that no host may scroll', (mode) => {
    const state = hidden(mode);
    expect(transition(state, 'init', facts({ mayLink: false }))).toBe(state);
  });

  it('measure nothing for events that mean nothing', () => {
    const measured = () => {
      throw new Error('measured');
    };
    const unmeasured = { ...facts({}), unlinkedMode: measured };
    for (const event of ['begin', 'timeout', 'init', 'resize'] as const) {
      expect(transition(shown('linked'), event, unmeasured)).toEqual(shown('linked'));
    }
  });
});

describe('the hidden moment', () => {
  it('begins with the frame, if there is a host that may answer', () => {
    expect(transition(START, 'begin', facts({}))).toEqual(hidden('card'));
    expect(transition(START, 'begin', facts({ isFramed: false }))).toEqual(shown('card'));
  });

  it('outlasts a resize', () => {
    expect(transition(hidden('card'), 'resize', facts({ fits: 'column' }))).toEqual(
      hidden('column'),
    );
  });

  it.each<{ event: ModeEvent; state: State }>([
    { event: 'timeout', state: shown('card') },
    { event: 'init', state: shown('linked') },
  ])('ends by $event', ({ event, state }) => {
    expect(transition(hidden('card'), event, facts({}))).toEqual(state);
  });
});

describe('a frame whose host does not scroll it', () => {
  it.each([
    { state: 'auto', isStory: true, fits: true, mode: 'column' },
    { state: 'auto', isStory: true, fits: false, mode: 'card' },
    { state: 'auto', isStory: false, fits: true, mode: 'card' },
    { state: 'stepper', isStory: true, fits: true, mode: 'card' },
    { state: 'stacked', isStory: false, fits: false, mode: 'column' },
  ] as const)(
    'is a $mode: state=$state, story: $isStory, fits a column: $fits',
    ({ state, isStory, fits, mode }) => {
      expect(unlinkedMode({ state }, isStory, () => fits)).toBe(mode);
    },
  );
});
