/** What a graphic offers to take along. */
import type { Table } from './csv.ts';
import type { Caption } from './picture.ts';
import type { Form } from './save.ts';

export type Graphic = 'map' | 'timeline';

/** What its picture says of itself, and its data. */
export interface Offer extends Caption {
  /** Made when it is asked for. */
  table: () => Table;
}

/** Makes a file of what is drawn, and hands it to the reader; rejects where it cannot be made. */
export type Save = (
  graphic: Graphic,
  form: Form,
  drawings: readonly SVGSVGElement[],
) => Promise<void>;
