/**
 * What the address of a framed story asks for. Each option is checked by itself; one that is wrong, or not
 * said, has its usual value. Whether the story has the chapter or the step that is named, the frame finds out.
 */
import { isHex, type Hex } from './colours.ts';

export const STATES = ['auto', 'stepper', 'stacked'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
const VIEWS = ['story', 'map', 'timeline', 'table'] as const;

/** The whole story, one of its graphics, one chart of series by its id, or the table of events. */
export type FrameView = (typeof VIEWS)[number] | `series:${string}`;

export interface FrameOptions {
  /** How it stands where the host does not answer; `auto` goes by the frame's height. */
  state: (typeof STATES)[number];
  /** The one chapter to show, by its id. */
  chapter: string | undefined;
  view: FrameView;
  theme: (typeof THEMES)[number];
  /** The colour of what is pressed. */
  accent: Hex | undefined;
  /** The ground of the frame. */
  background: Hex | undefined;
  /** The language to read it in, where the story names a translation. */
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

/** @returns a colour as `#rrggbb`, whether or not it was written with its mark: `#` begins a fragment. */
function colourOf(text: string | undefined): Hex | undefined {
  const hex = `#${(text ?? '').replace(/^#/, '')}`.toLowerCase();
  return isHex(hex) ? hex : undefined;
}

/** @returns what a query asks for; every part of it is known to be well formed. */
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

/** @returns the query of a framed story, from `?` on; what is usual is left out. */
export function writeOptions(options: Partial<FrameOptions>): string {
  const query = new URLSearchParams({ embed: '1' });
  for (const name of Object.keys(USUAL) as (keyof FrameOptions)[]) {
    const value = options[name];
    if (value !== undefined && value !== USUAL[name]) query.set(name, value.replace(/^#/, ''));
  }
  // Both stand in a query as they are (RFC 3986, 3.4), and read better so.
  return `?${query.toString()}`.replaceAll('%2F', '/').replaceAll('%3A', ':');
}
