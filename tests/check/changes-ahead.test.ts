import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { VALID } from '../support/small-story.ts';

interface Small {
  story: Record<string, unknown>;
}

/** What is told of a story with this list, and with this changed in its head. */
function tell(list: 'updates' | 'corrections', date: unknown, head: object = {}): string[] {
  const small = JSON.parse(VALID) as Small;
  const entry = { id: 'pier', date, text: 'The pier was misnamed.' };
  const changed = { ...small, [list]: [entry], story: { ...small.story, ...head } };
  const { problems } = checkStory(JSON.stringify(changed), 'story.json');
  return problems.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);
}

describe.each(['updates', 'corrections'] as const)('one of the %s', (list) => {
  it('is warned of after the day of the story, 2024-02-01', () => {
    expect(tell(list, '2024-02-02')).toEqual([`warning change-ahead ${list}[0].date`]);
  });

  it.each(['2024-02-01', '2024-01-02'])('is well on %s', (date) => {
    expect(tell(list, date)).toEqual([]);
  });

  it('is not warned of where the day of the story cannot be read', () => {
    const told = tell(list, '2024-02-02', { updated: 'today' });
    expect(told).toEqual(['error wrong-form story.updated']);
  });

  it('is told of a day that there is not, and no more', () => {
    expect(tell(list, '2024-02-30')).toEqual([`error impossible-date ${list}[0].date`]);
  });
});
