/** Texts that are not in the inline form, Markdown that it does not have, and words that wait for others. */
import type { Draft } from '../draft.ts';
import { error, warning, type Finding } from '../problem.ts';
import { before } from '../quote.ts';

/** Reports marks without a partner, links to nowhere, and HTML. */
export function faultyTexts({ texts }: Draft): Finding[] {
  return texts.flatMap(({ value, path, faults }) =>
    faults.map(({ offset, message, expected }) =>
      error('inline-form', path, `${message} (${before(value, offset)})`, expected),
    ),
  );
}

/** Marks at the beginning of a line; a plus or a minus before a number is a sign. */
const MARKS = /^[ \t]*(#{1,6}(?=\s)|[-+](?=\s+[^\s\d])|>(?=\s)|```)/gm;

/** By a mark's first character: what it is in Markdown, and what to do. */
const MEANT: Record<string, [what: string, instead: string]> = {
  '#': ['a heading', 'a new chapter, or **strong** text'],
  '-': ['a list', 'a paragraph for each item, with a blank line in between; – or — for a dash'],
  '+': ['a list', 'a paragraph for each item, with a blank line in between'],
  '>': ['a quotation', 'quotation marks around the words'],
  '`': ['code', 'the words without these marks'],
};

/** Warns of headings, lists, quotations and code as Markdown has them. */
export function strangeMarkdown({ texts }: Draft): Finding[] {
  return texts.flatMap(({ value, path }) => {
    const [first] = value.matchAll(MARKS);
    const mark = first?.[1] ?? '';
    const [what, instead] = MEANT[mark.charAt(0)] ?? [];
    if (!first || !what || !instead) return [];
    const message = `"${mark}" is Markdown for ${what}, which does not work here: readers would see the mark (${before(value, first.index)})`;
    return [warning('markdown', path, message, instead)];
  });
}

/**
 * What desks write for words that are still to come. "tk" stands alone, and not before a figure, where it is Bangladesh's
 * currency; "todo" is a word of Spanish, and "XXX" a Roman number.
 */
const WAITING =
  /(?<![\p{L}\p{N}])(?:TODO|FIXME|TB[ACD]|(?:tk|TK){1,3}(?!\s*\d)|x{3,}|X{4,})(?![\p{L}\p{N}])|\?{3,}/u;

/** Warns of words that were to be replaced before readers see them. */
export function unfinishedTexts({ texts }: Draft): Finding[] {
  return texts.flatMap(({ value, path }) => {
    const found = WAITING.exec(value) ?? /\blorem ipsum\b/i.exec(value);
    if (!found) return [];
    const message = `"${found[0]}" seems to stand for words that are still to come (${before(value, found.index)})`;
    return [warning('unfinished-text', path, message, 'the words that readers should see')];
  });
}
