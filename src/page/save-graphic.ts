/** The map or the timeline as a file: fetched by readers who take one along. */
import { fileName } from '../download/file-name.ts';
import { makeFile, saveFile } from '../download/make-file.ts';
import type { Form, Graphic } from '../download/offer.ts';
import { offerOf, type Shown } from './offers.ts';

/**
 * @param drawings the graphic's own, in the page
 * @throws what `makeFile` throws
 */
export async function saveGraphic(
  graphic: Graphic,
  form: Form,
  drawings: readonly SVGSVGElement[],
  shown: Shown,
): Promise<void> {
  const content = await makeFile(offerOf(graphic, shown), form, drawings);
  saveFile(`${fileName(shown.data.title)}-${graphic}`, form, content);
}
