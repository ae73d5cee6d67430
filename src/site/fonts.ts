/**
 * The page's typefaces, cut down to what a story uses: of each of Fontsource's files the letters that the
 * story has, and of the Latin ones also those that edits are likely to bring. What is left out, such as
 * another script that a reader types, falls to the reader's own fonts.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

/** What goes into a page's head, and the files that it names, by their path in the site. */
export interface Fonts {
  /** @font-face rules; addresses are as seen from the site's folder. */
  css: string;
  files: Map<string, Uint8Array>;
}

const SHEETS = [
  '@fontsource-variable/source-serif-4/wght.css',
  '@fontsource-variable/source-serif-4/wght-italic.css',
  '@fontsource-variable/source-sans-3/wght.css',
];

/** All that a keyboard for English or Azerbaijani writes, and the marks of good typesetting. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))}ƏəŞşĞğİıÖöÜüÇç‘’“”–—…−·`;

/** The page's styles use these weights, and these features of type. */
const WEIGHTS = { min: 400, max: 700 };
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'lnum', 'mark', 'mkmk', 'tnum'];

const FACE = /@font-face \{[^}]*url\(([^)]+)\)[^}]*unicode-range: ([^;]+);[^}]*\}/g;

/** @param span one of a `unicode-range`: `U+41`, `U+400-45F` */
function lettersIn(span: string, letters: Iterable<string>): string[] {
  const [first = '', last = first] = span.trim().slice(2).split('-');
  const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  return [...letters].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= from && code <= to;
  });
}

async function cut(file: string, letters: readonly string[]): Promise<Uint8Array> {
  return subsetFont(await readFile(file), letters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  });
}

/** The name changes with the content, so that a page never meets an older file. */
function nameOf(font: Uint8Array): string {
  return `assets/font-${createHash('sha256').update(font).digest('hex').slice(0, 10)}.woff2`;
}

const PLACE = '<!--story:fonts-->';

/** @returns a built page with its typefaces; `root` leads from the page to the site's folder. */
export function writeFonts(html: string, { css }: Fonts, root: './' | '../'): string {
  return html.replace(PLACE, () => `<style>${css.replaceAll('url(', `url(${root}`)}</style>`);
}

/** @returns a page of the development server, which takes the typefaces whole. */
export function linkFonts(html: string): string {
  return html.replace(PLACE, '<link rel="stylesheet" href="/styles/fonts.css" />');
}

/**
 * @param text all that the pages of a story may show
 * @returns a face for each part of the typefaces that the text has letters of
 */
export async function makeFonts(text: string): Promise<Fonts> {
  const used = new Set(text);
  const letters = new Set([...used, ...ALWAYS]);
  const fonts: Fonts = { css: '', files: new Map() };
  for (const sheet of SHEETS) {
    const path = createRequire(import.meta.url).resolve(sheet);
    const faces = [...(await readFile(path, 'utf8')).matchAll(FACE)];
    for (const [i, [face, url = '', range = '']] of faces.entries()) {
      // Of two faces that hold a letter, browsers take the later one: the earlier is not sent for it.
      const later = faces.slice(i + 1).flatMap(([, , other = '']) => other.split(','));
      const taken = new Set(later.flatMap((span) => lettersIn(span, letters)));
      const left = [...letters].filter((letter) => !taken.has(letter));
      const parts = range
        .split(',')
        .map((span) => ({ span, own: lettersIn(span, left) }))
        .filter(({ own }) => own.length > 0);
      if (parts.length === 0) continue;
      const own = parts.flatMap((part) => part.own);
      const font = await cut(join(dirname(path), url), own);
      fonts.files.set(nameOf(font), font);
      fonts.css += face
        .replace(url, nameOf(font))
        .replace(range, parts.map(({ span }) => span).join(','))
        .replace('200 900', '400 700')
        // No stand-in breaks every line at the same word: what comes late serves the next page, and moves nothing.
        .replace('font-display: swap', 'font-display: optional')
        .replace(/\s+/g, ' ');
    }
  }
  return fonts;
}
