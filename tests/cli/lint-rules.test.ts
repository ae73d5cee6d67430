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
    ['src/story/x.ts', "import '../page/reading.svelte.ts';"],
    ['src/story/x.ts', "import { readFile } from 'node:fs';\nreadFile;"],
    ['src/story/rules/x.ts', "import '../../map/projection.ts';"],
    ['src/map/x.ts', "import '../timeline/window.ts';"],
    ['src/map/x.ts', "import L from 'leaflet';\nL;"],
    ['src/timeline/x.ts', "import { tick } from 'svelte';\ntick;"],
    ['src/page/x.ts', "import scrollama from 'scrollama/index.js';\nscrollama;"],
    ['src/embed/x.ts', "import '../story/story.ts';"],
    ['src/loader/x.ts', "import '../graphic/box.ts';"],
    ['src/page/x.ts', "import '../frame/start-frame.ts';"],
    ['src/page/x.ts', "import '../builder/offer.ts';"],
    ['src/builder/x.ts', "import '../frame/look.ts';"],
    ['src/build/x.ts', "import '../cli/check.ts';"],
    ['src/build/hosts/x.ts', "import '../../bench/table.ts';"],
    ['src/bench/x.ts', "import '../cli/check.ts';"],
    ['src/page/X.svelte', '<script lang="ts">\n  import \'../entry/story.ts\';\n</script>'],
  ])('refuses in %s: %s', async (file, code) => {
    expect(await refusals(file, code)).toContain('no-restricted-imports');
  });

  it('allows what points the right way', async () => {
    const code = "import { toWorld } from '../map/projection.ts';\nexport const world = toWorld;\n";
    expect(await refusals('src/page/x.ts', code)).toEqual([]);
  });
});
