/** The part of the story that the graphics need, and that is sent to the browser as data. */
import type { Scene, Series, Source, Story, StoryEvent } from '../schema/story.ts';

/** A step's id as the page and its address carry it: `chapter/step`. */
export type StepId = `${string}/${string}`;

/** What the graphics show at one step, and its text alternative. */
export interface StageStep {
  id: StepId;
  alt: string;
  scene: Scene;
}

/** An event as a mark on a timeline; its text is in the page's table. */
export type StageEvent = Pick<
  StoryEvent,
  'id' | 'date' | 'end' | 'scheduled' | 'title' | 'actors' | 'place' | 'theme' | 'status'
>;

/** A series of figures, and who measured it. */
export type StageSeries = Pick<
  Series,
  'id' | 'name' | 'short' | 'actor' | 'unit' | 'decimals' | 'figures'
> & { source: Pick<Source, 'id' | 'publisher'> };

export interface StageData extends Pick<
  Story,
  'places' | 'actors' | 'mapNames' | 'links' | 'linkKinds' | 'themes' | 'timelines'
> {
  language: string;
  /** For downloads. */
  title: string;
  byline: string;
  licence: Story['story']['licence'];
  /** A map service whose tiles cover the basemap, if the story names one. */
  tiles: Story['story']['tiles'];
  /** Whether the end matter has a note on how the map draws borders. */
  mapNote?: boolean;
  opening: Omit<StageStep, 'id'>;
  steps: StageStep[];
  events: StageEvent[];
  series: StageSeries[];
}

/** @returns the step's id in the page, unique in the story. */
export function stepId(chapter: { id: string }, step: { id: string }): StepId {
  return `${chapter.id}/${step.id}`;
}

function stageEvent(event: StoryEvent): StageEvent {
  const { id, date, end, scheduled, title, actors, place, theme, status } = event;
  return { id, date, end, scheduled, title, actors, place, theme, status };
}

function stageSeries(series: Series, sources: readonly Source[]): StageSeries {
  const { id, name, short, actor, unit, decimals, figures } = series;
  const publisher = sources.find((source) => source.id === series.source)?.publisher ?? '';
  const source = { id: series.source, publisher };
  return { id, name, short, actor, unit, decimals, figures, source };
}

/** @returns what the graphics of this story need, and no more. */
export function stageData(story: Story): StageData {
  const { places, actors, mapNames, links, linkKinds, themes, timelines } = story;
  const { language, title, byline, licence, tiles, mapNote, opening } = story.story;
  const head = { language, title, byline, licence, tiles, opening };
  const lists = { places, actors, mapNames, links, linkKinds, themes, timelines };
  return {
    ...head,
    ...lists,
    mapNote: mapNote !== undefined,
    steps: story.chapters.flatMap((chapter) =>
      chapter.steps.map((step) => ({
        id: stepId(chapter, step),
        alt: step.alt,
        scene: step.scene,
      })),
    ),
    events: story.events.map(stageEvent),
    series: story.series.map((series) => stageSeries(series, story.sources)),
  };
}

/** @returns the scene of a step; before the first step, and for an unknown one, the opening's. */
export function sceneOf(data: StageData, step: string | undefined): Omit<StageStep, 'id'> {
  return data.steps.find(({ id }) => id === step) ?? data.opening;
}

/** @returns the timeline with that id, as a scene names it in `timeline.show`; undefined where there is none. */
export function timelineOf(data: Pick<StageData, 'timelines'>, show: string | undefined) {
  return data.timelines.find(({ id }) => id === show);
}
