/** How each kind of timeline is laid out and drawn. */
import type { KindName, Timeline, TimelineOf } from '../../schema/story.ts';
import { chart as events } from './events/chart.ts';
import type { KindChart } from './kind.ts';
import { chart as series } from './series/chart.ts';

const CHARTS = { events, series } satisfies {
  [Kind in KindName]: KindChart<TimelineOf<Kind>, unknown, never>;
};

/** What a kind's layout is. */
export type LayoutOf<Kind extends KindName> = ReturnType<(typeof CHARTS)[Kind]['layout']>;

/** @returns the chart of a timeline's kind; the types do not hold it to layouts that the same kind made */
export function chartOf({ kind }: Timeline): KindChart<Timeline, unknown, never> {
  return CHARTS[kind];
}
