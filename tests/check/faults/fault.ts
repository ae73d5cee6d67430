import type { Edit } from '../../support/small-story.ts';

/** Something wrong with the small story, or another text in its place. */
export type Fault = ({ edits: Edit[] } | { source: string }) & {
  /** All that the check says: `line:column severity rule | path | message | expected | nearest`. */
  says: string[];
};

export type Faults = Record<string, Fault>;
