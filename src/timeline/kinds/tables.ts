/** The data of each kind of timeline as a table. */
import type { Table } from '../../download/csv.ts';
import type { KindName, Timeline, TimelineOf, TimelineScene } from '../../schema/story.ts';
import type { StageData } from '../../story/stage.ts';
import { table as events } from './events/table.ts';
import type { KindTable } from './kind.ts';
import { table as series } from './series/table.ts';

const TABLES: { [Kind in KindName]: KindTable<TimelineOf<Kind>> } = { events, series };

/** @returns what a timeline shows in a scene (see `KindTable`) */
export function timelineTable(
  timeline: Timeline,
  scene: TimelineScene,
  data: StageData,
  address: string,
): Table {
  const part: KindTable<Timeline> = TABLES[timeline.kind];
  return part.table(timeline, scene, data, address);
}
