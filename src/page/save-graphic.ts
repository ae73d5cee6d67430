/** The map or the timeline of a scene as a file: fetched by readers who take one along. */
import { fileName } from '../download/file-name.ts';
import { makeFile, saveFile } from '../download/make-file.ts';
import type { Form, Graphic, Offer } from '../download/offer.ts';
import { mapTable } from '../download/tables.ts';
import type { GraphicWords } from '../i18n/strings.ts';
import { placesOf } from '../map/scene-marks.ts';
import { timelineOf, type StageData } from '../story/stage.ts';
import type { Scene } from '../schema/story.ts';
import { sourcesOf } from '../timeline/chart-layouts.ts';
import { timelineTable } from '../timeline/kinds/tables.ts';

/** What the graphics show, on the page with this address (without a fragment). */
interface Shown {
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
  const { data, words } = shown;
  const scene = shown.scene.map;
  const places = () => placesOf(scene, data).map(({ place }) => place.id);
  return {
    title: data.title,
    credits: creditsOf(words.landCredit, shown),
    table: () => mapTable(places(), scene.links, data),
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

/**
 * Hands the map or the timeline to the reader as a file.
 * @param drawings the graphic's own, in the page
 * @throws what `makeFile` throws
 */
export async function saveGraphic(
  graphic: Graphic,
  form: Form,
  drawings: readonly SVGSVGElement[],
  shown: Shown,
): Promise<void> {
  const offer = graphic === 'map' ? offerOfMap(shown) : offerOfTimeline(shown);
  saveFile(`${fileName(shown.data.title)}-${graphic}`, form, await makeFile(offer, form, drawings));
}
