/** The story's record: what its claims rest on, how sure it is of its events, and that what was corrected stays so. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { readRefusedHosts } from '../../src/check/refused-hosts.ts';
import { hostOf, isHostWithin } from '../../src/text/web-address.ts';
import type { Source, StoryEvent } from '../../src/schema/story.ts';
import { storyOf } from '../support/story-of.ts';

const FILE = 'data/story.json';
const LIST = 'data/refused-hosts.json';

const source = readFileSync(FILE, 'utf8');
const story = storyOf(FILE);
const { hosts, problems } = readRefusedHosts(readFileSync(LIST, 'utf8'), LIST);

describe('the sources', () => {
  it('are on none of the refused hosts, and each host has its reason', () => {
    expect(problems).toEqual([]);
    expect(hosts.length).toBeGreaterThan(10);
    const refused = story.sources.filter(({ url }) =>
      hosts.some(({ host }) => isHostWithin(hostOf(url) ?? '', host)),
    );
    expect(refused).toEqual([]);
  });

  it('have a date, or a reason for having none', () => {
    for (const { id, date, undated } of story.sources) {
      expect([id, (date ?? undated ?? '') !== '']).toEqual([id, true]);
    }
  });

  it('leave the check without a word', () => {
    expect(checkStory(source, FILE, hosts).problems).toEqual([]);
  });
});

/** The newsroom or office that speaks: of "Reuters, via Zawya" Reuters. */
const houseOf = ({ publisher }: Source) =>
  (publisher.split(/, (?:via|from|citing|quoting|text via) /)[0] ?? '').replace(/ Azatutyun$/, '');

function restsOn({ sources }: StoryEvent) {
  const cited = story.sources.filter(({ id }) => sources.includes(id));
  return {
    isOfficial: cited.some(({ kind }) => kind === 'official'),
    houses: new Set(cited.map(houseOf)).size,
  };
}

describe('the events', () => {
  const of = (status: StoryEvent['status']) =>
    story.events.filter((event) => event.status === status);

  it('are confirmed by a party’s own text, or by two houses', () => {
    for (const event of of('confirmed')) {
      const { isOfficial, houses } = restsOn(event);
      expect([event.id, isOfficial || houses > 1]).toEqual([event.id, true]);
    }
  });

  it('are reported where one house alone says so, or a note tells why two do not suffice', () => {
    for (const event of of('reported')) {
      const { isOfficial, houses } = restsOn(event);
      const isThin = !isOfficial && houses === 1;
      expect([event.id, isThin || event.note !== undefined]).toEqual([event.id, true]);
    }
  });

  it('are disputed between two parties at least', () => {
    expect(of('disputed').length).toBeGreaterThan(0);
    for (const { id, actors } of of('disputed'))
      expect([id, actors.length > 1]).toEqual([id, true]);
  });

  it('are not all confirmed', () => {
    expect(of('reported').length).toBeGreaterThan(5);
  });
});

describe('what was corrected', () => {
  /** All that readers read, without the list of corrections, which quotes the old words. */
  const told = JSON.stringify({ ...story, corrections: [] });

  /** What the first revision said, and the words by which the like of it would be known. */
  it.each([
    ['On 12 July a Russian deputy foreign minister', /12 July/],
    ['Moscow’s next complaint, nine days later, names Armenia alone', /nine days later/],
    ['Three days later American and Armenian soldiers began', /three days later/i],
    ['whether they were a first, nobody could show us', /nobody could show/],
    ['Arms have not come: SIPRI’s register holds no', /arms have not come/i],
    ['came to Baku to sign: at least 20 billion cubic metres a year', /to sign: at least/],
    ['The leaders’ table belongs to NATO’s 32 members', /leaders’ table/],
    ['First reported with the date 2 June, in error', /first reported with/i],
    ['The programme spoke of “30 NATO partner countries”', /the programme (?:gave|has|spoke)/i],
    ['six paragraphs on Ukraine', /six paragraphs/],
    ['yes, one minister, three days.', /three days\./],
    ['"date":"1997-11"', /1997-11/],
    ['Some 100,000 Armenians left within two weeks', /100,000 Armenians le(?:ft|ave)/],
    ['told by someone who knows the end', /knows the end/],
  ])('stays so: %s', (old, words) => {
    expect(old).toMatch(words);
    expect(told).not.toMatch(words);
  });

  it('is told to readers with its day, and the revision counts it', () => {
    const days = [...story.corrections, ...story.updates].map(({ date }) => date).sort();
    expect(story.story.updated).toBe(days.at(-1));
    expect(new Set(days).size).toBe(story.story.revision);
    expect(story.corrections.length).toBeGreaterThan(15);
  });
});

it('says until when its sources reach', () => {
  const last = [...story.events]
    .map(({ date }) => date)
    .sort()
    .at(-1);
  expect(last).toBe('2026-03-07');
  expect(story.chapters.at(-1)?.steps.at(-1)?.text).toContain('7 March 2026');
});

it('shows all 39 checks of the article, each with who claims it', () => {
  expect(story.factChecks).toHaveLength(39);
  const claimed = story.factChecks.filter(({ claim }) =>
    /^(?:Turan’s article|About the article|The article|Mammadov|O’Brien, as the article quotes him)/.test(
      claim,
    ),
  );
  expect(claimed).toHaveLength(39);
});
