/** Inline scripts for the page's head, which run before the first paint. */

/** Prefix of the keys in `localStorage`, which other pages of the same origin share. */
export const STORED = 'story-';

/** The reader's preferences; each is a `data-…` attribute of the root element. */
const PREFERENCES = ['theme', 'motion', 'keys'];

/** Stored and restored like a preference: whether the browser has cached the page's typefaces (`typefaces.ts`). */
export const TYPEFACES = 'typefaces';
const RESTORED = [...PREFERENCES, TYPEFACES];

/** Marks an embedded story, which stays hidden until it has the form that its host asked for (`src/embed/frame/`). */
const MARK_EMBED = `if(/[?&]embed=1(&|$)/.test(location.search))document.documentElement.dataset.embed='';`;

const RESTORE = `try{for(const c of ${JSON.stringify(RESTORED)}){const v=localStorage['${STORED}'+c];if(v)document.documentElement.dataset[c]=v}}catch{}`;

/**
 * Restores the reader's preferences. Inline, so that the page does not flash in another theme; the content security
 * policy allows the script by its hash. Where storage is blocked, reading it throws.
 */
export const RESTORE_PREFERENCES = MARK_EMBED + RESTORE;

/**
 * Loads cached typefaces before the first paint; placed after the styles that declare them. Requested by the layout
 * of a long page they would come too late for `font-display: optional`, and no page would ever show them. If they do
 * not come, the fallback faces stay.
 */
export const LOAD_CACHED_TYPEFACES = `'${TYPEFACES}'in document.documentElement.dataset&&document.fonts.forEach(f=>/Story/.test(f.family)&&f.load().catch(()=>{}))`;
