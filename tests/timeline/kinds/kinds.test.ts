import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const KINDS = 'src/timeline/kinds';
const LIST = resolve('src/schema/timeline.ts');

/** The file of each part in a kind's folder, and the record that lists it. */
const PARTS = {
  'chart.ts': 'charts.ts',
  'embed.ts': 'embeds.ts',
  'explore.ts': 'explore.ts',
  'rules.ts': 'rules.ts',
  'table.ts': 'tables.ts',
  'tools.ts': 'tools.ts',
};
const RECORDS = Object.values(PARTS);

/** The schema's list with one kind more, of which there is nothing but its name. */
const WITH_NOTES = readFileSync(LIST, 'utf8')
  .replace('export const', "const notes = v.strictObject(timelineHead('notes', 'notes'));\n$&")
  .replace(/(\[[^\]]*)\]/, '$1, notes]')
  .concat("import { timelineHead } from './primitives.ts';\n");

/**
 * @param list the text of the schema's list of kinds
 * @returns the files of `src` that do not compile with it, among all that the records import; and why
 */
function errorsWith(list: string): Map<string, string> {
  const config: unknown = ts.readConfigFile('tsconfig.json', (path) =>
    ts.sys.readFile(path),
  ).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  // The kinds need no types of Node's or of the bundler's, which take long to read.
  options.types = ['svelte'];
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (path) => (resolve(path) === LIST ? list : readFile(path));
  const program = ts.createProgram(
    RECORDS.map((record) => resolve(KINDS, record)),
    options,
    host,
  );
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(resolve('src')));
  const diagnostics = own.flatMap((file) => program.getSemanticDiagnostics(file));
  return new Map(
    diagnostics.map(({ file, messageText }) => [
      basename(file?.fileName ?? ''),
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    ]),
  );
}

describe('a kind of timeline', () => {
  it('does not compile while it lacks a part: each record says so, and nothing else', () => {
    const errors = errorsWith(WITH_NOTES);
    expect([...errors.keys()].sort()).toEqual([...RECORDS].sort());
    for (const message of errors.values()) expect(message).toMatch(/notes/);
  });

  const folders = readdirSync(KINDS, { withFileTypes: true }).filter((each) => each.isDirectory());

  it.each(folders.map(({ name }) => name))('has each part in its own folder: %s', (name) => {
    const missing = ['schema.ts', ...Object.keys(PARTS)].filter(
      (part) => !existsSync(`${KINDS}/${name}/${part}`),
    );
    expect(missing).toEqual([]);
  });
});
