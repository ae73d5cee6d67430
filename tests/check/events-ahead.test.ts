import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { VALID } from '../support/small-story.ts';

interface Small {
  story: Record<string, unknown>;
  events: Record<string, unknown>[];
  timelines: unknown[];
}

/** The rules that a story breaks whose first event and head are changed so. */
function rulesFor(event: object, head: object = {}): string[] {
  const small = JSON.parse(VALID) as Small;
  const { story, events, ...rest } = small;
  const [first, ...others] = events;
  const changed = {
    ...rest,
    story: { ...story, ...head },
    events: [{ ...first, end: undefined, ...event }, ...others],
  };
  const { problems } = checkStory(JSON.stringify(changed), 'story.json');
  return problems.map(({ rule }) => rule).filter((rule) => rule !== 'focus-outside');
}

describe('an event after the day of the story, 2024-02-01', () => {
  it.each(['2024-02-02', '2024-03', '2025'])('is warned of: %s', (date) => {
    expect(rulesFor({ date })).toEqual(['not-scheduled']);
  });

  it.each(['2024-02-01', '2024-02', '2024', '2021-05-03'])('is not what begins %s', (date) => {
    expect(rulesFor({ date })).toEqual([]);
  });

  it('is well where it is scheduled', () => {
    expect(rulesFor({ date: '2025', scheduled: true })).toEqual([]);
  });

  it('is not what began before it, and lasts', () => {
    expect(rulesFor({ date: '2024-01', end: '2025' })).toEqual([]);
  });

  it('is none where the story was published later than it says it was updated', () => {
    const head = { published: '2024-03-01' };
    expect(rulesFor({ date: '2024-02-15' }, head)).toEqual(['reversed-dates']);
  });

  it('is not told where the day of the update is missing', () => {
    expect(rulesFor({ date: '2025' }, { updated: undefined })).toEqual(['missing-key']);
  });

  it('is not asked for where "scheduled" cannot be read', () => {
    expect(rulesFor({ date: '2025', scheduled: 'yes' })).toEqual(['wrong-type']);
  });
});

describe('an event that is scheduled', () => {
  it.each([
    { date: '2024-01-31' },
    { date: '2024-01' },
    { date: '2021', end: '2024-01-31' },
    { date: '2023' },
  ])('is warned of where all of it lies before 2024-02-01: %j', (event) => {
    expect(rulesFor({ ...event, scheduled: true })).toEqual(['scheduled-past']);
  });

  it.each([
    { date: '2024-02-01' },
    { date: '2024-02' },
    { date: '2024' },
    { date: '2024-01-31', end: '2024-02-01' },
  ])('is well where some of it does not: %j', (event) => {
    expect(rulesFor({ ...event, scheduled: true })).toEqual([]);
  });

  it('is not said to be over where its end cannot be read', () => {
    const event = { date: '2024-01-30', end: 'March', scheduled: true };
    expect(rulesFor(event)).toEqual(['wrong-form']);
  });

  it('is not said to be over where the day of the story cannot be read', () => {
    const event = { date: '2024-01-30', scheduled: true };
    expect(rulesFor(event, { updated: '2024-02-31' })).toEqual(['impossible-date']);
  });
});
