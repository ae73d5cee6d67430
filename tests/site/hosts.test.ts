/** What hosts are told to send, and what the page may do. */
import { describe, expect, it } from 'vitest';
import {
  headerRules,
  headersFor,
  readHeaders,
  writeHeaders,
} from '../../src/site/hosts/headers.ts';
import { contentPolicy, inlineScripts, tileHost } from '../../src/site/hosts/policy.ts';

describe('the policy', () => {
  it('allows no script that it cannot name, and no text as code', () => {
    const policy = contentPolicy(inlineScripts('<script>go()</script>'));
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
    expect(scripts).toMatch(/^script-src 'self' 'sha256-[\w+/]{43}='$/);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
  });

  it('names an inline script by what it says, and only once', () => {
    // From CSP Level 3, § 8.1's way: the digest of the text between the tags.
    const [hash] = inlineScripts("<script>alert('Hello, world.');</script>");
    expect(hash).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    expect(inlineScripts('<script>a</script>', '<script>a</script>')).toHaveLength(1);
  });

  it('needs no name for data and for files', () => {
    const page =
      '<script type="application/ld+json">{}</script><script type="module" src="./a.js"></script>';
    expect(inlineScripts(page)).toEqual([]);
  });

  it.each([
    ['https://tiles.example.org/{z}/{x}/{y}.png', 'https://tiles.example.org'],
    ['https://{s}.example.org/{z}/{x}/{y}.png', 'https://*.example.org'],
    ['http://127.0.0.1:8080/{z}/{x}/{y}', 'http://127.0.0.1:8080'],
    ['https://tile-{s}.example.org:8443/{z}/{x}/{y}', 'https://*.example.org:8443'],
    ['https://a.{s}.tiles.example.org/{z}/{x}/{y}', 'https://*.tiles.example.org'],
    ['https://tiles.example.org?z={z}&x={x}&y={y}', 'https://tiles.example.org'],
    ['https://kəpəz.example/{z}/{x}/{y}', 'https://xn--kpz-dtbb.example'],
  ])('lets the map ask %s', (url, host) => {
    expect(tileHost(url)).toBe(host);
    expect(contentPolicy([], { tiles: url })).toContain(`img-src 'self' data: blob: ${host};`);
    expect(contentPolicy([], { tiles: url })).toContain(`connect-src 'self' ${host};`);
  });

  it('asks nobody else where the story has no map service', () => {
    expect(contentPolicy([])).not.toContain('http');
  });

  it('lets the previews frame the story and its translations, and nobody else', () => {
    const framed = ['https://example.org/az/', 'https://example.org/ru/'];
    expect(contentPolicy([], { framed })).toContain("frame-src 'self' https://example.org;");
    expect(contentPolicy([])).toContain("frame-src 'self';");
  });

  it('names the page’s own host beside self, where it is known', () => {
    const policy = contentPolicy(["'sha256-x'"], { site: 'https://story.example/capitals/' });
    for (const own of ['script', 'style', 'img', 'font', 'connect', 'frame', 'manifest']) {
      expect(`${policy};`).toMatch(new RegExp(`${own}-src 'self' https://story\\.example[ ;]`));
    }
  });

  it('leaves open who may frame the page', () => {
    expect(contentPolicy([])).not.toContain('frame-ancestors');
  });
});

describe('the headers', () => {
  const script = 'assets/index-1a2b.js';
  const data = 'data/stage-0123456789.json';
  const names = [script, data, 'feed.atom', 'data/events.csv', 'index.html', 'data/story.json'];
  const rules = headerRules(contentPolicy([]), names);

  it('are read as they were written', () => {
    expect(readHeaders(writeHeaders(rules))).toEqual(rules);
  });

  it('let browsers keep for ever only what changes its name', () => {
    for (const path of [script, data])
      expect(headersFor(`/${path}`, rules)['Cache-Control']).toContain('immutable');
    for (const path of ['', 'index.html', 'data/story.json', 'data/events.csv'])
      expect(headersFor(`/${path}`, rules)).not.toHaveProperty('Cache-Control');
  });

  it('let nobody keep that a file was missing', () => {
    for (const path of ['/assets/index-older.js', '/data/stage-9876543210.json'])
      expect(headersFor(path, rules)).not.toHaveProperty('Cache-Control');
  });

  it('say the types that hosts do not know', () => {
    const type = (path: string) => headersFor(path, rules)['Content-Type'];
    expect(type('/feed.atom')).toBe('application/atom+xml; charset=utf-8');
    expect(type('/data/events.csv')).toBe('text/csv; charset=utf-8');
    expect(type('/index.html')).toBeUndefined();
  });

  it('let a sandboxed frame, which has no origin, load the site’s own files', () => {
    for (const path of ['/', `/${script}`, `/${data}`]) {
      expect(headersFor(path, rules)['Access-Control-Allow-Origin']).toBe('*');
    }
  });

  it('go with every file', () => {
    for (const path of ['/', `/${script}`, '/events/2024.html', '/missing']) {
      expect(headersFor(path, rules)).toHaveProperty('Content-Security-Policy');
    }
  });
});
