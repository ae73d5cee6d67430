/** Fits a view around what must be visible. Both the prerendered and the live map use it. */
import type { MapScene } from '../schema/story.ts';
import { fromWorld, toWorld, WORLD, type LatLng, type Size, type View } from './projection.ts';

/** A box of the globe, in degrees; `west` greater than `east` crosses the 180th meridian. */
export type Bounds = Exclude<MapScene['frame'], readonly string[]>;

/** Space in px to keep free inside each edge. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The basemap has no detail beyond this zoom. */
const MAX_ZOOM = 5.75;
/** The world is 64 px wide, which fits into the smallest map. */
const MIN_ZOOM = -2;

/** @returns the ends of the shortest arc that contains all longitudes; `east` may be over 180. */
function longitudeRange(longitudes: number[]): { west: number; east: number } {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const gaps = sorted.map((lng, i) => (sorted[i + 1] ?? (sorted[0] ?? 0) + 360) - lng);
  const widest = gaps.indexOf(Math.max(...gaps));
  const east = sorted[widest] ?? 0;
  const west = sorted[(widest + 1) % sorted.length] ?? 0;
  return { west, east: east < west ? east + 360 : east };
}

/** @returns the smallest box around the places, across the 180th meridian if that is smaller. */
export function boundsAround(places: readonly LatLng[]): Bounds {
  const latitudes = places.map((place) => place.lat);
  const { west, east } = longitudeRange(places.map((place) => place.lng));
  return { north: Math.max(...latitudes), south: Math.min(...latitudes), west, east };
}

/**
 * @param box what must be visible, in degrees
 * @param size the map's, in px
 * @param padding the space to keep free, in px
 * @returns the view with the highest zoom, within limits, that shows the whole box inside the padding
 */
export function fitView(box: Bounds, size: Size, padding: Padding): View {
  const east = box.east < box.west ? box.east + 360 : box.east;
  const topLeft = toWorld({ lat: box.north, lng: box.west });
  const bottomRight = toWorld({ lat: box.south, lng: east });
  const free = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  };
  const zoom = Math.log2(
    Math.min(
      free.width / Math.max(bottomRight.x - topLeft.x, 1e-9),
      free.height / Math.max(bottomRight.y - topLeft.y, 1e-9),
    ),
  );
  return centred(topLeft, bottomRight, Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)), padding);
}

function centred(
  topLeft: { x: number; y: number },
  bottomRight: { x: number; y: number },
  zoom: number,
  padding: Padding,
): View {
  const scale = 2 ** zoom;
  const x = (topLeft.x + bottomRight.x) / 2 + (padding.right - padding.left) / 2 / scale;
  const y = (topLeft.y + bottomRight.y) / 2 + (padding.bottom - padding.top) / 2 / scale;
  const wrapped = ((x % WORLD) + WORLD) % WORLD;
  return { center: fromWorld({ x: wrapped, y }), zoom };
}
