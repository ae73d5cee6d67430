/** What the map and the timeline of a scene offer to readers who take them along. */
import type { Table } from '../download/csv.ts';
import type { Graphic, Offer } from '../download/offer.ts';
import { mapTable } from '../download/tables.ts';
import type { GraphicWords } from '../i18n/strings.ts';
import { placesOf } from '../map/scene-marks.ts';
import { timelineOf, type StageData } from '../story/stage.ts';
import type { MapScene, Scene } from '../schema/story.ts';
import { sourcesOf } from '../timeline/chart-layouts.ts';
import { timelineTable } from '../timeline/kinds/tables.ts';

function mapData(scene: MapScene, data: StageData): Table {
  const places = placesOf(scene, data).map(({ place }) => place.id);
  return mapTable(places, scene.links, data);
}

/** What the graphics show, on the page with this address (without a fragment). */
export interface Shown {
  scene: Scene;
  data: StageData;
  words: GraphicWords['explore'];
  address: string;
}

/** @param source who measured or drew it */
function creditsOf(source: string, { data, words, address }: Shown): string[] {
  return [
    `${words.source}: ${source}`,
    `${data.title} · ${data.byline}`,
    `${words.licence}: ${data.licence.name} · ${address}`,
  ];
}

function offerOfMap(shown: Shown): Offer {
  const { scene, data, words } = shown;
  return {
    title: data.title,
    credits: creditsOf(words.landCredit, shown),
    table: () => mapData(scene.map, data),
  };
}

function offerOfTimeline(shown: Shown): Offer {
  const { data, address } = shown;
  const scene = shown.scene.timeline;
  const timeline = timelineOf(data, scene.show);
  const publishers = sourcesOf(scene.show, data).map(({ publisher }) => publisher);
  const source = publishers.length > 0 ? publishers.join(', ') : `${address}#sources`;
  return {
    title: timeline?.title ?? data.title,
    credits: creditsOf(source, shown),
    table: () =>
      timeline ? timelineTable(timeline, scene, data, address) : { columns: [], rows: [] },
  };
}

/** @returns what the map or the timeline offers to readers who take it along. */
export function offerOf(graphic: Graphic, shown: Shown): Offer {
  return graphic === 'map' ? offerOfMap(shown) : offerOfTimeline(shown);
}
