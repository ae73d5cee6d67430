/**
 * Vector tiles in the page's colours: land, water and borders, without labels. A chunk that loads only for a story
 * with such tiles.
 */
import type { Map } from 'leaflet';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import {
  GeomType,
  leafletLayer,
  LineSymbolizer,
  PolygonSymbolizer,
  type Feature,
  type PaintRule,
} from 'protomaps-leaflet';
import type { StageData } from '../story/stage.ts';

const isArea = (_: number, { geomType }: Feature) => geomType === GeomType.Polygon;

/** National borders in Protomaps' schema (`kind`) and in OpenMapTiles' (`admin_level`). */
const isBorder = (_: number, { props }: Feature) =>
  props['kind'] === 'country' || props['admin_level'] === 2;

/** Protomaps' layers are `earth`, `water` and `boundaries`; OpenMapTiles' `water` and `boundary`, over drawn land. */
function paintRules(colour: (name: string) => string): PaintRule[] {
  const area = (fill: string) => new PolygonSymbolizer({ fill: colour(fill) });
  const border = new LineSymbolizer({ color: colour('--border'), width: 1 });
  return [
    { dataLayer: 'earth', symbolizer: area('--land'), filter: isArea },
    { dataLayer: 'water', symbolizer: area('--sea'), filter: isArea },
    { dataLayer: 'boundaries', symbolizer: border, filter: isBorder },
    { dataLayer: 'boundary', symbolizer: border, filter: isBorder },
  ];
}

/** @returns the current value of a custom property with a colour, in the light or dark theme. */
function colourNow(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Calls back when the theme changes. @returns a function that stops watching */
function watchColours(onChange: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const choice = new MutationObserver(onChange);
  system.addEventListener('change', onChange);
  choice.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', onChange);
    choice.disconnect();
  };
}

/** Adds the tiles to a map. Tiles that fail to load leave gaps, through which the drawn land shows. */
export function addVectorTiles(map: Map, { url, maxZoom }: NonNullable<StageData['tiles']>): void {
  // protomaps-leaflet expects Leaflet as the global `L`.
  Object.assign(globalThis, { L: { DomUtil, GridLayer } });
  const layer = leafletLayer({
    url,
    maxDataZoom: maxZoom,
    attribution: '',
    paintRules: paintRules(colourNow),
    labelRules: [],
  });
  layer['addTo'](map);
  const end = watchColours(() => {
    Object.assign(layer, { paintRules: paintRules(colourNow) });
    layer['rerenderTiles']();
  });
  map.on('unload', end);
}
