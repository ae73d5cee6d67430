import { describe, expect, it } from 'vitest';
import { problemsWith } from '../support/small-story.ts';

const tell = (text: string, instead?: string) =>
  problemsWith(text, instead).map(
    ({ severity, message, expected }) => `${severity}: ${message}: ${expected ?? ''}`,
  );

describe('Markdown beyond the inline form', () => {
  it.each([
    ['# A talk', '#', 'a heading', 'at the beginning', 'a new chapter'],
    ['A talk\n\n### Of days', '###', 'a heading', 'after “A talk”', 'a new chapter'],
    ['- one\n- two', '-', 'a list', 'at the beginning', 'a paragraph for each item'],
    ['Three:\n  + one', '+', 'a list', 'after “Three:”', 'a paragraph for each item'],
    ['> A talk', '>', 'a quotation', 'at the beginning', 'quotation marks'],
    ['```\nA talk\n```', '```', 'code', 'at the beginning', 'the words without'],
  ])('is warned of in %j', (text, mark, what, where, instead) => {
    expect(tell(text)).toEqual([
      expect.stringContaining(
        `warning: "${mark}" is Markdown for ${what}, which does not work here: readers would see the mark (${where}): ${instead}`,
      ),
    ]);
  });

  it('is warned of in a title, too', () => {
    expect(tell('## A talk', 'A launch')).toEqual([expect.stringContaining('a heading')]);
  });

  it.each([
    '#summit, – a talk',
    '- 3 % and\n+ 4 %',
    '-5 to 5\n-six',
    'A - b # c > d',
    '*a* and **b**',
  ])('is not seen in %j', (text) => {
    expect(tell(text)).toEqual([]);
  });
});
