/** What a graphic offers for download. */
import type { Table } from './csv.ts';
import type { Caption } from './picture.ts';

export type Graphic = 'map' | 'timeline';

/** A file's format, which is also the ending of its name. */
export type Form = 'svg' | 'png' | 'csv' | 'json';

/** The caption of its picture, and its data. */
export interface Offer extends Caption {
  /** Made when it is asked for. */
  table: () => Table;
}

/** Makes a file of what is drawn and has the browser save it; rejects where it cannot be made. */
export type Save = (
  graphic: Graphic,
  form: Form,
  drawings: readonly SVGSVGElement[],
) => Promise<void>;
