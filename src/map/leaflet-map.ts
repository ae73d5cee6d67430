/**
 * Leaflet as the map's camera, and of Leaflet only what a camera needs: its map and
 * the reader's hands. It is loaded by `import()` alone, because Leaflet cannot be imported
 * without a browser and so that it arrives in a chunk of its own, after the text.
 */
import './leaflet-markup.ts';
import type { MapOptions } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { Map } from 'leaflet/src/map/Map.js';
// A map cannot be made without: here it learns to carry layers.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import type { StageData } from '../story/stage.ts';
import { isNear, type Size, type View } from './projection.ts';

/** A camera over one element. */
export interface Camera {
  /**
   * Takes the camera there.
   * @param size of the element, in any unit: Leaflet measures anew only where it is another
   */
  show: (view: View, size: Size, move: 'fly' | 'jump') => void;
  /** Whether the reader's own hands move the camera: by pointer, touch, wheel and keys. */
  handOver: (toReader: boolean) => void;
  /** One step nearer (1) or farther (-1). */
  zoomBy: (steps: number) => void;
  /** Stops all motion and takes Leaflet off the element. */
  remove: () => void;
}

/** Seconds of one flight. */
const FLIGHT = 0.9;

/** How far the reader may go: beyond, the basemap has nothing to show. */
const ZOOMS = { minZoom: -2, maxZoom: 8 };

const HANDS_OFF: MapOptions = {
  // What still moves by itself would carry the map away from a scene that has come meanwhile.
  inertia: false,
  zoomAnimation: false,
  attributionControl: false,
  boxZoom: false,
  doubleClickZoom: false,
  dragging: false,
  keyboard: false,
  scrollWheelZoom: false,
  touchZoom: false,
  zoomControl: false,
  zoomSnap: 0,
  ...ZOOMS,
  worldCopyJump: false,
};

/** What the reader's hands can do once the map is handed over. */
const HANDS = [
  'boxZoom',
  'doubleClickZoom',
  'dragging',
  'keyboard',
  'scrollWheelZoom',
  'touchZoom',
] as const;

/** What a camera tells, and what lies under it. */
export interface CameraOptions {
  /** Called with every new view, also during a flight. */
  onMove: (view: View) => void;
  /** A map service whose tiles come under the marks; where they fail, the drawn land is seen. */
  tiles: StageData['tiles'];
  /** Whether the map may glide where keys move it. */
  glides: () => boolean;
}

/** Lays the tiles over the drawn land: pictures or shapes, each drawn by a chunk of its own. */
async function addTiles(map: Map, tiles: NonNullable<StageData['tiles']>): Promise<void> {
  if (tiles.kind === 'raster') {
    const { addRasterTiles } = await import('./raster-tiles.ts');
    return addRasterTiles(map, tiles);
  }
  const { addVectorTiles } = await import('./vector-tiles.ts');
  addVectorTiles(map, tiles);
}

/**
 * @param element where Leaflet lives; transparent, over the drawn map
 * @param view where the camera stands at first: where the drawn map already stands
 * @throws whatever Leaflet throws
 */
export function openCamera(
  element: HTMLElement,
  view: View,
  { onMove, tiles, glides }: CameraOptions,
): Camera {
  const map = new Map(element, HANDS_OFF).setView(view.center, view.zoom, { animate: false });
  const panBy = map.panBy.bind(map);
  // By keys Leaflet glides for everybody.
  map.panBy = (way, options) => panBy(way, { ...options, animate: glides() && options?.animate });
  let target = view;
  let measured: Size | undefined;

  const current = (): View => {
    const { lat, lng } = map.getCenter();
    return { center: { lat, lng }, zoom: map.getZoom() };
  };
  const jump = (to: View) => {
    map.stop();
    map.setView(to.center, to.zoom, { animate: false });
    onMove(to);
  };

  // Without its tiles the map is still whole: the drawn land stands.
  if (tiles) addTiles(map, tiles).catch(() => undefined);
  map.on('move', () => onMove(current()));
  // A flight ends within a px of its aim; the picture must be the scene's own.
  map.on('moveend', () => onMove(isNear(current(), target) ? target : current()));

  return {
    show(to, size, move) {
      target = to;
      // To measure is to lay out the page in the middle of a change.
      if (size !== measured) map.invalidateSize({ animate: false, pan: false });
      measured = size;
      if (move === 'jump' || isNear(current(), to)) return jump(to);
      map.stop();
      map.flyTo(to.center, to.zoom, { duration: FLIGHT });
    },
    handOver(toReader) {
      for (const hand of HANDS) map[hand]?.[toReader ? 'enable' : 'disable']();
      element.tabIndex = toReader ? 0 : -1;
      // Its frame cuts off what lies outside.
      element.style.outlineOffset = '-3px';
      if (toReader) element.focus({ preventScroll: true });
    },
    zoomBy(steps) {
      map.setZoom(map.getZoom() + steps);
    },
    remove() {
      map.stop();
      map.remove();
    },
  };
}
