/** What an editor has chosen, and what the frame is asked for by it. */
import { USUAL, type FrameOptions, type FrameView } from '../embed/options.ts';
import type { EmbedWords } from '../i18n/embed.ts';
import type { StepId } from '../story/stage.ts';
import { SCROLLED, USUAL_HEIGHT, type Asked } from '../publish/snippets.ts';
import { verdictOn, type Colours } from './colour-verdict.ts';
import type { Offer, OfferedChapter } from './offer.ts';

/** The whole story, one of its graphics or charts, or `chapter:` with the id of one. */
export type What = FrameView | `chapter:${string}`;

export interface Choice extends Colours {
  what: What;
  /** The step to begin with; '' for the beginning. */
  start: string;
  /** The language's tag; '' for the story's own. */
  lang: string;
  /** px; undefined while the field is empty. */
  height: number | undefined | null;
}

/** Before anything is chosen. */
export const FIRST: Readonly<Choice> = {
  what: 'story',
  start: '',
  lang: '',
  theme: USUAL.theme,
  accent: undefined,
  background: undefined,
  height: USUAL_HEIGHT,
};

/** px of a frame: a card needs the one, and no screen has the other. */
export const HEIGHTS = { min: 320, max: 2000 };

const CHAPTER = 'chapter:';
const SERIES = 'series:';

/** @returns the chapter that is chosen, if it is one. */
export function chapterOf(what: What, { chapters }: Offer): OfferedChapter | undefined {
  return chapters.find(({ id }) => what === `${CHAPTER}${id}`);
}

/** @returns the steps that an embed of this can begin with; a table has no step, and a chart has its own. */
export function startsOf(what: What, offer: Offer): StepId[] {
  if (what === 'table' || what.startsWith(SERIES)) return [];
  const chapter = chapterOf(what, offer);
  return (chapter ? [chapter] : offer.chapters).flatMap(({ steps }) => steps);
}

/** @returns whether the page's own scroll tells this: the story or a chapter, where the snippet brings the script. */
export const isScrolled = (what: What, place: string) =>
  SCROLLED.includes(place) && (what === 'story' || what.startsWith(CHAPTER));

/** @returns what the frame's address says. */
export function optionsOf(choice: Choice, offer: Offer): Partial<FrameOptions> {
  const { what, theme, lang } = choice;
  const start = startsOf(what, offer).find((step) => step === choice.start);
  const { accent, background } = verdictOn(choice);
  const chapter = chapterOf(what, offer)?.id;
  return {
    theme,
    view: what.startsWith(CHAPTER) ? 'story' : (what as FrameView),
    ...(chapter !== undefined && { chapter }),
    ...(start && { start }),
    ...(lang !== '' && lang !== offer.language && { lang }),
    ...(accent && { accent }),
    ...(background && { background }),
  };
}

/** What stands before the story's title, in what the frame is called; a chapter and a chart have their own. */
function partOf(what: What, offer: Offer, words: EmbedWords): string | undefined {
  const chart = offer.charts.find(({ id }) => what === `${SERIES}${id}`);
  const part = chapterOf(what, offer) ?? chart;
  if (part) return part.title;
  return what === 'map' || what === 'timeline' || what === 'table' ? words[what] : undefined;
}

/** @returns px that the snippet says: the height that is chosen, or the nearest that can be; the usual one for none. */
export function heightOf(chosen: Choice['height']): number {
  const { min, max } = HEIGHTS;
  return Math.round(Math.min(max, Math.max(min, chosen ?? USUAL_HEIGHT)));
}

/** @returns what a snippet is made for. */
export function askedOf(choice: Choice, offer: Offer, words: EmbedWords): Asked {
  const { title } = offer.story;
  const part = partOf(choice.what, offer, words);
  return {
    options: optionsOf(choice, offer),
    height: heightOf(choice.height),
    title: part === undefined ? title : `${part}: ${title}`,
    picture: (chapterOf(choice.what, offer) ?? offer).picture,
  };
}
