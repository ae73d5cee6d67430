import { describe, expect, it } from 'vitest';
import type { StageData } from '../../../../src/story/stage.ts';
import { sourcesOf } from '../../../../src/timeline/kinds/series/series-sources.ts';

const series = (id: string, publisher: string) => ({
  id,
  source: { id: `${id}-report`, publisher },
});
const measure = { kind: 'share', of: 'c' };
const data = {
  series: [series('a', 'Bank'), series('b', 'Bank'), series('c', 'Office'), series('d', 'Other')],
  timelines: [
    { id: 'plain', kind: 'series', series: ['a', 'b'] },
    { id: 'share', kind: 'series', series: ['a'], measure },
    { id: 'chronology', kind: 'events' },
  ],
} as unknown as StageData;

describe('sourcesOf', () => {
  it('names each publisher once', () => {
    expect(sourcesOf('plain', data)).toEqual([{ id: 'a-report', publisher: 'Bank' }]);
  });

  it('names who measured what the others are a share of', () => {
    expect(sourcesOf('share', data).map(({ publisher }) => publisher)).toEqual(['Bank', 'Office']);
  });

  it('has nothing to say of a chronology, whose events name their own', () => {
    expect(sourcesOf('chronology', data)).toEqual([]);
  });
});
