/** The rules of a framed story. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BESIDE, cardHeight } from '../../../src/embed/frame/card-height.ts';
import { isTall } from '../../../src/embed/frame/column.ts';
import { shownBy, translationAddress } from '../../../src/embed/frame/scope.ts';
import { stepsBetween, throttleBySpeed } from '../../../src/embed/frame/step-tracker.ts';
import { themeOf } from '../../../src/embed/frame/theme.ts';
import { stageData } from '../../../src/story/stage.ts';
import { wholeStory } from '../../support/whole-story.ts';

describe('the height of a card', () => {
  it('is one that AMP and WordPress give, for any text and width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 2000 }), fc.nat(5000), (width, text) => {
        const height = cardHeight({ width, text, rest: 160 });
        expect(height).toBeGreaterThanOrEqual(400);
        expect(height).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it('grows with the text where text and graphics stand over each other', () => {
    const of = (width: number) =>
      [100, 200].map((text) => cardHeight({ width, text, rest: 0 })) as [number, number];
    expect(of(360)[1] - of(360)[0]).toBe(100);
    expect(of(BESIDE)[1]).toBe(of(BESIDE)[0]);
  });
});

describe('the steps between two', () => {
  const steps = ['a', 'b', 'c', 'd'];

  it('are entered in order, forwards and back', () => {
    expect(stepsBetween(steps, 'a', 'd', false)).toEqual(['b', 'c', 'd']);
    expect(stepsBetween(steps, 'c', undefined, false)).toEqual(['b', 'a', undefined]);
    expect(stepsBetween(steps, undefined, 'b', false)).toEqual(['a', 'b']);
  });

  it('are left out by a jump, and are none where nothing has changed', () => {
    expect(stepsBetween(steps, 'a', 'd', true)).toEqual(['d']);
    expect(stepsBetween(steps, 'b', 'b', false)).toEqual([]);
  });
});

describe('work throttled by speed', () => {
  it('is done at once at the speed of reading, and after it where the text rushes by', () => {
    vi.useFakeTimers();
    let time = 0;
    const work = vi.fn();
    const { soon } = throttleBySpeed(work, () => time);
    for (let y = 0; y < 400; y += 4) {
      soon(y);
      time += 16;
    }
    expect(work).toHaveBeenCalledTimes(100);
    for (let y = 400; y < 2400; y += 40) {
      soon(y);
      time += 16;
    }
    const inRush = work.mock.calls.length;
    expect(inRush).toBeLessThan(104);
    vi.advanceTimersByTime(101);
    expect(work).toHaveBeenCalledTimes(inRush + 1);
    vi.useRealTimers();
  });
});

describe('a newsroom’s theme', () => {
  const theme = (options: object, system: 'light' | 'dark' = 'light') =>
    themeOf({ theme: 'auto', accent: undefined, background: undefined, ...options }, system);

  it('goes by the ground where one is given', () => {
    expect(theme({ background: '#000000' })).toMatchObject({ theme: 'dark', ground: '#000000' });
    expect(theme({ background: '#ffffff' }, 'dark')).toMatchObject({ theme: 'light' });
  });

  it('passes over a ground that its theme or the story’s texts do not go with', () => {
    expect(theme({ background: '#000000', theme: 'light' })).toMatchObject({
      theme: 'light',
      ground: undefined,
    });
    expect(theme({ background: '#888888' })).toMatchObject({ theme: undefined, ground: undefined });
  });

  it('has an accent that is read on its ground', () => {
    expect(theme({ accent: '#ffee00' }).accent).toBeUndefined();
    expect(theme({ accent: '#ffee00' }, 'dark').accent).toBe('#ffee00');
    expect(theme({ accent: '#ffee00', background: '#000000' }).accent).toBe('#ffee00');
  });
});

describe('a view', () => {
  const data = stageData(wholeStory());
  const chart = data.timelines.find((timeline) => timeline.kind === 'series');

  it('finds a chart by its name or by one of its series', () => {
    const ids = [chart?.id, chart?.kind === 'series' ? chart.series[0] : undefined];
    for (const id of ids) {
      const shown = shownBy(`series:${id}`, data);
      expect(shown.view).toBe('timeline');
      expect(data.steps.map((step) => step.id)).toContain(shown.step);
    }
  });

  it('is the story where there is no such chart', () => {
    expect(shownBy('series:none', data)).toEqual({ view: 'story', step: undefined });
    expect(shownBy('map', data).view).toBe('map');
  });
});

describe('a frame', () => {
  it('is tall where no screen is as high', () => {
    expect(isTall({ innerHeight: 9000, screen: { height: 900 } })).toBe(true);
    expect(isTall({ innerHeight: 900, screen: { height: 900 } })).toBe(false);
    expect(isTall({ innerHeight: 1700, screen: { height: 3840 } })).toBe(false);
  });

  it('goes to a translation with its options and place, and without the language', () => {
    const to = (href: string) =>
      translationAddress(href, '?embed=1&lang=az&theme=dark', '#war/border');
    expect(to('https://story.example/az/')).toBe(
      'https://story.example/az/?embed=1&theme=dark#war/border',
    );
    expect(to('javascript:alert(1)')).toBeUndefined();
  });
});
