/** The check against datasets with mistakes of all kinds; `MUTATIONS=100000` tries as many. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { mutated } from '../support/mutate.ts';
import { VALID } from '../support/small-story.ts';
import { SECOND_STORY } from '../support/stage-data.ts';

const COUNT = Number(process.env['MUTATIONS'] ?? 400);
const SOURCES = [VALID, readFileSync(SECOND_STORY, 'utf8')];

describe('the check of a mutated dataset', () => {
  it.each([true, false])(
    'throws at none, and tells either problems or a story (only careful changes: %s)',
    (isCareful) => {
      let accepted = 0;
      for (let seed = 0; seed < COUNT / 2; seed++) {
        const text = JSON.stringify(mutated(SOURCES[seed % 2] ?? '', seed, isCareful), null, 1);
        const { story, problems } = checkStory(text, `seed-${seed}`);
        const isFaulty = problems.some(({ severity }) => severity === 'error');
        expect(story === undefined, `seed ${seed}`).toBe(isFaulty);
        for (const { message, line } of problems) {
          expect(message, `seed ${seed}`).not.toMatch(/undefined|\[object|NaN/);
          expect(line).toBeGreaterThan(0);
        }
        accepted += isFaulty ? 0 : 1;
      }
      console.log(`── ${COUNT / 2} mutated datasets: ${accepted} accepted`);
      expect(accepted).toBeGreaterThan(COUNT / 100);
    },
    Math.max(30_000, COUNT * 50),
  );
});
