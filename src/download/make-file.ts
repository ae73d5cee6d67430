/** What a graphic offers, as the content of a file. */
import { VARIABLE_SANS } from '../tokens/faces.ts';
import { toCsv, toJson } from './csv.ts';
import { fontFace } from './font-face.ts';
import type { Offer } from './offer.ts';
import { toSvg } from './picture.ts';
import { toPng } from './png.ts';
import type { Form } from './save.ts';

/**
 * @param drawings the graphic's own, in the page
 * @throws where a picture's font cannot be fetched, or the browser cannot draw it
 */
export async function makeFile(
  offer: Offer,
  form: Form,
  drawings: readonly SVGSVGElement[],
): Promise<string | Blob> {
  if (form === 'csv') return toCsv(offer.table());
  if (form === 'json') return toJson(offer.table());
  const svg = toSvg(drawings, offer, await fontFace(VARIABLE_SANS));
  return form === 'svg' ? svg : toPng(svg);
}
