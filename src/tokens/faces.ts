/** The page's typefaces, and the fallbacks that stand in for them: readers' own fonts, made as wide and as high. */

interface Typeface {
  /** Fontsource's package (`@fontsource/…`, `@fontsource-variable/…`). */
  package: string;
  /** The name of its static files; the variable font has another. */
  family: string;
  /** What the styles fall back to: fonts of ours below, then a family of the browser's. */
  fallbacks: readonly string[];
  /** Shares of the font's size. */
  ascent: number;
  descent: number;
}

export const serif = {
  package: 'source-serif-4',
  family: 'Source Serif 4',
  fallbacks: ["'Like Georgia'", "'Like Times'", 'serif'],
  ascent: 1.036,
  descent: 0.335,
} as const satisfies Typeface;

export const sans = {
  package: 'source-sans-3',
  family: 'Source Sans 3',
  fallbacks: ["'Like Arial'", 'system-ui', 'sans-serif'],
  ascent: 1.024,
  descent: 0.4,
} as const satisfies Typeface;

/** The sans serif as the page's styles know it. */
export const VARIABLE_SANS = 'Source Sans 3 Variable';

interface Fallback {
  name: string;
  of: Typeface;
  /** Of the cut that it stands in for; without a cut of its own a browser would smear or slant the upright one. */
  cut: 'font-style: normal' | 'font-style: italic' | 'font-weight: 600 700';
  /** The fonts on readers' machines, the first that is there. */
  local: readonly string[];
  /** % of its own size at which its text is as long as ours. */
  adjust: number;
}

/**
 * Slow networks' readers see lines of nearly the same length. Widths were measured at 100 px, in px a letter: on the
 * story's text Source Serif 4 47.7 (italic 44.1), Times 41.1, Georgia 45.1, Source Sans 3 41.7, Arial 45.1; bold, on
 * its titles and as they are set, Source Serif 4 50.3, Times 45.1, Georgia 53.6, Source Sans 3 43.4, Arial 49.1.
 */
export const FALLBACKS: readonly Fallback[] = [
  {
    name: 'Like Georgia',
    of: serif,
    cut: 'font-style: normal',
    local: ['Georgia'],
    adjust: 105.8,
  },
  {
    name: 'Like Georgia',
    of: serif,
    cut: 'font-style: italic',
    local: ['Georgia Italic'],
    adjust: 99.5,
  },
  {
    name: 'Like Times',
    of: serif,
    cut: 'font-style: normal',
    local: ['Times New Roman', 'Liberation Serif'],
    adjust: 116,
  },
  {
    name: 'Like Times',
    of: serif,
    cut: 'font-style: italic',
    local: ['Times New Roman Italic', 'Liberation Serif Italic'],
    adjust: 107.5,
  },
  {
    name: 'Like Arial',
    of: sans,
    cut: 'font-style: normal',
    local: ['Arial', 'Liberation Sans'],
    adjust: 92.4,
  },
  {
    name: 'Like Georgia',
    of: serif,
    cut: 'font-weight: 600 700',
    local: ['Georgia Bold'],
    adjust: 93.9,
  },
  {
    name: 'Like Times',
    of: serif,
    cut: 'font-weight: 600 700',
    local: ['Times New Roman Bold', 'Liberation Serif Bold'],
    adjust: 111.4,
  },
  {
    name: 'Like Arial',
    of: sans,
    cut: 'font-weight: 600 700',
    local: ['Arial Bold', 'Liberation Sans Bold'],
    adjust: 88.4,
  },
];
