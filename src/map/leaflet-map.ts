/**
 * Leaflet, which animates the view and handles gestures and keys; it draws nothing but tiles. Only the modules needed
 * for that are imported. Import this file by `import()` only: Leaflet throws outside a browser, and so it gets a
 * chunk of its own, which loads after the text.
 */
import './leaflet-markup.ts';
import type { MapOptions } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { Map } from 'leaflet/src/map/Map.js';
// Adds to `Map` the methods for layers, which its constructor calls.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import type { StageData } from '../story/stage.ts';
import { isNear, type Size, type View } from './projection.ts';

/** A Leaflet map over one element. */
export interface Camera {
  /**
   * Moves to a view.
   * @param size the element's; only its identity counts: Leaflet measures again when it is another object
   */
  show: (view: View, size: Size, move: 'fly' | 'jump') => void;
  /** Lets the reader move the map by pointer, touch, wheel and keys, or stops that. */
  handOver: (toReader: boolean) => void;
  /** Zooms in by one level (1) or out (-1). */
  zoomBy: (steps: number) => void;
  /** Stops all motion and removes Leaflet from the element. */
  remove: () => void;
}

/** The duration of a flight, in seconds. */
const FLIGHT = 0.9;

/** The limits for the reader: beyond them the basemap has no detail. */
const ZOOMS = { minZoom: -2, maxZoom: 8 };

/** Leaflet's handlers, which are enabled once the reader may move the map. */
const GESTURES = [
  'boxZoom',
  'doubleClickZoom',
  'dragging',
  'keyboard',
  'scrollWheelZoom',
  'touchZoom',
] as const;

const NO_GESTURES: MapOptions = {
  // Motion that goes on by itself would move the map away from the next scene.
  inertia: false,
  zoomAnimation: false,
  attributionControl: false,
  ...Object.fromEntries(GESTURES.map((gesture) => [gesture, false])),
  zoomControl: false,
  zoomSnap: 0,
  ...ZOOMS,
  worldCopyJump: false,
};

interface CameraOptions {
  /** Called with each new view, in each animation frame of a flight. */
  onMove: (view: View) => void;
  /** A map service, whose tiles lie between the land and the marks. */
  tiles: StageData['tiles'];
  /** Whether panning by keys may be animated. */
  glides: () => boolean;
}

/** Raster and vector tiles each have a chunk of their own. */
async function addTiles(map: Map, tiles: NonNullable<StageData['tiles']>): Promise<void> {
  if (tiles.kind === 'raster') {
    const { addRasterTiles } = await import('./raster-tiles.ts');
    return addRasterTiles(map, tiles);
  }
  const { addVectorTiles } = await import('./vector-tiles.ts');
  addVectorTiles(map, tiles);
}

/**
 * @param element a transparent element over the drawn map
 * @param view the view of the drawn map, to start with
 * @throws whatever Leaflet throws
 */
export function openCamera(
  element: HTMLElement,
  view: View,
  { onMove, tiles, glides }: CameraOptions,
): Camera {
  const map = new Map(element, NO_GESTURES).setView(view.center, view.zoom, { animate: false });
  const panBy = map.panBy.bind(map);
  // Leaflet's keyboard handler animates regardless of reduced motion.
  map.panBy = (offset, options) =>
    panBy(offset, { ...options, animate: glides() && options?.animate });
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

  // If tiles fail, the drawn land is the fallback.
  if (tiles) addTiles(map, tiles).catch(() => undefined);
  map.on('move', () => onMove(current()));
  // A flight ends within a px of its target: snap to the exact view of the scene.
  map.on('moveend', () => onMove(isNear(current(), target) ? target : current()));

  return {
    show(to, size, move) {
      target = to;
      // Measuring in the middle of a DOM update forces a reflow, so only when the size has changed.
      if (size !== measured) map.invalidateSize({ animate: false, pan: false });
      measured = size;
      if (move === 'jump' || isNear(current(), to)) return jump(to);
      map.stop();
      map.flyTo(to.center, to.zoom, { duration: FLIGHT });
    },
    handOver(toReader) {
      for (const gesture of GESTURES) map[gesture]?.[toReader ? 'enable' : 'disable']();
      element.tabIndex = toReader ? 0 : -1;
      // An outline outside the element would be clipped.
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
