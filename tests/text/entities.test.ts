import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { entitiesIn } from '../../src/text/entities.ts';
import { patched } from '../support/small-story.ts';

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
    ['&#146;', 'the character itself'],
    ['&#9999999;', 'the character itself'],
    ['&Alpha;', 'the character itself'],
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
