import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExplore, NO_FILTER, readView, STATUSES, writeView } from '../../src/explore/view.ts';
import type { ExploreView } from '../../src/explore/view.ts';
import { secondStory } from '../support/stage-data.ts';

const { data } = secondStory();
const START: ExploreView = { ...NO_FILTER, sort: 'date', descending: false };

function some(entries: readonly { id: string }[]) {
  return fc.subarray(entries.map(({ id }) => id));
}

const anyView = fc.record({
  actors: some(data.actors),
  themes: some(data.themes),
  places: some(data.places),
  statuses: fc.subarray([...STATUSES]),
  from: fc.constantFrom(undefined, '2019', '2019-04'),
  to: fc.constantFrom(undefined, '2019-12-31', '2031'),
  sort: fc.constantFrom('date', 'title', 'place', 'status'),
  descending: fc.boolean(),
}) as fc.Arbitrary<ExploreView>;

describe('the address of a view', () => {
  it('is short where nothing is chosen', () => {
    expect(writeView(START)).toBe('#explore');
  });

  it('says what is chosen so that people can read it', () => {
    const view = { ...START, places: ['suva', 'apia'], from: '2020-01', descending: true };
    expect(writeView(view)).toBe('#explore?place=suva&place=apia&from=2020-01&order=down');
  });

  it('leads back to the same view, whatever is chosen', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const hash = writeView(view);
        expect(isExplore(hash)).toBe(true);
        expect(readView(hash, data)).toEqual(view);
      }),
    );
  });

  it('leaves out what the story does not have, and dates that are none or reversed', () => {
    const hash = '#explore?place=atlantis&place=suva&place=suva&from=2020-02-31&sort=x&actor=';
    expect(readView(hash, data)).toEqual({ ...START, places: ['suva'] });
    expect(readView('#explore?from=2024&to=2020', data)).toEqual(START);
  });

  it('is told from other fragments', () => {
    expect(['#explored', '#events', ''].some(isExplore)).toBe(false);
  });
});
