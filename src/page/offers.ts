/** What the map and the timeline of a scene offer to readers who take them along. */
import type { Table } from '../download/csv.ts';
import type { Offer } from '../download/offer.ts';
import { eventTable, mapTable, seriesTable } from '../download/tables.ts';
import type { GraphicWords } from '../i18n/strings.ts';
import { placesOf } from '../map/scene-marks.ts';
import { measuredSeries } from '../story/measure.ts';
import { timelineOf, type StageData } from '../story/stage.ts';
import type { MapScene, Scene, TimelineScene } from '../story/story.ts';
import { eventsIn } from '../timeline/lanes.ts';
import { sourcesOf } from '../timeline/series-sources.ts';
import { windowOf } from '../timeline/window.ts';

function mapData(scene: MapScene, data: StageData): Table {
  const places = placesOf(scene, data).map(({ place }) => place.id);
  return mapTable(places, scene.links, data);
}

function timelineData(scene: TimelineScene, data: StageData, address: string): Table {
  const timeline = timelineOf(data, scene.show);
  if (timeline?.kind === 'series') return seriesTable(measuredSeries(timeline, data.series));
  const events = timeline ? eventsIn(timeline, windowOf(scene), data) : [];
  return eventTable(events, data, address);
}

/** @param address the page's, without a fragment */
export function offersOf(
  scene: Scene,
  data: StageData,
  words: GraphicWords,
  address: string,
): Offer[] {
  const timeline = timelineOf(data, scene.timeline.show);
  const publishers = sourcesOf(scene.timeline.show, data).map(({ publisher }) => publisher);
  return [
    {
      graphic: 'map',
      title: data.title,
      source: words.explore.landCredit,
      table: () => mapData(scene.map, data),
    },
    {
      graphic: 'timeline',
      title: timeline?.title ?? data.title,
      source: publishers.length > 0 ? publishers.join(', ') : `${address}#sources`,
      table: () => timelineData(scene.timeline, data, address),
    },
  ];
}
