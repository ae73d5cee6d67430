import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline, plainText, referencesIn, type InlineNode } from '../../src/text/inline.ts';

/** Nodes in short: what they are in brackets, and their text. */
function short(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      const target = node.kind === 'link' ? node.href : node.kind === 'reference' ? node.id : '';
      const name = node.kind === 'reference' ? node.to : node.kind;
      return `{${[name, target].filter(Boolean).join(' ')}: ${short(node.children)}}`;
    })
    .join('');
}

function read(text: string): string {
  return parseInline(text).paragraphs.map(short).join(' ¶ ');
}

function faults(text: string): string[] {
  return parseInline(text).faults.map(({ offset, message }) => `${offset}: ${message}`);
}

describe('the inline form', () => {
  it.each([
    ['a *b* c', 'a {emphasis: b} c'],
    ['a **b** c', 'a {strong: b} c'],
    ['*a **b** c*', '{emphasis: a {strong: b} c}'],
    ['**a *b***', '{strong: a {emphasis: b}}'],
    ['*a **b***', '{emphasis: a {strong: b}}'],
    ['***a***', '{strong: {emphasis: a}}'],
    ['half*way*point', 'half{emphasis: way}point'],
    ['[a](https://example.org/b)', '{link https://example.org/b: a}'],
    ['[a](https://example.org/b_(c))', '{link https://example.org/b_(c): a}'],
    ['[a](mailto:b@example.org)', '{link mailto:b@example.org: a}'],
    ['[a *b*](event:c-1)', '{event c-1: a {emphasis: b}}'],
    ['*see [a](place:b)*', '{emphasis: see {place b: a}}'],
    ['[a](source:b)[c](event:d)', '{source b: a}{event d: c}'],
    ['one\n\ntwo\n \n\nthree', 'one ¶ two ¶ three'],
    ['one\ntwo', 'one\ntwo'],
    ['\\*a\\* \\[b\\](c) \\\\ \\<i>', '*a* [b](c) \\ <i>'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['  a  ', 'a'],
    ['', ''],
  ])('reads %j without a fault', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['a *b', '2: "*" is never closed'],
    ['2 * 3 = 6', '2: "*" has no partner'],
    ['a **b', '2: "**" is never closed'],
    ['*a\n\nb*', '0: "*" is never closed'],
    ['a\n\n*b', '3: "*" is never closed'],
    ['see [a', '4: "[" is not part of a link'],
    ['see a]', '5: "]" is not part of a link'],
    ['[a](javascript:alert)', '0: a link cannot point to "javascript:alert"'],
    ['[a](event:No id)', '0: "[" is not part of a link'],
    ['[a](person:b)', '0: a link cannot point to "person:b"'],
    ['[a]()', '0: a link cannot point to ""'],
    ['[*a](event:b)', '1: "*" is never closed'],
    ['a <b>', '2: "<b>" is HTML; readers would see it as it stands'],
    ['<!-- a', '0: "<!--" is HTML; readers would see it as it stands'],
    ['a \\b', '2: "\\" is not followed by a mark'],
  ])('says what is wrong in %j, and where', (text, expected) => {
    expect(faults(text)[0]).toBe(expected);
  });

  it('closes an outer mark over an inner one that has no partner', () => {
    expect(read('**a *b** c*')).toBe('{strong: a *b} c*');
    expect(faults('**a *b** c*')).toEqual(['4: "*" is never closed', '10: "*" has no partner']);
  });

  it('shows HTML as the text that it is', () => {
    expect(read('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
  });

  it('gives the words alone as plain text', () => {
    expect(plainText('*a* [b](event:c)\n\n**d**')).toBe('a b d');
  });

  it('finds references inside other marks', () => {
    const nodes = parseInline('*a **[b](event:c)** [d](place:e)*').paragraphs.flat();
    expect(referencesIn(nodes)).toEqual([
      { to: 'event', id: 'c' },
      { to: 'place', id: 'e' },
    ]);
  });
});

const marks = fc.constantFrom(
  '*',
  '**',
  '[',
  ']',
  '(',
  ')',
  '\\',
  '<b>',
  ' ',
  '\n\n',
  'a',
  'é',
  'event:b',
);
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')),
);

/** All that the nodes hold, targets included, without the marks themselves and white space. */
function letters(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      const href = node.kind === 'link' ? node.href : '';
      const id = node.kind === 'reference' ? `${node.to}:${node.id}` : '';
      return letters(node.children) + href + id;
    })
    .join('');
}

function withoutMarks(text: string): string {
  return text.replace(/[\\*[\]()\s]/g, '');
}

describe('the inline form, whatever it is given', () => {
  it('loses no character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = parseInline(text).paragraphs.map(letters).join('');
        expect(withoutMarks(kept)).toBe(withoutMarks(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('places every fault inside the text, at the mark that it names', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { offset, message } of parseInline(text).faults) {
          const mark = /^"(.+?)" (?:is never closed|has no partner|is not \w+)/.exec(message)?.[1];
          if (mark) expect(text.startsWith(mark, offset)).toBe(true);
          expect(offset).toBeLessThan(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a text with every mark escaped as that text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = text.replace(/[\\*[\]()<]/g, '\\$&');
        expect(parseInline(escaped).faults).toEqual([]);
        expect(plainText(escaped)).toBe(text.trim());
      }),
    );
  });

  it('reads hundreds of thousands of marks without giving up', () => {
    expect(parseInline('*'.repeat(200_000)).faults.length).toBeGreaterThan(0);
    expect(plainText('[a]('.repeat(50_000))).toHaveLength(200_000);
  });
});
