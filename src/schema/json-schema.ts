/** The dataset's schema as JSON Schema (draft 7), by which text editors complete and check what is typed. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { storySchema } from './schema.ts';

/** What JSON Schema has no words for: metadata, whether a date or a language tag exists, whether a number is finite. */
const OURS_ALONE = ['metadata', 'check', 'raw_check', 'finite'];

/** @returns the text of `data/story.schema.json`. */
export function jsonSchema(): string {
  const schema = toJsonSchema(storySchema, {
    typeMode: 'input',
    target: 'draft-07',
    errorMode: 'throw',
    ignoreActions: OURS_ALONE,
  });
  return `${JSON.stringify({ title: 'A story of Four Capitals', ...schema }, null, 2)}\n`;
}
