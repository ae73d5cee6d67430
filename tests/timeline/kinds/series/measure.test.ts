import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesTimeline } from '../../../../src/schema/story.ts';
import type { StageData } from '../../../../src/story/stage.ts';
import { measuredSeries, seriesSources } from '../../../../src/timeline/kinds/series/measure.ts';

const series = (
  id: string,
  ...figures: { year: number; value: number; low?: number; high?: number }[]
) => ({
  id,
  unit: 'ships',
  decimals: 1,
  figures,
});
const all = [
  series('samoa', { year: 2010, value: 4, low: 2, high: 6 }, { year: 2012, value: 8 }),
  series('fiji', { year: 2010, value: 50 }, { year: 2011, value: 60 }),
];
const SHARE = { kind: 'share', of: 'fiji', unit: '% of Fiji', decimals: 0 } as const;

describe('measuredSeries', () => {
  it('leaves the figures as they are counted where the timeline asks for no form', () => {
    expect(measuredSeries({ series: ['fiji'], measure: undefined }, all)).toEqual([all[1]]);
  });

  it('sets each series to 100 in the base year, its bounds with it', () => {
    const measure = { kind: 'index', base: 2010, decimals: 0 } as const;
    const [samoa] = measuredSeries({ series: ['samoa'], measure }, all);
    expect(samoa).toMatchObject({ unit: '2010 = 100', decimals: 0 });
    expect(samoa?.figures).toMatchObject([
      { year: 2010, value: 100, low: 50, high: 150 },
      { year: 2012, value: 200 },
    ]);
  });

  it('divides each figure by the other series’ of that year, and leaves a gap where there is none', () => {
    const [samoa] = measuredSeries({ series: ['samoa'], measure: SHARE }, all);
    expect(samoa).toMatchObject({ unit: '% of Fiji', decimals: 0 });
    expect(samoa?.figures).toMatchObject([{ year: 2010, value: 8, low: 4, high: 12 }]);
  });

  const amount = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
  const figures = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2010 }), amount), {
      minLength: 1,
      selector: ([year]) => year,
    })
    .map((pairs) =>
      pairs.map(([year, value]) => ({ year, value })).sort((a, b) => a.year - b.year),
    );

  it('does not depend on the unit that an index was counted in', () => {
    fc.assert(
      fc.property(figures, amount, (own, factor) => {
        const scaled = own.map(({ year, value }) => ({ year, value: value * factor }));
        const measure = { kind: 'index', base: own[0]?.year ?? 0, decimals: 0 } as const;
        const [a, b] = measuredSeries({ series: ['a', 'b'], measure }, [
          series('a', ...own),
          series('b', ...scaled),
        ]);
        expect(a?.figures[0]?.value).toBeCloseTo(100);
        for (const [i, figure] of (a?.figures ?? []).entries()) {
          expect((b?.figures[i]?.value ?? NaN) / figure.value).toBeCloseTo(1);
        }
      }),
    );
  });

  it('makes shares that give the figures back when they are taken of the whole', () => {
    fc.assert(
      fc.property(figures, figures, (own, whole) => {
        const measure = { ...SHARE, of: 'b' };
        const parts = [series('a', ...own), series('b', ...whole)];
        const [share] = measuredSeries({ series: ['a'], measure }, parts);
        for (const { year, value } of share?.figures ?? []) {
          const all = whole.find((figure) => figure.year === year)?.value ?? NaN;
          const part = own.find((figure) => figure.year === year)?.value ?? NaN;
          expect((value * all) / 100 / part).toBeCloseTo(1);
        }
        const common = own.filter(({ year }) => whole.some((figure) => figure.year === year));
        expect(share?.figures.length).toBe(common.length);
      }),
    );
  });
});

describe('seriesSources', () => {
  const measured = (id: string, publisher: string) => ({
    id,
    source: { id: `${id}-report`, publisher },
  });
  const data = {
    series: [measured('a', 'Bank'), measured('b', 'Bank'), measured('c', 'Office')],
  } as unknown as StageData;
  const sources = (timeline: Partial<SeriesTimeline>) =>
    seriesSources(timeline as SeriesTimeline, data);

  it('names each publisher once', () => {
    expect(sources({ series: ['a', 'b'] })).toEqual([{ id: 'a-report', publisher: 'Bank' }]);
  });

  it('names who measured what the others are a share of', () => {
    const measure = { kind: 'share', of: 'c', unit: '%', decimals: 1 } as const;
    const publishers = sources({ series: ['a'], measure }).map(({ publisher }) => publisher);
    expect(publishers).toEqual(['Bank', 'Office']);
  });
});
