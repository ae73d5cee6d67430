/** Tiles that are pictures. A chunk that only a story with such tiles asks for. */
import type { Map } from 'leaflet';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import type { StageData } from '../story/stage.ts';

/** Lays the tiles over a map; those that do not come are left out. */
export function addRasterTiles(map: Map, { url, maxZoom }: NonNullable<StageData['tiles']>): void {
  new TileLayer(url, { maxNativeZoom: maxZoom }).addTo(map);
}
