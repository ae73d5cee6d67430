/** Raster tiles: a chunk that loads only for a story with such tiles. */
import type { Map } from 'leaflet';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import type { StageData } from '../story/stage.ts';

/** Adds the tiles to a map. Tiles that fail to load leave gaps, through which the drawn land shows. */
export function addRasterTiles(map: Map, { url, maxZoom }: NonNullable<StageData['tiles']>): void {
  new TileLayer(url, { maxNativeZoom: maxZoom }).addTo(map);
}
