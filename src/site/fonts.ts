/**
 * The page's typefaces, subset to the letters that a story has, and to those that edits are likely to bring. For other
 * letters, such as those of another script that a reader types, the reader's own fonts are the fallback.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import type { PrerenderedSite } from '../entry/prerender.ts';
import { sans, serif } from '../tokens/faces.ts';
import { renameFont, withOwnName } from './typeface-names.ts';

/** What goes into a page's head, and the files that it refers to, by their path in the site. */
export interface Fonts {
  /** @font-face rules; addresses are as seen from the site's folder. */
  css: string;
  files: Map<string, Uint8Array>;
}

const SHEETS = [
  `@fontsource-variable/${serif.package}/wght.css`,
  `@fontsource-variable/${serif.package}/wght-italic.css`,
  `@fontsource-variable/${sans.package}/wght.css`,
];

/** All that keyboards for English and Azerbaijani write, and typographic punctuation. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))}ƏəŞşĞğİıÖöÜüÇç‘’“”–—…−·`;

/** The weights and OpenType features that the page's styles use. */
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
  const font = await subsetFont(await readFile(file), letters.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  });
  return convert(renameFont(font), 'woff2');
}

/** The name changes with the content, so that a page never meets an older file. */
function nameOf(font: Uint8Array): string {
  return `assets/font-${createHash('sha256').update(font).digest('hex').slice(0, 10)}.woff2`;
}

const PLACE = '<!--story:fonts-->';

/** @returns a built page with its typefaces; `root` is the site's folder as seen from the page. */
export function writeFonts(html: string, { css }: Fonts, root: './' | '../'): string {
  return html.replace(PLACE, () => `<style>${css.replaceAll('url(', `url(${root}`)}</style>`);
}

/** @returns a page of the development server, with the whole typefaces. */
export function linkFonts(html: string): string {
  return html.replace(PLACE, '<link rel="stylesheet" href="/styles/fonts.css" />');
}

/** A part of a typeface that the story needs, as the sheet declares it. */
interface Part {
  /** The whole rule. */
  face: string;
  /** Its font file. */
  url: string;
  /** Its `unicode-range`, and what is left of that. */
  range: string;
  spans: string[];
  letters: string[];
}

/** @returns the parts of a sheet that have one of the letters. */
function partsOf(sheet: string, letters: ReadonlySet<string>): Part[] {
  const faces = [...sheet.matchAll(FACE)];
  return faces.flatMap(([face, url = '', range = ''], i) => {
    // Of two faces that hold a letter, browsers take the later one: the earlier need not have it.
    const later = faces.slice(i + 1).flatMap(([, , other = '']) => other.split(','));
    const taken = new Set(later.flatMap((span) => lettersIn(span, letters)));
    const left = [...letters].filter((letter) => !taken.has(letter));
    const spans = range.split(',').filter((span) => lettersIn(span, left).length > 0);
    const own = spans.flatMap((span) => lettersIn(span, left));
    return own.length > 0 ? [{ face, url, range, spans, letters: own }] : [];
  });
}

/** @returns the part's rule for a font file with only the letters that are used */
function ruleOf({ face, url, range, spans }: Part, file: string): string {
  return (
    withOwnName(face)
      .replace(url, file)
      .replace(range, spans.join(','))
      .replace('200 900', `${WEIGHTS.min} ${WEIGHTS.max}`)
      // No fallback breaks every line at the same word: a swap would move the text. Late fonts serve the next page.
      .replace('font-display: swap', 'font-display: optional')
      .replace(/\s+/g, ' ')
  );
}

/**
 * @param text all that the pages of a story may show
 * @returns a face for each part of the typefaces that the text has letters of
 */
export async function makeFonts(text: string): Promise<Fonts> {
  const letters = new Set([...text, ...ALWAYS]);
  const fonts: Fonts = { css: '', files: new Map() };
  for (const sheet of SHEETS) {
    const path = createRequire(import.meta.url).resolve(sheet);
    for (const part of partsOf(await readFile(path, 'utf8'), letters)) {
      const font = await cut(join(dirname(path), part.url), part.letters);
      fonts.files.set(nameOf(font), font);
      fonts.css += ruleOf(part, nameOf(font));
    }
  }
  return fonts;
}

/** A title in another language, such as that of a source; the link says which. */
const FOREIGN = /<a [^>]*\blang="[^"]*"[^>]*>([^<]*)<\/a>/g;

/** Another script for a few titles would cost more bytes than all letters of the text: readers' own fonts have it. */
function withoutForeignScripts(html: string): string {
  return html.replace(FOREIGN, (link) => link.replace(/(?!\p{Script=Latin})\p{L}/gu, ''));
}

/**
 * @param shown what the page fetches beside its own text, and shows
 * @returns the typefaces of a site's pages, capitals included, as some words are set in them
 */
export async function fontsOf(
  { front }: PrerenderedSite,
  shown: readonly string[],
): Promise<Fonts> {
  const text = [withoutForeignScripts(front.body), ...shown].join('');
  return makeFonts(text + text.toLocaleUpperCase(front.language));
}
