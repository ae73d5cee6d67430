/** Every fault that the check is tested with, by its name. */
import { patched } from '../../support/small-story.ts';
import { ARTICLE } from './article.ts';
import { CHARTS } from './charts.ts';
import type { Fault } from './fault.ts';
import { FORM } from './form.ts';
import { REFERENCES } from './references.ts';
import { VALUES } from './values.ts';

export const FAULTS = { ...FORM, ...REFERENCES, ...ARTICLE, ...CHARTS, ...VALUES };

/** @returns the text of a story with this fault */
export function faulty(name: keyof typeof FAULTS): string {
  const fault: Fault = FAULTS[name];
  return 'source' in fault ? fault.source : patched(...fault.edits);
}
