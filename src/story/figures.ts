/** Which scenes a chapter's still figure shows. */
import type { Chapter, Step, Story, TimelineScene } from './story.ts';

/** @returns the step whose scene stands for the chapter: the one marked as main, or else the first. */
export function mainStep(chapter: Chapter): Step {
  const step = chapter.steps.find(({ main }) => main) ?? chapter.steps[0];
  if (!step) throw new RangeError(`the chapter "${chapter.id}" has no step`);
  return step;
}

/**
 * @returns what the timelines of the chapter's figure show: the main step's
 *   first, then every other that no earlier chapter has brought up
 */
export function figureTimelines(chapter: Chapter, { chapters }: Story): TimelineScene[] {
  const before = chapters.slice(0, chapters.indexOf(chapter));
  const seen = new Set(before.flatMap(({ steps }) => steps.map((s) => s.scene.timeline.show)));
  const scenes = [mainStep(chapter), ...chapter.steps].map((step) => step.scene.timeline);
  const first = scenes.filter(
    ({ show }, i) => scenes.findIndex((scene) => scene.show === show) === i,
  );
  return first.filter(({ show }, i) => i === 0 || !seen.has(show));
}
