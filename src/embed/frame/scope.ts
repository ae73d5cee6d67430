/** What of the story a frame shows: all of it, one chapter, or one of its graphics. */
import type { FrameOptions, FrameView } from '../options.ts';
import type { StageData } from '../../story/stage.ts';
import { embedIds } from '../../timeline/kinds/embeds.ts';

/**
 * Leaves one chapter on the page, where the story has it.
 * @returns the steps that are left
 */
export function keepChapter(
  root: HTMLElement,
  steps: readonly HTMLElement[],
  chapter: string | undefined,
): readonly HTMLElement[] {
  const own = steps.filter((step) => chapter !== undefined && step.id.startsWith(`${chapter}/`));
  if (own.length === 0) return steps;
  for (const step of steps) step.parentElement?.toggleAttribute('hidden', !own.includes(step));
  for (const link of root.querySelectorAll<HTMLElement>('[data-chapter]')) {
    const isOwn = link.dataset['chapter'] === chapter;
    link.parentElement?.toggleAttribute('hidden', !isOwn);
  }
  return own;
}

/** What a view shows: the name its styles have, and the step whose scene has the graphic. */
export interface Shown {
  view: 'story' | 'map' | 'timeline' | 'table';
  step: string | undefined;
}

/** @returns what is shown for a view; a chart that the story does not have is passed over. */
export function shownBy(view: FrameView, data: StageData): Shown {
  if (!view.startsWith('series:')) return { view: view as Shown['view'], step: undefined };
  const id = view.slice('series:'.length);
  const charts = data.timelines.filter((timeline) => embedIds(timeline).includes(id));
  const step = data.steps.find(({ scene }) =>
    charts.some((chart) => chart.id === scene.timeline.show),
  );
  return step ? { view: 'timeline', step: step.id } : { view: 'story', step: undefined };
}

/** @returns the step that the options name, where it is one of these. */
export function startOf(
  steps: readonly HTMLElement[],
  { start }: Pick<FrameOptions, 'start'>,
): HTMLElement | undefined {
  return steps.find(({ id }) => id === start);
}
