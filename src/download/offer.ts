/** What a graphic offers to take along. */
import type { Table } from './csv.ts';

export interface Offer {
  graphic: 'map' | 'timeline';
  /** What the picture says of itself, over the drawing. */
  title: string;
  /** Who measured or drew it. */
  source: string;
  /** Its data; made when it is asked for. */
  table: () => Table;
}
