import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';
import { patched, VALID } from '../support/small-story.ts';
import { SECOND_STORY } from '../support/stage-data.ts';
import { FAULTS, faulty } from './faults/all.ts';

const check = (source: string) => checkStory(source, 'story.json');

/** A problem as the faults' tables have it. */
function rowOf(problem: Problem): string {
  const { line, column, severity, rule, path, message, expected, nearest, ...more } = problem;
  const { times, lines, ...rest } = more;
  expect(rest).toEqual({ file: 'story.json' });
  const others = times && `${times} times, also in ${lines?.join()}`;
  const words = [path, message, expected, nearest, others].filter((each) => each !== undefined);
  return [`${line}:${column} ${severity} ${rule}`, ...words].join(' | ');
}

describe('the check', () => {
  it('lets a good story through without a word', () => {
    expect(check(VALID).problems).toEqual([]);
  });

  it('lets the second story through without a word', () => {
    expect(check(readFileSync(SECOND_STORY, 'utf8')).problems).toEqual([]);
  });

  it.each(Object.keys(FAULTS) as (keyof typeof FAULTS)[])(
    'says what is wrong, and where: %s',
    (name) => {
      expect(check(faulty(name)).problems.map(rowOf)).toEqual(FAULTS[name].says);
    },
  );

  it('is tested with patches that fit: one whose text is not found exactly once throws', () => {
    expect(() => patched(['"Nadi"', '"Suva"'])).toThrow('found 0 times: "Nadi"');
    expect(() => patched(['"report"', '"paper"'])).toThrow(/found \d+ times/);
  });

  it('gives the story where there are only warnings', () => {
    expect(check(faulty('unused-source')).story?.story.title).toBe('A small story');
  });

  it('gives no story where there is an error', () => {
    expect(check(faulty('unknown-source')).story).toBeUndefined();
  });

  it('fills in what is optional', () => {
    const { story } = check(VALID);
    expect(story?.events[0]?.scheduled).toBe(false);
    expect(story?.chapters[0]?.steps[1]?.scene.map.links).toEqual([]);
  });

  it('freezes the story to its last part', () => {
    const { story } = check(VALID);
    expect(() => story?.events[0]?.actors.push('someone')).toThrow(TypeError);
  });

  it('tells problems in the order of the file', () => {
    const lines = check(faulty('several')).problems.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(3);
  });

  it('does not report each reference into a list that is missing as a whole', () => {
    const story = JSON.parse(VALID) as object;
    const { problems } = check(JSON.stringify({ ...story, sources: undefined }));
    expect(problems.map(({ message }) => message)).toEqual(['"sources" is missing']);
  });

  it('takes ten thousand events', () => {
    const story = JSON.parse(VALID) as { events: object[] };
    const more = Array.from({ length: 10_000 }, (_, i) => ({
      ...story.events[0],
      id: `event-${i}`,
    }));
    const source = JSON.stringify({ ...story, events: [...story.events, ...more] });
    expect(check(source).problems).toEqual([]);
  });
});
