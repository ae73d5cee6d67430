/** A chapter has one still figure. */
import { entriesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';
import { formatPath } from '../../schema/path.ts';

/** Reports steps that are to be their chapter's main one where another is already: only the first would count. */
export function secondMainSteps({ story }: Draft): Finding[] {
  return entriesOf(story.chapters, ['chapters']).flatMap(({ value, path }): Finding[] => {
    const steps = entriesOf(value.steps, [...path, 'steps']);
    const [first, ...more] = steps.filter((step) => step.value.main === true);
    return more.map((step) => ({
      severity: 'error',
      rule: 'second-main',
      path: [...step.path, 'main'],
      message: `the chapter already has a main step, ${formatPath(first?.path ?? path)}`,
      expected: '"main": true in only one step of a chapter',
    }));
  });
}
