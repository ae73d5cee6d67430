/** Every built page against the rules of HTML (html-validate), and every link inside the site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { elementsOf } from '../support/read-html.ts';

const rules = JSON.parse(readFileSync('.config/html-validate.json', 'utf8')) as ConfigData;
const validator = new HtmlValidate(rules);

/** The events' pages of a long story are many and alike: the first, one between and the last stand for them. */
function pagesOf(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const [events, others] = [/^events\/.*\.html$/, /^(?!events\/).*\.html$/].map((name) =>
    all.filter((path) => name.test(path)).sort(),
  );
  const some = [events?.[0], events?.[1], events?.at(-1)].flatMap((path) => path ?? []);
  return [...(others ?? []), ...new Set(some)];
}

const SITES = [...inject('sites'), ...inject('variants')];

/** What a page's links and files lead to: a file of the site, and an id in it. */
function targetsOf(folder: string, path: string) {
  const elements = elementsOf(readFileSync(join(folder, path), 'utf8'));
  const addresses = elements.flatMap(({ attributes }) =>
    ['href', 'src'].flatMap((name) => attributes.get(name) ?? []),
  );
  return [...new Set(addresses)]
    .filter((address) => !/^(\w+:|#(land|explore))/.test(address))
    .map((address) => {
      const { pathname, hash } = new URL(address, `http://site/${path}`);
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      return { address, file: decodeURI(file.slice(1)), id: decodeURIComponent(hash.slice(1)) };
    });
}

describe.each(SITES)('the pages of the $name story', ({ folder }) => {
  it('follow the rules of HTML', async () => {
    const faults: string[] = [];
    for (const path of pagesOf(folder)) {
      const html = readFileSync(join(folder, path), 'utf8');
      const report = await validator.validateString(html, path);
      for (const { messages } of report.results) {
        faults.push(
          ...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  it('link to files and places that are there', () => {
    const ids = new Map<string, Set<string>>();
    const idsIn = (file: string) => {
      const known = ids.get(file);
      if (known) return known;
      const all = elementsOf(readFileSync(join(folder, file), 'utf8'));
      const own = new Set(all.flatMap(({ attributes }) => attributes.get('id') ?? []));
      ids.set(file, own);
      return own;
    };
    const lost = pagesOf(folder).flatMap((path) =>
      targetsOf(folder, path)
        .filter(({ file, id }) => {
          if (!existsSync(join(folder, file))) return true;
          return id !== '' && !idsIn(file).has(id);
        })
        .map(({ address }) => `${path} → ${address}`),
    );
    expect(lost).toEqual([]);
  });

  it('say their language, direction, and what they may do', () => {
    for (const path of pagesOf(folder)) {
      const html = readFileSync(join(folder, path), 'utf8');
      expect(html, path).toMatch(/<html lang="[\w-]+" dir="(ltr|rtl)"( data-typefaces)?>/);
      expect(html, path).toContain('<meta http-equiv="Content-Security-Policy"');
      expect(html, path).not.toMatch(/<!--story:\w+-->/);
    }
  });
});
