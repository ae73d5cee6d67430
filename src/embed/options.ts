/**
 * The options in the address of a framed story. Each is validated by itself; one that is missing or malformed has its
 * default. Whether the story has the chapter or the step that is named is left to the frame.
 */
import { isHex, type Hex } from './colours.ts';

export const STATES = ['auto', 'stepper', 'stacked'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
const VIEWS = ['story', 'map', 'timeline', 'table'] as const;

/** The whole story, one of its graphics, one chart of series by its id, or the table of events. */
export type FrameView = (typeof VIEWS)[number] | `series:${string}`;

export interface FrameOptions {
  /** The mode where the host does not scroll the story; with `auto` it depends on the frame's height. */
  state: (typeof STATES)[number];
  /** The one chapter to show, by its id. */
  chapter: string | undefined;
  view: FrameView;
  theme: (typeof THEMES)[number];
  /** The colour of links and buttons. */
  accent: Hex | undefined;
  /** The background of the frame. */
  background: Hex | undefined;
  /** The language of a translation that the story lists. */
  lang: string | undefined;
  /** The step to begin with, as `chapter/step`. */
  start: string | undefined;
}

export const USUAL: Readonly<FrameOptions> = {
  state: 'auto',
  chapter: undefined,
  view: 'story',
  theme: 'auto',
  accent: undefined,
  background: undefined,
  lang: undefined,
  start: undefined,
};

/** Longer than any name in a story; what is longer is not read at all. */
const LONGEST = 100;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SERIES = /^series:[a-z0-9]+(-[a-z0-9]+)*$/;
const STEP = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | undefined =>
  known.find((each) => each === text);

const matching = (form: RegExp, text: string | undefined): string | undefined =>
  text !== undefined && form.test(text) ? text : undefined;

/** @returns a colour as `#rrggbb`; an address has it without `#`, which would begin a fragment */
function colourOf(text: string | undefined): Hex | undefined {
  const hex = `#${(text ?? '').replace(/^#/, '')}`.toLowerCase();
  return isHex(hex) ? hex : undefined;
}

/** @returns the options in a query, all of them well formed */
export function readOptions(query: string): FrameOptions {
  const said = new URLSearchParams(query);
  const text = (name: keyof FrameOptions) => {
    const value = said.get(name) ?? undefined;
    return value !== undefined && value.length <= LONGEST ? value : undefined;
  };
  return {
    state: oneOf(STATES, text('state')) ?? USUAL.state,
    chapter: matching(ID, text('chapter')),
    view:
      oneOf(VIEWS, text('view')) ??
      (matching(SERIES, text('view')) as FrameView | undefined) ??
      USUAL.view,
    theme: oneOf(THEMES, text('theme')) ?? USUAL.theme,
    accent: colourOf(text('accent')),
    background: colourOf(text('background')),
    lang: matching(LANGUAGE, text('lang')),
    start: matching(STEP, text('start')),
  };
}

/** @returns the query of a framed story, from `?` on, without defaults */
export function writeOptions(options: Partial<FrameOptions>): string {
  const query = new URLSearchParams({ embed: '1' });
  for (const name of Object.keys(USUAL) as (keyof FrameOptions)[]) {
    const value = options[name];
    if (value !== undefined && value !== USUAL[name]) query.set(name, value.replace(/^#/, ''));
  }
  // A query may have both unescaped (RFC 3986, 3.4), which is easier to read.
  return `?${query.toString()}`.replaceAll('%2F', '/').replaceAll('%3A', ':');
}
