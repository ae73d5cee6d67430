/**
 * The page's colours, each by day (`light`) and by night (`dark`). A colour means something or is not used: the hues
 * stand for actors and themes, and differ in lightness too, so that they can be told apart in grey.
 * Each is an export of its own, so that a bundle takes along only those that it uses.
 */

/** A colour as `#rrggbb`, in lower case. */
export type Hex = `#${string}`;
export type Scheme = 'light' | 'dark';
type Colour = Record<Scheme, Hex>;

/** The page's ground, and that of cards and menus on it. */
export const paper = { light: '#faf7f1', dark: '#15171a' } satisfies Colour;
export const raised = { light: '#fffdf9', dark: '#1d2024' } satisfies Colour;
export const ink = { light: '#1c1a17', dark: '#ece7dd' } satisfies Colour;
export const inkSoft = { light: '#5a554d', dark: '#b6b0a5' } satisfies Colour;
export const inkFaint = { light: '#635d54', dark: '#a09a8f' } satisfies Colour;
export const rule = { light: '#d9d2c5', dark: '#383b40' } satisfies Colour;

/** The map's. */
export const sea = { light: '#eef0ee', dark: '#1a1d21' } satisfies Colour;
export const land = { light: '#dfdacf', dark: '#2d3136' } satisfies Colour;
export const border = { light: '#f5f2ea', dark: '#1c1f23' } satisfies Colour;

/** The hues; the dataset names them so (`colour` in src/schema/primitives.ts). */
export const blue = { light: '#1f5fa8', dark: '#7fb2f0' } satisfies Colour;
export const red = { light: '#b3322b', dark: '#f08a7d' } satisfies Colour;
export const green = { light: '#2f7a45', dark: '#7cc48d' } satisfies Colour;
export const violet = { light: '#7a4aa3', dark: '#c49be8' } satisfies Colour;
export const amber = { light: '#946000', dark: '#e0ad55' } satisfies Colour;
export const teal = { light: '#00737a', dark: '#5cc4c6' } satisfies Colour;
export const grey = { light: '#5f5b55', dark: '#a9a49b' } satisfies Colour;

/** All of them, for the styles. */
export const COLOURS = {
  ...{ paper, raised, ink, inkSoft, inkFaint, rule },
  ...{ sea, land, border },
  ...{ blue, red, green, violet, amber, teal, grey },
};
