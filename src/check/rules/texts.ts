/** Texts that readers can read: in the inline form, and not too long for one step. */
import { stepsOf, type Draft } from '../draft.ts';
import { plainText } from '../../text/inline.ts';
import type { Finding } from '../problem.ts';

/** Words in one step; more than this scrolls past its graphics. */
const LONG_STEP = 120;

/** @returns the few words before a fault, so that it can be found inside a long text. */
export function before(text: string, offset: number): string {
  const words = text
    .slice(Math.max(0, offset - 24), offset)
    .replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim();
  return words ? `after “${offset > 24 ? '…' : ''}${words}”` : 'at the beginning';
}

/** Reports marks without a partner, links to nowhere, and HTML. */
export function faultyTexts({ texts }: Draft): Finding[] {
  return texts.flatMap(({ value, path, faults }) =>
    faults.map(({ offset, message, expected }) => ({
      severity: 'error',
      rule: 'inline-form',
      path,
      message: `${message} (${before(value, offset)})`,
      expected,
    })),
  );
}

/** Warns of steps that are too long to be read beside one picture. */
export function longSteps({ story }: Draft): Finding[] {
  return stepsOf(story).flatMap(({ value, path }): Finding[] => {
    const words = plainText(value.text ?? '').split(/\s+/).length;
    if (words <= LONG_STEP) return [];
    return [
      {
        severity: 'warning',
        rule: 'long-step',
        path: [...path, 'text'],
        message: `the step has ${words} words`,
        expected: `at most ${LONG_STEP}; consider splitting it into two steps`,
      },
    ];
  });
}
