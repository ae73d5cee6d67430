/** The camera for a scene. */
import type { MapScene } from '../schema/story.ts';
import { boundsAround, fitView, type Bounds, type Padding } from './fit-view.ts';
import { FINE_PRINT, UNDER_CONTROLS } from './overlay-insets.ts';
import { legendHeight } from './legend.ts';
import type { Size, View } from './projection.ts';
import { linkKindsOf, linksOf, type LinkData } from './scene-marks.ts';

/** Room for the labels round the framed places, as a share of the screen and in px. */
const SHARE = 0.12;
const LEAST = 28;
const MOST = 110;

/** The most that what lies over the map may take of its height, above and below. */
const FURNITURE_SHARE = 0.36;

/** px from the middle of a mark to what it must be clear of. */
const MARK = 10;

/** @param rows of the legend in the lower corner */
function paddingFor({ width, height }: Size, rows: number): Padding {
  const room = (length: number) => Math.max(LEAST, Math.min(MOST, length * SHARE));
  const beyond = (px: number) =>
    Math.max(room(height), Math.min(px + MARK, height * FURNITURE_SHARE));
  const side = Math.min(room(width), width / 4);
  const below = Math.max(FINE_PRINT.line, legendHeight(rows));
  return { top: beyond(UNDER_CONTROLS), right: side, bottom: beyond(below), left: side };
}

/** The box round the framed places, and round the links between them: an arc bends towards its pole. */
function boundsOf(scene: MapScene, framed: readonly string[], data: LinkData): Bounds {
  const box = boundsAround(data.places.filter((place) => framed.includes(place.id)));
  const between = linksOf(scene, data).filter(
    ({ link }) => framed.includes(link.from) && framed.includes(link.to),
  );
  const latitudes = between.flatMap(({ line }) => line.map(({ lat }) => lat));
  return {
    ...box,
    north: Math.max(box.north, ...latitudes),
    south: Math.min(box.south, ...latitudes),
  };
}

/**
 * @param scene what the step asks of the map
 * @param data the story's places and links
 * @param size the map on the screen, in px
 * @returns where the camera stands: a function of the three alone
 */
export function sceneView(scene: MapScene, data: LinkData, size: Size): View {
  const { frame } = scene;
  const bounds = Array.isArray(frame) ? boundsOf(scene, frame, data) : frame;
  return fitView(bounds, size, paddingFor(size, linkKindsOf(scene, data).length));
}
