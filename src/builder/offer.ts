/** What of a story can be embedded, as editors are offered it: made by the build, fetched by those who ask for it. */
import { mainStep } from '../story/still-steps.ts';
import { stepId, type StepId } from '../story/stage.ts';
import type { Chapter, Story } from '../schema/story.ts';
import { embedded } from '../publish/oembed.ts';
import { CARD, chapterCard, FILES, type SiteAddress } from '../publish/site.ts';
import type { Embedded, Picture } from '../publish/snippets.ts';
import { embedIds } from '../timeline/kinds/embeds.ts';

export interface OfferedChapter {
  id: string;
  title: string;
  steps: StepId[];
  picture: Picture;
}

export interface Offer {
  /** The story's language. */
  language: string;
  /** What every snippet says of the story, but for its address. */
  story: Omit<Embedded, 'address'>;
  /** The story's public address, where the build knows it. */
  address: string | undefined;
  /** Stands for the whole story. */
  picture: Picture;
  chapters: OfferedChapter[];
  /** The charts that a step shows and that can be embedded alone. */
  charts: { id: string; title: string }[];
  /** The story's own language and its translations, each by its own name. */
  languages: { tag: string; name: string }[];
}

/** Where the offer lies, as seen from the story's page. */
export const OFFER = 'embed/offer.json';

const picture = (path: string, alt: string): Picture => ({ path, alt, ...CARD });

const offeredChapter = (chapter: Chapter): OfferedChapter => ({
  id: chapter.id,
  title: chapter.title,
  steps: chapter.steps.map((step) => stepId(chapter, step)),
  picture: picture(chapterCard(chapter), mainStep(chapter).alt),
});

/** A frame finds a chart by a step that shows it (src/embed/frame/scope.ts): without one it cannot be framed. */
function chartsOf({ chapters, timelines }: Story): Offer['charts'] {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const shown = new Set(steps.map(({ scene }) => scene.timeline.show));
  return timelines
    .filter((timeline) => shown.has(timeline.id) && embedIds(timeline).length > 0)
    .map(({ id, title }) => ({ id, title }));
}

const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** @returns all that a newsroom can choose from. */
export function offerOf(story: Story, address: SiteAddress): Offer {
  const { language, translations, opening } = story.story;
  const tags = [language, ...translations.map((translation) => translation.language)];
  const { title, name, readOn } = embedded(story, '');
  return {
    language,
    story: { title, name, readOn },
    address,
    picture: picture(FILES.card, opening.alt),
    chapters: story.chapters.map(offeredChapter),
    charts: chartsOf(story),
    languages: tags.map((tag) => ({ tag, name: nameOf(tag) })),
  };
}
