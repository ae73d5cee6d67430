/** The typefaces that the page ships, read from its `@font-face` rules. */

/** A font file, with the descriptors `font-family` and `unicode-range` of its rule. */
export interface FontFile {
  family: string;
  letters: string;
  address: string;
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // The rules of a style sheet from another origin cannot be read.
  }
}

/** @returns the font files of the page; typefaces installed on the reader's device have none. */
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
