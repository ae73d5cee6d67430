import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { STORY_NODE, type SchemaNode } from '../../src/schema/schema-node.ts';
import { entitiesIn } from '../../src/text/html.ts';
import { patched, VALID } from '../support/small-story.ts';

const TAG = '<i>x</i>';

/** What the check says when every "A talk", the title of an event, is this. */
function tellOfTitle(title: string): string[] {
  const source = patched(['"A talk"', JSON.stringify(title)]);
  return checkStory(source, 'story.json').problems.map(({ message }) => message);
}

/** Every string of the schema, by its way there. */
function stringsOf(node: SchemaNode, path: string): [string, SchemaNode][] {
  const { wrapped, item, options = [], entries = {} } = node;
  if (node.type === 'string') return [[path, node]];
  const kinds = options.filter((option) => typeof option === 'object');
  return [
    ...[wrapped, ...kinds].flatMap((inner) => (inner ? stringsOf(inner, path) : [])),
    ...(item ? stringsOf(item, `${path}[]`) : []),
    ...Object.entries(entries).flatMap(([key, inner]) => stringsOf(inner, `${path}.${key}`)),
  ];
}

/** Every string in a piece of JSON, each with a copy in which a tag stands in it. */
function tagged(value: unknown): { text: string; copy: unknown }[] {
  if (typeof value === 'string') return [{ text: value, copy: `${value} ${TAG}` }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    tagged(part).map(({ text, copy }) => ({
      text,
      copy: Array.isArray(value)
        ? value.map((each: unknown, i) => (String(i) === key ? copy : each))
        : { ...value, [key]: copy },
    })),
  );
}

describe('HTML in the words of a story', () => {
  it('has no string in the schema to hide in', () => {
    const free = stringsOf(STORY_NODE, '').filter(([, node]) => {
      const { refTo, words } = v.getMetadata(node);
      return !refTo && !words && v.safeParse(node, TAG).success;
    });
    expect(free.map(([path]) => path)).toEqual(['.$schema']);
  });

  it('is refused wherever it stands', () => {
    const all = tagged(JSON.parse(VALID)).filter(({ text }) => !/^(https?|mailto):/.test(text));
    expect(all.length).toBeGreaterThan(80);
    const passed = all.filter(({ copy }) => checkStory(JSON.stringify(copy), 'story.json').story);
    expect(passed.map(({ text }) => text)).toEqual([]);
  });

  it.each([
    ['A <b>talk</b>', ['"<b>" is HTML; readers would see it as it stands (after “A”)', '"</b>"']],
    ['A talk<br>', ['"<br>" is HTML; readers would see it as it stands (after “A talk”)']],
    ['<!-- later -->', ['"<!--" is HTML; readers would see it as it stands (at the beginning)']],
  ])('is named in %j', (title, expected) => {
    const told = tellOfTitle(title);
    expect(told).toHaveLength(expected.length);
    expected.forEach((each, i) => expect(told[i]).toContain(each));
  });

  it.each(['< 5 %', 'a < b', '5<6', 'x <= y > z', 'I <3 Baku', '-> and <-'])(
    'is not what stands in %j',
    (title) => {
      expect(tellOfTitle(title)).toEqual([]);
    },
  );
});

describe('characters written as HTML writes them', () => {
  it.each([
    ['&ndash;', '–'],
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&quot;', '\\"'],
    ['&nbsp;', '\\u00a0'],
    ['&zwnj;', '\\u200c'],
    ['&#8217;', '’'],
    ['&#x2019;', '’'],
    ['&#xA0;', '\\u00a0'],
    ['&#601;', 'ə'],
    ['&eacute;', 'é'],
    ['&Scedil;', 'Ş'],
    ['&gbreve;', 'ğ'],
    ['&#128674;', '🚢'],
    ['&#146;', '’'],
    ['&#9999999;', 'the character itself'],
    ['&Alpha;', 'Α'],
    ['&notaname;', 'the character itself'],
    ['&#0;', 'the character itself'],
    ['&#xD800;', 'the character itself'],
  ])('are told by what to write instead of %s', (code, instead) => {
    const [fault] = entitiesIn(`a ${code} b`);
    expect(fault).toEqual({
      offset: 2,
      message: `"${code}" is HTML; readers would see it as it stands`,
      expected: `${instead} instead of ${code}`,
    });
  });

  it('are found in the middle of a word', () => {
    expect(entitiesIn('caf&eacute;s').map(({ expected }) => expected)).toEqual([
      'é instead of &eacute;',
    ]);
  });

  it.each(['R&D; then', 'black&white; grey', 'AT&T', 'this & that;', 'a=1&b=2', '&#; &;'])(
    'are not what stands in %j',
    (text) => {
      expect(entitiesIn(text)).toEqual([]);
    },
  );

  it.each([
    ['a title', '"A talk"', '"A&nbsp;talk"', 'events[0].title'],
    ['a text', '"Three days of talk."', '"Three&nbsp;days"', 'events[0].summary'],
  ])('are refused in %s', (_, from, to, path) => {
    const { story, problems } = checkStory(patched([from, to]), 'story.json');
    expect(story).toBeUndefined();
    expect(problems.map((each) => each.path)).toEqual([path]);
  });
});
