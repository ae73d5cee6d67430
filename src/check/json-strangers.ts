/** What has come into a JSON file from elsewhere: invisible characters, Git's conflict markers, other kinds of file. */
import { codeOf } from './code-of.ts';

export type Words = [message: string, expected: string];

/** Spaces that JSON does not know, marks of no width, and controls; not what JSON has between its values. */
const UNSEEN = /^(?![ \t\n\r])[\s\p{Cf}\p{Cc}]/u;

const UNSEEN_NAMES: Record<string, string> = {
  '\u00A0': 'a no-break space',
  '\u202F': 'a narrow no-break space',
  '\u200B': 'a zero-width space',
  '\uFEFF': 'a byte order mark',
};

function unseenAt(text: string, offset: number): Words | undefined {
  const [found] = UNSEEN.exec(text.slice(offset, offset + 2)) ?? [];
  if (found === undefined) return undefined;
  const name = UNSEEN_NAMES[found];
  const message = `invisible character: ${codeOf(found)}${name ? `, ${name}` : ''}`;
  return [message, 'an ordinary space, or nothing'];
}

/** The lines that Git puts into a file where two versions of it disagree; editors may have indented them. */
const CONFLICT = /^\s*(<{7}|\|{7}|={7}|>{7})/;

function conflictAt(text: string, offset: number): Words | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 7);
  const [, mark] = CONFLICT.exec(line) ?? [];
  if (!mark) return undefined;
  return [
    `"${mark}" is a Git conflict marker: two versions of the file were not merged here`,
    'one of the two versions, without the lines that start with <<<<<<<, ======= and >>>>>>>',
  ];
}

/** Two lines of values between the same marks, of which the first begins neither JSON nor a comment. */
const TABLE = /^\s*[^\s{[/#<][^\n]*?([,;\t])[^\n]*\n[^\n]*\1/;

/** Characters in which a table shows itself. */
const FIRST_LINES = 2000;

function tableIn(text: string): Words | undefined {
  if (!TABLE.test(text.slice(0, FIRST_LINES))) return undefined;
  return ['it looks like a table (CSV)', 'a dataset in JSON, which starts with {'];
}

/** @returns what is said of a stranger at this place of a text that is not JSON, or undefined where there is none */
export function strangerAt(text: string, offset: number): Words | undefined {
  return tableIn(text) ?? unseenAt(text, offset) ?? conflictAt(text, offset);
}
