/** The view of the map that a scene asks for. */
import type { MapScene } from '../schema/story.ts';
import { boundsAround, fitView, type Bounds, type Padding } from './fit-view.ts';
import { FINE_PRINT, UNDER_CONTROLS } from './overlay-insets.ts';
import { legendHeight } from './legend.ts';
import type { Size, View } from './projection.ts';
import { linkKindsOf, linksOf, type LinkData } from './scene-marks.ts';

/** The sizes of prerendered maps, in px: the stage's at the opening, until the browser has measured. */
export const NARROW_OPENING: Size = { width: 390, height: 300 };
export const WIDE_OPENING: Size = { width: 840, height: 600 };

/** The map's size in a chapter's still figure. */
export const CHAPTER_MAP: Size = { width: 720, height: 340 };

/** Room for labels around the framed places: a share of the map's size, and its limits in px. */
const SHARE = 0.12;
const LEAST = 28;
const MOST = 110;

/** The most that overlays (controls, legend, attribution) may take of the map's height, above and below each. */
const FURNITURE_SHARE = 0.36;

/** px to keep between a mark's centre and an overlay. */
const MARK = 10;

/** @param rows the number of rows of the legend in the lower corner */
function paddingFor({ width, height }: Size, rows: number): Padding {
  const room = (length: number) => Math.max(LEAST, Math.min(MOST, length * SHARE));
  const beyond = (px: number) =>
    Math.max(room(height), Math.min(px + MARK, height * FURNITURE_SHARE));
  const side = Math.min(room(width), width / 4);
  const below = Math.max(FINE_PRINT.line, legendHeight(rows));
  return { top: beyond(UNDER_CONTROLS), right: side, bottom: beyond(below), left: side };
}

/** @returns the box around the framed places and the links between them: a great circle bends towards the pole. */
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
 * @param data the story's places and links
 * @param size the map's, in px
 * @returns the view that shows what the scene frames, with room for labels and overlays
 */
export function sceneView(scene: MapScene, data: LinkData, size: Size): View {
  const { frame } = scene;
  const bounds = Array.isArray(frame) ? boundsOf(scene, frame, data) : frame;
  return fitView(bounds, size, paddingFor(size, linkKindsOf(scene, data).length));
}
