/** Where the elements of a page stand on paper, as Firefox's PDF says. */
import { inflateSync } from 'node:zlib';

/** Points from the left edge of an A4 sheet to its middle. */
const MIDDLE: Record<'upright' | 'lying', number> = { upright: 298, lying: 421 };

/** @returns the PDF's packed objects, one after the other (ISO 32000-1, 7.5.7) */
function objectsOf(pdf: Buffer): string {
  const heads = pdf.toString('latin1').matchAll(/\/Type \/ObjStm[^]*?stream\r?\n/g);
  return [...heads]
    .map(({ index, 0: head }) => inflateSync(pdf.subarray(index + head.length)).toString('latin1'))
    .join('\n');
}

/**
 * @param pdf which ends in a link to each of the ids, in their order
 * @returns the sheet and the column in which an element begins; throws where that was not asked
 */
export function placesIn(
  pdf: Buffer,
  ids: readonly string[],
  lies: 'upright' | 'lying',
): (id: string) => string {
  const targets = [...objectsOf(pdf).matchAll(/\/Dest \[(\d+) 0 R \/XYZ ([\d.]+)/g)]
    .slice(-ids.length)
    .map(([, sheet, x]) => `${sheet} ${Number(x) < MIDDLE[lies] ? 'first' : 'second'}`);
  const places = new Map(ids.map((id, at) => [id, targets[at]]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`nothing printed has the id ${id}`);
    return place;
  };
}
