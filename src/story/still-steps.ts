/** Which scenes a chapter's still figure shows. */
import type { Chapter, Step, Story } from '../schema/story.ts';

/** @returns the step whose scene represents the chapter: the one marked as main, or else the first */
export function mainStep(chapter: Chapter): Step {
  const step = chapter.steps.find(({ main }) => main) ?? chapter.steps[0];
  if (!step) throw new RangeError(`the chapter "${chapter.id}" has no step`);
  return step;
}

/**
 * @returns the steps whose timelines the chapter's figure shows: the main one first,
 *   then the first of every other timeline that no earlier chapter shows
 */
export function figureSteps(chapter: Chapter, { chapters }: Story): Step[] {
  const before = chapters.slice(0, chapters.indexOf(chapter));
  const shown = ({ scene }: Step) => scene.timeline.show;
  const seen = new Set(before.flatMap(({ steps }) => steps.map(shown)));
  const steps = [mainStep(chapter), ...chapter.steps];
  const first = steps.filter((step, i) => steps.findIndex((s) => shown(s) === shown(step)) === i);
  return first.filter((step, i) => i === 0 || !seen.has(shown(step)));
}
