/** `npm run schema`: writes data/story.schema.json from the dataset's schema. */
import { writeFile } from 'node:fs/promises';
import { jsonSchema } from '../schema/json-schema.ts';

const FILE = 'data/story.schema.json';
await writeFile(FILE, jsonSchema());
console.log(`Wrote ${FILE}.`);
