/** A reader's choices as the next page finds them: before anything is painted. */

/** Before each choice's name in the browser's storage, which other pages of the host share. */
export const STORED = 'story-';

/** What a reader may choose; each stands on the root element as `data-…`. */
const CHOICES = ['theme', 'motion', 'keys'] as const;
export type Choice = (typeof CHOICES)[number];

/** Beside them stands whether the page's typefaces are in the browser's keeping (src/guide/typefaces.ts). */
export const TYPEFACES = 'typefaces';
const KEPT = [...CHOICES, TYPEFACES];

/** A framed story is marked, so that it stays hidden until it stands as its host asked (src/frame/). */
const MARK_FRAME = `if(/[?&]embed=1(&|$)/.test(location.search))document.documentElement.dataset.embed='';`;

const RECALL_CHOICES = `try{for(const c of ${JSON.stringify(KEPT)}){const v=localStorage['${STORED}'+c];if(v)document.documentElement.dataset[c]=v}}catch{}`;

/**
 * A script for the page's head, inline so that no other colours flash up. The
 * policy names it by its content; it must go on where storage throws.
 */
export const RECALL = MARK_FRAME + RECALL_CHOICES;

/**
 * Asks for the typefaces that the browser keeps before it first paints, after the styles that name them. Asked for by
 * the layout of a long page they would come too late for `font-display: optional`, and no page would ever show them.
 * Where they do not come, the page stands in others.
 */
export const WAKE_TYPEFACES = `'${TYPEFACES}'in document.documentElement.dataset&&document.fonts.forEach(f=>/Variable/.test(f.family)&&f.load().catch(()=>{}))`;
