/** The page's own typefaces, as its styles name them. */

/** One file of a typeface. */
export interface FontFile {
  /** As the styles name it. */
  family: string;
  /** The letters that it has, as in `unicode-range`. */
  letters: string;
  address: string;
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // Another origin's sheet tells nothing.
  }
}

/** @returns the files that the page brings along; the reader's own fonts have none. */
export function fontFiles(): FontFile[] {
  return [...document.styleSheets]
    .flatMap(rulesOf)
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .flatMap(({ style }) => {
      const address = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
      if (!address) return [];
      return {
        family: style.getPropertyValue('font-family'),
        letters: style.getPropertyValue('unicode-range'),
        address: new URL(address, document.baseURI).href,
      };
    });
}
