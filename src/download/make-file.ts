/** What a graphic offers, as a file: made and saved in the browser, without a server. */
import { fontFiles } from '../graphic/font-faces.ts';
import { PAGE_SANS } from '../tokens/faces.ts';
import { toCsv, toJson } from './csv.ts';
import type { Form, Offer } from './offer.ts';
import { toSvg } from './picture.ts';

async function asDataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error(`cannot read ${address}`));
    reader.readAsDataURL(blob);
  });
}

/**
 * @param family as the page's styles name it
 * @returns a font-face rule that embeds the family's Latin letters; '' where they cannot be fetched: the fallback is
 *   the reader's own sans serif
 */
async function fontFace(family: string): Promise<string> {
  const latin = fontFiles().find(
    (file) => file.family.includes(family) && /U\+0+-/i.test(file.letters),
  );
  if (!latin) return '';
  try {
    const data = await asDataUrl(latin.address);
    return `@font-face{font-family:"${family}";font-weight:200 900;src:url(${data})}`;
  } catch {
    return '';
  }
}

/** Pixels of a PNG for each unit of the drawing. */
const SCALE = 2;

/** @throws Error where the browser cannot draw the SVG */
async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/**
 * @param drawings the graphic's own, in the page
 * @returns the file's content
 * @throws Error where the browser cannot draw a PNG
 */
export async function makeFile(
  offer: Offer,
  form: Form,
  drawings: readonly SVGSVGElement[],
): Promise<string | Blob> {
  if (form === 'csv') return toCsv(offer.table());
  if (form === 'json') return toJson(offer.table());
  const svg = toSvg(drawings, offer, await fontFace(PAGE_SANS));
  return form === 'svg' ? svg : toPng(svg);
}

const TYPES: Record<Form, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
  json: 'application/json',
};

/** ms after which a browser has surely begun to read what it saves. */
const READ = 10_000;

/**
 * Has the browser save a file.
 * @param name of the file, without its ending
 * @param content of the file; text is written as UTF-8
 */
export function saveFile(name: string, form: Form, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: TYPES[form] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}
