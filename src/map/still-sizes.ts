/** How large the maps are that the build draws, in px. */
import type { Size } from './projection.ts';

/** The stage's at the opening, until the browser has measured. */
export const NARROW_OPENING: Size = { width: 390, height: 300 };
export const WIDE_OPENING: Size = { width: 840, height: 600 };

/** A chapter's own. */
export const CHAPTER_MAP: Size = { width: 720, height: 340 };
