/** Types for Leaflet's source modules, which @types/leaflet lacks. Importing only some of them halves the chunk. */

declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}

declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export { GridLayer } from 'leaflet';
}

declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet';
}

declare module 'leaflet/src/dom/DomUtil.js' {
  import { DomUtil } from 'leaflet';
  export const { create, remove, removeClass }: typeof DomUtil;
}

declare module 'leaflet/src/layer/Layer.js';
declare module 'leaflet/src/map/handler/*';
