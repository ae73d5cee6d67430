/** Steps that are too long, and a second main step in one chapter. */
import { entriesOf, stepsOf, type Draft } from '../draft.ts';
import { plainText } from '../../text/inline.ts';
import { error, warning, type Finding } from '../problem.ts';
import { formatPath } from '../../schema/path.ts';

/** In words; a longer step scrolls past its graphics. */
const LONG_STEP = 120;

/** Warns of steps that are too long to be read beside one picture. */
export function longSteps({ story }: Draft): Finding[] {
  return stepsOf(story).flatMap(({ value, path }) => {
    const words = plainText(value.text ?? '').split(/\s+/).length;
    if (words <= LONG_STEP) return [];
    const message = `the step has ${words} words`;
    const expected = `at most ${LONG_STEP}; consider splitting it into two steps`;
    return warning('long-step', [...path, 'text'], message, expected);
  });
}

/** Reports further main steps of a chapter: only the first would count. */
export function secondMainSteps({ story }: Draft): Finding[] {
  return entriesOf(story.chapters, ['chapters']).flatMap(({ value, path }) => {
    const steps = entriesOf(value.steps, [...path, 'steps']);
    const [first, ...more] = steps.filter((step) => step.value.main === true);
    const message = `the chapter already has a main step, ${formatPath(first?.path ?? path)}`;
    const expected = '"main": true in only one step of a chapter';
    return more.map((step) => error('second-main', [...step.path, 'main'], message, expected));
  });
}
