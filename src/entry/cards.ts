/** The pictures of a story's shared links as SVG, drawn by the same code as its maps. */
import { render } from 'svelte/server';
import Card from '../publish/card/Card.svelte';
import { cardSvg } from '../publish/card/card-svg.ts';
import { directionOf } from '../i18n/languages.ts';
import type { Basemap } from '../map/basemap.ts';
import BasemapShapes from '../map/BasemapShapes.svelte';
import { chapterCard, FILES } from '../publish/site.ts';
import { mainStep } from '../story/still-steps.ts';
import type { StageData } from '../story/stage.ts';
import type { MapScene, Story } from '../schema/story.ts';

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const stylesIn = (head: string) => [...head.matchAll(STYLE)].map(([, css]) => css).join('\n');

/** @returns by each card's path, as seen from the story's page, a function that draws it */
export function renderCards(
  story: Story,
  data: StageData,
  basemap: Basemap,
): Map<string, () => string> {
  const { title, byline, language, opening } = story.story;
  const shapes = render(BasemapShapes, { props: { basemap } }).body;
  const isRightToLeft = directionOf(language) === 'rtl';
  const draw = (scene: MapScene, title: string, credit: string) => () => {
    const { head, body } = render(Card, { props: { scene, title, credit, isRightToLeft, data } });
    return cardSvg({ body, shapes, css: stylesIn(head) });
  };
  const chapters = story.chapters.map(
    (chapter) =>
      [chapterCard(chapter), draw(mainStep(chapter).scene.map, chapter.title, title)] as const,
  );
  return new Map([[FILES.card, draw(opening.scene.map, title, byline)], ...chapters]);
}
