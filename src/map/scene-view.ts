/** The camera for a scene. */
import type { MapScene, Place } from '../story/story.ts';
import { boundsAround, fitView, type Padding } from './fit-view.ts';
import type { Size, View } from './projection.ts';

/** Room for the labels round the framed places, as a share of the screen and in px. */
const SHARE = 0.12;
const LEAST = 28;
const MOST = 110;

function paddingFor({ width, height }: Size): Padding {
  const side = (length: number) => Math.max(LEAST, Math.min(MOST, length * SHARE));
  const [x, y] = [side(width), side(height)];
  return { top: y, right: x, bottom: y, left: x };
}

/**
 * @param scene what the step asks of the map
 * @param places every place of the story
 * @param size the map on the screen, in px
 * @returns where the camera stands: a function of the three alone
 */
export function sceneView(scene: MapScene, places: readonly Place[], size: Size): View {
  const { frame } = scene;
  const bounds = Array.isArray(frame)
    ? boundsAround(places.filter((place) => frame.includes(place.id)))
    : frame;
  return fitView(bounds, size, paddingFor(size));
}
