/** Texts that readers can read: in the inline form, and not too long for one step. */
import type { Draft, Entry } from '../draft.ts';
import { parseInline, plainText } from '../inline.ts';
import type { Finding, Path } from '../problem.ts';

/** Words in one step; more than this scrolls past its graphics. */
const LONG_STEP = 120;

/** Every text of the dataset that may hold the inline form, by the key that it stands at. */
const TEXT_KEYS = ['text', 'note', 'summary', 'finding', 'standfirst', 'mapNote'] as const;

function textsOf({ value, path }: Entry<object>): { text: string; path: Path }[] {
  return TEXT_KEYS.flatMap((key) => {
    const text = (value as Record<string, unknown>)[key];
    return typeof text === 'string' ? [{ text, path: [...path, key] }] : [];
  });
}

function allEntries(draft: Draft): Entry<object>[] {
  const head = draft.head ? [{ value: draft.head, path: ['story'] }] : [];
  const { steps, events, series, timelines, factChecks, updates, corrections, notes } = draft;
  return [head, steps, events, series, timelines, factChecks, updates, corrections, notes].flat();
}

/** Reports marks without a partner, links to nowhere, and HTML. */
export function faultyTexts(draft: Draft): Finding[] {
  return allEntries(draft)
    .flatMap(textsOf)
    .flatMap(({ text, path }) =>
      parseInline(text).faults.map(({ offset, message, expected }): Finding => ({
        severity: 'error',
        rule: 'inline-form',
        path,
        message: `${message} (after “${text.slice(Math.max(0, offset - 20), offset)}”)`,
        expected,
      })),
    );
}

/** Warns of steps that are too long to be read beside one picture. */
export function longSteps(draft: Draft): Finding[] {
  return draft.steps.flatMap(({ value, path }): Finding[] => {
    const words = plainText(value.text).split(/\s+/).filter(Boolean).length;
    if (words <= LONG_STEP) return [];
    const message = `the step has ${words} words`;
    const expected = `at most ${LONG_STEP}; perhaps it is two steps`;
    return [{ severity: 'warning', rule: 'long-step', path: [...path, 'text'], message, expected }];
  });
}
