/**
 * Vector tiles in the page's own colours: land, water and borders, no names (the story has its own). A chunk that
 * only a story with such tiles asks for.
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

/** Countries' borders, as Protomaps (`kind`) and OpenMapTiles (`admin_level`) say it. */
const isBorder = (_: number, { props }: Feature) =>
  props['kind'] === 'country' || props['admin_level'] === 2;

/** Protomaps' layers; OpenMapTiles' are `water` as well and `boundary`, over the drawn land. */
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

/** @returns a colour of the page as it is drawn now, by day or by night. */
function colourNow(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** @returns what ends the watch over whether the page is drawn by day or by night. */
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

/** Lays the tiles over a map; leaves out those that it cannot have. */
export function addVectorTiles(map: Map, { url, maxZoom }: NonNullable<StageData['tiles']>): void {
  // protomaps-leaflet looks for Leaflet among the globals.
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
