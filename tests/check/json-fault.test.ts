import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';

function tell(source: string): string {
  const { problems } = checkStory(source, 'story.json');
  expect(problems).toHaveLength(1);
  const [{ line, column, message } = { line: 0, column: 0, message: '' }] = problems;
  return `${line}:${column} ${message.replace('this is not JSON: ', '')}`;
}

describe('what is said of broken JSON', () => {
  it.each([
    ['{"a": 1\n "b": 2}', '2:2 missing comma before "b"'],
    ['[1 2]', '1:4 missing comma before 2'],
    ['{"a" 1}', '1:6 missing colon after "a"'],
    ['{"a": 1,}', '1:9 extra comma before }'],
    ['[1,,2]', '1:4 "," is not allowed here'],
    ['{"a": "x\n"b": "y"}', '1:7 a text has no closing quotation mark on its line'],
    ['{"a": "x\ny"}', '1:7 a text has no closing quotation mark on its line'],
    ['{"a": "x', '1:7 a text has no closing quotation mark on its line'],
    ['{"a": "\\\\" "b": 1}', '1:12 missing comma before "b"'],
    ['{"a": "x\ty"}', '1:9 a text contains a tab'],
    ['{"a": "x\vy"}', '1:9 a text contains a control character: U+000B'],
    ['{"a": "\\x"}', '1:8 JSON does not allow what follows this backslash'],
    ['{"a": [1, 2}', '1:12 the [ on line 1 is never closed'],
    ['{\n"a": [1', '2:8 the [ on line 2 is never closed'],
    ['{"a": 1\n\n', '1:8 the { on line 1 is never closed'],
    ['[[1]', '1:5 the [ on line 1 is never closed'],
    ['[1, "a"', '1:8 the [ on line 1 is never closed'],
    ['{"a": 1}}', '1:9 } has no opening bracket'],
    ['{"a":}', '1:6 a value is missing before }'],
    ["{'a': 1}", "1:2 JSON does not accept ' as a quotation mark"],
    ['{"a": “x”}', '1:7 JSON does not accept “ as a quotation mark'],
    ['// a\n{}', '1:1 JSON does not allow comments'],
    ['{a: 1}', '1:2 "a" is not allowed here'],
    ['{"a": True}', '1:7 "True" is not allowed here'],
    ['{"a": "x"// b\n}', '1:10 JSON does not allow comments'],
    ['{}\n{}', '2:1 there is text after the end of the dataset'],
    ['{"a": 4,2}', '1:8 the number 4,2 contains a comma'],
    ['[{"a": -4,25, "b": 1}]', '1:10 the number -4,25 contains a comma'],
    ['{"a": 1,234,567}', '1:8 the number 1,234 contains a comma'],
    ['{"a": 4, 2: 1}', '1:10 "2" is not allowed here'],
    ['{"a": 4,b}', '1:9 "b" is not allowed here'],
    ['-', '1:2 the file ends too early'],
  ])('of %j', (source, expected) => {
    expect(tell(source)).toBe(expected);
  });

  it.each([
    ['{\n<<<<<<< ours\n"a": 1', '2:1', '<<<<<<<'],
    ['{"a": 1,\r\n||||||| base\r\n"a": 2}', '2:1', '|||||||'],
    ['{"a": 1\n=======\n}', '2:1', '======='],
    ['{"a": 1}\n>>>>>>> theirs\n', '2:1', '>>>>>>>'],
    ['<<<<<<< ours\n{}', '1:1', '<<<<<<<'],
    ['{\n  <<<<<<< ours\n"a": 1}', '2:3', '<<<<<<<'],
  ])('says of %j what Git’s mark is', (source, place, mark) => {
    expect(tell(source)).toBe(
      `${place} "${mark}" is a Git conflict marker: two versions of the file were not merged here`,
    );
  });

  it.each([
    ['{"a":\xa0"x"}', '1:6', 'U+00A0, a no-break space'],
    ['{"a": 1,\n\u202f"b": 2}', '2:1', 'U+202F, a narrow no-break space'],
    ['{"a"\u200b: 1}', '1:5', 'U+200B, a zero-width space'],
    ['{\ufeff}', '1:2', 'U+FEFF, a byte order mark'],
    ['{"a": 1}\u00a0', '1:9', 'U+00A0, a no-break space'],
    ['{"a":\u2003"x"}', '1:6', 'U+2003'],
    ['{"a":\u0007"x"}', '1:6', 'U+0007'],
  ])('names what nobody sees in %j', (source, place, name) => {
    expect(tell(source)).toBe(`${place} invisible character: ${name}`);
  });

  it.each([
    ['id,date,title\nsummit,2024-07-09,NATO summit\n', '1:1'],
    ['"id";"date"\n"summit";"2024"\n', '1:5'],
    ['2024\t4.2\n2025\t4.3', '1:6'],
  ])('takes %j for a table', (source, place) => {
    expect(tell(source)).toBe(`${place} it looks like a table (CSV)`);
  });

  it.each([
    ['{"a": "was "kept" here"}', '1:13', 'kept'],
    ['{"a": "is "true" here"}', '1:12', 'true'],
    ['{"a": "in "2024" here"}', '1:12', '2024'],
    ['{"a": ""Quoted" here"}', '1:9', 'Quoted'],
    ['{"a": "says "no""}', '1:14', 'no'],
    ['{"a": "says "\'tis" here"}', '1:14', "'"],
    ['["x "…y" z"]', '1:6', '…'],
  ])('takes the quotation mark in %s for one inside the text', (source, place, word) => {
    expect(tell(source)).toBe(`${place} a quotation mark ends the text too early, before ${word}`);
    expect(checkStory(source, 'story.json').problems[0]?.expected).toBe(
      'inside a text, \\" or “ ”; between two values, a comma',
    );
  });

  it.each(['["a" b]', '{"a": "x"\nb: 1}', '["a" 1]', '["a""b"]'])(
    'misses a comma in %j, where no word touches the quotation mark',
    (source) => {
      expect(tell(source)).toContain('missing comma before');
    },
  );

  it('names what is nested too deeply', () => {
    expect(tell('['.repeat(50_000))).toBe('1:1 it is nested too deeply');
  });

  // Ten million letters: what takes more than one look at each never ends.
  it('is said of a text that is not closed, however long it is', () => {
    expect(tell(`{"a": "${'x'.repeat(10_000_000)}`)).toBe(
      '1:7 a text has no closing quotation mark on its line',
    );
  });
});
