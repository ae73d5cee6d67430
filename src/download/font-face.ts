/** The page's typeface, written into a picture that leaves the page. */
import { fontFiles } from '../graphic/font-faces.ts';

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
 * @returns a font-face rule with the family's Latin letters inside; '' where they cannot be had:
 *   then the reader's own sans serif stands in
 */
export async function fontFace(family: string): Promise<string> {
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
