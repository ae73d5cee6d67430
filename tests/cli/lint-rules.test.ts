/** The rooms' one-way imports are held by the linter: here it is seen to refuse. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: '.config/eslint.js' });

async function refusals(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe('the linter', () => {
  it.each([
    ['src/story/x.ts', "import '../page/snapshot.ts';"],
    ['src/check/rules/x.ts', "import '../../map/projection.ts';"],
    ['src/map/x.ts', "import '../timeline/window.ts';"],
    ['src/map/x.ts', "await import('../timeline/window.ts');"],
    ['src/map/x.ts', "export type { TimeWindow } from '../timeline/window.ts';"],
    ['src/map/x.ts', "import L from 'leaflet';\nL;"],
    ['src/page/x.ts', "import scrollama from 'scrollama/index.js';\nscrollama;"],
    ['src/embed/x.ts', "import '../story/stage.ts';"],
    ['src/tokens/x.ts', "import '../schema/primitives.ts';"],
    ['src/embed/host/x.ts', "import '../../labels/box.ts';"],
    ['src/page/x.ts', "import '../embed/frame/start-frame.ts';"],
    ['src/page/x.ts', "import '../builder/offer.ts';"],
    ['src/builder/x.ts', "import '../embed/frame/theme.ts';"],
    ['src/site/x.ts', "import '../cli/check.ts';"],
    ['src/site/hosts/x.ts', "import '../../bench/table.ts';"],
    ['src/bench/x.ts', "import '../cli/check.ts';"],
    ['src/page/X.svelte', '<script lang="ts">\n  import \'../entry/story.ts\';\n</script>'],
  ])('refuses what is no neighbour, in %s: %s', async (file, code) => {
    expect(await refusals(file, code)).toContain('house/rooms');
  });

  it.each([
    ['src/story/x.ts', "import { readFile } from 'node:fs';\nreadFile;"],
    ['src/timeline/x.ts', "import { tick } from 'svelte';\ntick;"],
    ['src/labels/x.ts', 'export const width = window.innerWidth;\n'],
    ['src/check/rules/x.ts', 'export const title = document.title;\n'],
    ['src/timeline/kinds/events/x.ts', "export const own = process.env['OWN'];\n"],
  ])('refuses what is not pure, in %s: %s', async (file, code) => {
    expect(await refusals(file, code)).toContain('house/rooms');
  });

  it('refuses a room that nobody has listed', async () => {
    expect(await refusals('src/attic/x.ts', "import '../story/stage.ts';")).toContain(
      'house/rooms',
    );
    expect(await refusals('src/page/x.ts', "import '../attic/x.ts';")).toContain('house/rooms');
  });

  it('refuses a file of more than 250 lines, and a function of more than 60', async () => {
    const lines = (count: number) => 'go();\n'.repeat(count);
    expect(await refusals('src/page/x.ts', lines(251))).toContain('max-lines');
    const long = `export function long() {\n${lines(60)}}\n`;
    expect(await refusals('src/page/x.ts', long)).toContain('max-lines-per-function');
  });

  it('knows a name of its own from a global', async () => {
    const code = 'export const nameOf = (document: { title: string }) => document.title;\n';
    expect(await refusals('src/check/x.ts', code)).toEqual([]);
  });

  it('allows what points the right way', async () => {
    const code = "import { toWorld } from '../map/projection.ts';\nexport const world = toWorld;\n";
    expect(await refusals('src/page/x.ts', code)).toEqual([]);
  });
});
