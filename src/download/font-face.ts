/** The page's typeface, written into a picture that leaves the page. */

async function asDataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error(`cannot read ${address}`));
    reader.readAsDataURL(blob);
  });
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // Another origin's sheet tells nothing.
  }
}

/**
 * @param family as the page's styles name it
 * @returns a font-face rule with the family's Latin letters inside; '' where they cannot be had:
 *   then the reader's own sans serif stands in
 */
export async function fontFace(family: string): Promise<string> {
  const faces = [...document.styleSheets]
    .flatMap(rulesOf)
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue('font-family').includes(family));
  const latin = faces.find(({ style }) => /U\+0+-/i.test(style.getPropertyValue('unicode-range')));
  const address = /url\(["']?([^"')]+)/.exec(latin?.style.getPropertyValue('src') ?? '')?.[1];
  if (!address) return '';
  try {
    const data = await asDataUrl(new URL(address, document.baseURI).href);
    return `@font-face{font-family:"${family}";font-weight:200 900;src:url(${data})}`;
  } catch {
    return '';
  }
}
