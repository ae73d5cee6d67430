/** Which steps were updated or corrected since publication. */
import { stepId, type StepId } from './stage.ts';
import type { Story } from '../schema/story.ts';

export interface Change {
  kind: 'update' | 'correction';
  /** The id in the page of the entry that describes it. */
  entry: string;
  date: string;
}

/** @returns the changes that name a step, by the step's id. */
export function changesByStep({ updates, corrections }: Story): Map<string, Change[]> {
  const all = [
    ...updates.map((each) => ({ ...each, kind: 'update' as const })),
    ...corrections.map((each) => ({ ...each, kind: 'correction' as const })),
  ];
  const byStep = new Map<string, Change[]>();
  for (const { kind, id, date, step } of all) {
    if (step === undefined) continue;
    const change = { kind, entry: `${kind}-${id}`, date };
    byStep.set(step, [...(byStep.get(step) ?? []), change]);
  }
  return byStep;
}

/** @returns the title of the chapter that has a step; '' for none */
export function chapterOf(step: string, { chapters }: Story): string {
  const holds = (chapter: Story['chapters'][number]) =>
    chapter.steps.some((each) => stepId(chapter, each) === (step as StepId));
  return chapters.find(holds)?.title ?? '';
}
