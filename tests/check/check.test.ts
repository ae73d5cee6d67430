import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { EXPECTED_PROBLEMS } from './expected-problems.ts';

const FOLDER = 'tests/fixtures/check';

function checkFile(file: string) {
  return checkStory(readFileSync(file, 'utf8'), file);
}

describe('the check', () => {
  it('lets a good story through without a word', () => {
    expect(checkFile(`${FOLDER}/valid.json`).problems).toEqual([]);
  });

  it('lets the second story through without a word', () => {
    expect(checkFile('tests/fixtures/second-story.json').problems).toEqual([]);
  });

  it.each([...EXPECTED_PROBLEMS])('finds what is wrong in %s.json, and where', (name, expected) => {
    const file = `${FOLDER}/${name}.json`;
    const found = checkFile(file).problems.map(({ line, column, nearest, ...problem }) => ({
      ...problem,
      place: `${line}:${column}`,
      nearest,
    }));
    expect(found).toEqual(expected.map((problem) => ({ ...problem, file })));
  });

  it('has an expectation for every fixture', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
    expect(files.filter((file) => file !== 'valid').sort()).toEqual(
      [...EXPECTED_PROBLEMS.keys()].sort(),
    );
  });

  it('gives the story where there are only warnings', () => {
    expect(checkFile(`${FOLDER}/unused-source.json`).story?.story.title).toBe('A small story');
  });

  it('gives no story where there is an error', () => {
    expect(checkFile(`${FOLDER}/unknown-source.json`).story).toBeUndefined();
  });

  it('fills in what is optional', () => {
    const { story } = checkFile(`${FOLDER}/valid.json`);
    expect(story?.events[0]?.scheduled).toBe(false);
    expect(story?.chapters[0]?.steps[1]?.scene.map.links).toEqual([]);
  });

  it('freezes the story to its last part', () => {
    const { story } = checkFile(`${FOLDER}/valid.json`);
    expect(() => story?.events[0]?.actors.push('someone')).toThrow(TypeError);
  });

  it('tells problems in the order of the file', () => {
    const lines = checkFile(`${FOLDER}/several.json`).problems.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(3);
  });

  it('does not report each reference into a list that is missing as a whole', () => {
    const story = JSON.parse(readFileSync(`${FOLDER}/valid.json`, 'utf8')) as object;
    const { problems } = checkStory(JSON.stringify({ ...story, sources: undefined }), 'story.json');
    expect(problems.map(({ message }) => message)).toEqual(['"sources" is missing']);
  });

  // What compares each with each never ends.
  it('checks ten thousand events', () => {
    const story = JSON.parse(readFileSync(`${FOLDER}/valid.json`, 'utf8')) as { events: object[] };
    const more = Array.from({ length: 10_000 }, (_, i) => ({
      ...story.events[0],
      id: `event-${i}`,
    }));
    const source = JSON.stringify({ ...story, events: [...story.events, ...more] });
    expect(checkStory(source, 'story.json').problems).toEqual([]);
  });
});
