/** The page's typefaces. Their sizes and the fallbacks that stand in for them are in src/styles/tokens.css. */

interface Typeface {
  /** Fontsource's package (`@fontsource/…`, `@fontsource-variable/…`). */
  package: string;
  /** The name of its static files, which the cards are drawn with. */
  family: string;
  /** The name of what the build cuts out of it for readers. */
  cut: string;
  /** What the styles fall back to. */
  fallbacks: string;
}

export const serif = {
  package: 'source-serif-4',
  family: 'Source Serif 4',
  cut: 'Story Serif',
  fallbacks: "'Like Georgia', 'Like Times', serif",
} as const satisfies Typeface;

export const sans = {
  package: 'source-sans-3',
  family: 'Source Sans 3',
  cut: 'Story Sans',
  fallbacks: "'Like Arial', system-ui, sans-serif",
} as const satisfies Typeface;

/** The sans serif as the page's styles know it. */
export const PAGE_SANS = 'Story Sans';
