/** What the check accepts can be built, and reads well; `MUTATIONS=1000` tries as many stories. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { Resvg } from '@resvg/resvg-js';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { publishedFiles } from '../../src/publish/files.ts';
import { siteAddress } from '../../src/publish/site.ts';
import type { Story } from '../../src/schema/story.ts';
import { makeBasemap } from '../../src/site/basemap.ts';
import { fileOf, type Prerender } from '../../src/site/bundles.ts';
import { extentsOf, smallExtentsOf } from '../../src/site/extents.ts';
import { headerRules } from '../../src/site/hosts/headers.ts';
import { nginxSite } from '../../src/site/hosts/nginx.ts';
import { contentPolicy } from '../../src/site/hosts/policy.ts';
import { fillShell } from '../../src/site/pages.ts';
import type { Basemap } from '../../src/map/basemap.ts';
import { mutated } from '../support/mutate.ts';
import { elementsOf, textIn } from '../support/read-html.ts';
import { VALID } from '../support/small-story.ts';
import { SECOND_STORY } from '../support/stage-data.ts';

const COUNT = Number(process.env['MUTATIONS'] ?? 12);
const SOURCES = [VALID, readFileSync(SECOND_STORY, 'utf8')];
const SHELL = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><!--story:head--></head><body><!--story:body--></body></html>`;

const rules = JSON.parse(readFileSync('.config/html-validate.json', 'utf8')) as ConfigData;
const validator = new HtmlValidate(rules);

/** The server's rendering, as the build bundles it. */
async function bundled(): Promise<Prerender> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: resolve('src'),
    plugins: [svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'injected' } })],
    ssr: { noExternal: true },
    build: { ssr: fileOf('entry/prerender.ts'), write: false },
  });
  const [output] = [result].flat();
  const [entry] = output && 'output' in output ? output.output : [];
  if (entry?.type !== 'chunk') throw new Error('the server’s rendering was not bundled');
  const code = Buffer.from(entry.code).toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as { prerender: Prerender };
  return module.prerender;
}

/** Making a basemap takes a second; whether its shapes are right, other tests say. */
const basemaps = new Map<string, Basemap>();
function basemapOf({ actors }: Story): Basemap {
  const codes = [...new Set(actors.flatMap(({ countries }) => countries))].sort();
  const known = basemaps.get(codes.join()) ?? makeBasemap(codes, []);
  basemaps.set(codes.join(), known);
  return known;
}

/** What a computation that went wrong leaves behind, in attributes and in files that are not the dataset's words. */
const WRECK = /(?:NaN|Infinity|undefined|\[object )/;

/** Elements that readers or their screen readers are told of by name. */
const NAMED = [
  'text',
  'a',
  'button',
  'h1',
  'h2',
  'h3',
  'h4',
  'figcaption',
  'title',
  'th',
  'dt',
  'option',
];

const isBlank = (text: string) => !/[^\s\p{Cf}]/u.test(text);

function faultsIn(html: string): string[] {
  return elementsOf(html).flatMap(({ name, attributes, element }) => {
    const wrecks = [...attributes].filter(
      ([key, value]) =>
        WRECK.test(value) && !['href', 'content', 'alt', 'aria-label'].includes(key),
    );
    const labels = ['aria-label', 'aria-labelledby'].filter((key) =>
      isBlank(attributes.get(key) ?? 'x'),
    );
    const hasName = attributes.has('aria-label') || attributes.has('aria-labelledby');
    const isEmpty =
      NAMED.includes(name) &&
      !hasName &&
      isBlank(textIn(element)) &&
      element.childNodes.length === 0;
    return [
      ...wrecks.map(([key, value]) => `${name} ${key}="${value.slice(0, 80)}"`),
      ...labels.map((key) => `${name} has an empty ${key}`),
      ...(isEmpty ? [`${name} is empty: ${JSON.stringify([...attributes])}`] : []),
    ];
  });
}

async function rulesBroken(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

/** @throws where a text is not XML */
function readXml(xml: string): void {
  new JSDOM(xml, { contentType: 'application/xml' }).window.close();
}

const hostsOf = ({ story }: Story, site: string | undefined) => ({
  tiles: story.tiles?.url,
  site,
  framed: story.translations.map(({ url }) => url),
});

/** @returns what is wrong with the site of a story that passed the check */
async function faultsOf(story: Story, prerender: Prerender): Promise<string[]> {
  const site = siteAddress(story, undefined);
  const basemap = basemapOf(story);
  const faults: string[] = [];
  const made = prerender({ story, basemap, finerBasemap: basemap, site });
  const shells = [made.front, ...[...made.pages.values()].map(({ render }) => render())];
  for (const page of shells) {
    const html = fillShell(SHELL, page);
    faults.push(...faultsIn(html), ...(await rulesBroken(html)));
  }
  for (const [path, draw] of made.cards) {
    const svg = draw();
    if (WRECK.test(svg.replace(/>[^<]*</g, '><'))) faults.push(`${path} has a number that is none`);
    new Resvg(svg, { font: { loadSystemFonts: false } });
  }
  for (const [path, text] of publishedFiles(story, site, []))
    if (/\.(atom|xml)$/.test(path)) readXml(text);
  const extents = [...extentsOf(story), ...smallExtentsOf(story)];
  if (!extents.flatMap(Object.values).every(Number.isFinite)) faults.push('an extent is no number');
  const policy = contentPolicy([], hostsOf(story, site));
  if (/["$\\\n]/.test(policy) || policy.split(';').length !== 12) faults.push(policy);
  if (/[^\n -~]/.test(nginxSite(headerRules(policy, [])))) faults.push('nginx.conf is not ASCII');
  return faults;
}

let prerender: Prerender;
beforeAll(async () => {
  prerender = await bundled();
}, 120_000);

it(
  'builds each mutated story that the check accepts, without a broken number, label, id, page or card',
  async () => {
    const found: string[] = [];
    for (let seed = 0, accepted = 0; accepted < COUNT; seed++) {
      const text = JSON.stringify(mutated(SOURCES[seed % 2] ?? '', seed, true));
      const { story } = checkStory(text, `seed-${seed}`);
      if (!story) continue;
      accepted++;
      try {
        const faults = await faultsOf(story, prerender);
        found.push(...faults.map((fault) => `seed ${seed}: ${fault}`));
      } catch (error) {
        found.push(`seed ${seed}: ${String(error)}`);
      }
    }
    expect(found).toEqual([]);
  },
  Math.max(60_000, COUNT * 5000),
);
