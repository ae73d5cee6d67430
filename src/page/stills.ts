/** The stage's graphics as the build draws them. */
import type { Furniture } from '../map/overlay-insets.ts';

/** Each as HTML, for phones and for wider screens. */
export interface Stills {
  /** @param furniture what lies over the map's corners */
  map: (furniture: Furniture) => string;
  timeline: () => string;
}
