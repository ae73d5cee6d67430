/** The dataset's schema for editors' tools: JSON Schema draft 7, which completes and checks while one types. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { storySchema } from './schema.ts';

/** What only the check itself can use: notes on references and texts, and dates in the calendar. */
const OURS_ALONE = ['metadata', 'check', 'finite'];

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
