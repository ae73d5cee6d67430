import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { patched, problemsWith } from '../support/small-story.ts';

const tell = (text: string, instead?: string) =>
  problemsWith(text, instead).map(
    ({ severity, rule, message }) => `${severity} ${rule}: ${message}`,
  );

describe('characters that nobody sees', () => {
  it.each([
    ['Three\b days', 'U+0008 (after “Three”)'],
    ['\u001bThree days', 'U+001B (at the beginning)'],
    ['Three\r\ndays\r\nof', 'U+000D (after “Three”, the first of 2)'],
    ['Three \uffff days', 'U+FFFF (after “Three”)'],
  ])('are refused in %j, which no feed could hold', (text, where) => {
    expect(tell(text)).toEqual([
      `error control-character: the text contains a control character: ${where}`,
    ]);
  });

  it.each(['The desk', 'https://example.org/report', 'https://example.org/cc0'])(
    'are refused in the place of "%s", too',
    (instead) => {
      expect(tell(`${instead}\b`, instead)).toEqual([
        expect.stringContaining('error control-character'),
      ]);
    },
  );

  it('are told of an id as the unknown id that it is, and no more', () => {
    const source = patched(['["report"],\n          "alt"', '["report\\b"], "alt"']);
    const { problems } = checkStory(source, 'story.json');
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-reference']);
  });

  it.each([
    ['Caf\ufffd, caf\ufffd', 'U+FFFD (after “Caf”, the first of 2)'],
    ['It\u0092s', 'U+0092 (after “It”)'],
    ['A \ud83d ship', 'U+D83D (after “A”)'],
  ])('are warned of where %j has them from a wrong encoding', (text, where) => {
    expect(tell(text)).toEqual([
      `warning broken-encoding: a character was lost to a wrong encoding: ${where}`,
    ]);
  });

  it.each([
    ['It’s', 'Itâ€™s', 'â€™', '’', 'after “It”'],
    ['Kərim', 'KÉ™rim', 'É™', 'ə', 'after “K”'],
    ['café', 'cafÃ©', 'Ã©', 'é', 'after “caf”'],
    ['A · B', 'A Â· B', 'Â·', '·', 'after “A”'],
    ['“A', 'â€œA', 'â€œ', '“', 'at the beginning'],
    ['à la', 'Ã\xa0 la', 'Ã\xa0', 'à', 'at the beginning'],
    ['cœur', 'cÅ“ur', 'Å“', 'œ', 'after “c”'],
    ['Москва', 'ÐœÐ¾Ñ\x81ÐºÐ²Ð°', 'ÐœÐ¾Ñ\x81ÐºÐ²Ð°', 'Москва', 'at the beginning'],
    ['😀', 'ðŸ˜€', 'ðŸ˜€', '😀', 'at the beginning'],
    ['Köln', 'KÃ¶ln', 'Ã¶', 'ö', 'after “K”'],
    ['Şuşa', 'Åžuşa', 'Åž', 'Ş', 'at the beginning'],
    ['Việt', 'Viá»‡t', 'á»‡', 'ệ', 'after “Vi”'],
    ['é, é', 'Ã©, Ã©', 'Ã©', 'é', 'at the beginning, the first of 2'],
  ])(
    'are warned of where “%s” was read in a wrong encoding: %s',
    (_, text, found, meant, where) => {
      expect(tell(text)).toEqual([
        `warning broken-encoding: "${found}" is "${meant}" in the wrong encoding (${where})`,
      ]);
    },
  );

  it.each([
    'Il est là\xa0», dit-il. «\xa0Né…\xa0»',
    'CAFÉ’S, SEÑ”, É—a, LÁ…, Ö–Ü’',
    'the ‘café’”',
    'NESCAFÉ™ and ROSÉ®',
    'a fiancé—£5 million',
    '»Spaß«, Úžasné, MANHÃ”',
    'À\xa0: 3×£5 and 5 Å²',
    'COL·LEGI, HÂLÂ\xa0»',
  ])('are not taken for misread in %j', (text) => {
    expect(tell(text)).toEqual([]);
  });

  it.each([
    ['A \u202etalk', 'U+202E (after “A”)'],
    ['A \u2067talk', 'U+2067 (after “A”)'],
    ['A \u2067talk\u202c', 'U+2067 (after “A”)'],
    ['A \u202btalk\n\nof days\u202c', 'U+202B (after “A”)'],
    ['\u202aA \u202btalk\u202c', 'U+202A (at the beginning)'],
  ])('are warned of where %j turns its direction for good', (text, where) => {
    expect(tell(text)).toEqual([
      `warning open-direction: a mark that changes the text direction is never closed: ${where}`,
    ]);
  });

  it.each([
    'Three\tdays\n\nof talk',
    'A \u2067talk\u2069 of \u202bdays\u202c',
    '\u2067A \u202btalk\u2069',
    'می\u200cخواهم, \u200fand \u{1f6a2}\ufe0f',
    'soft\u00adhyphen',
  ])('are no fault in %j', (text) => {
    expect(tell(text)).toEqual([]);
  });

  it.each(['\u200b', ' \u200d\u2060 '])('are warned of where %j is the whole text', (text) => {
    expect(tell(text)).toEqual([
      expect.stringContaining(
        'warning unseen-text: the text is blank: it has only invisible characters such as U+20',
      ),
    ]);
  });
});
