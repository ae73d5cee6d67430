/** Pages of a newsroom that embed a story, on a site of their own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { FromHost } from '../../src/embed/protocol.ts';
import { noteShifts, waitForHosts } from './shifts.ts';

export interface HostPage {
  html: string;
  headers?: Record<string, string>;
}

const TEXT = '<p>The newsroom’s own words, which its reader meets first. </p>'.repeat(12);

/** Scripts that a page may name by `/npm/…`: those of others, as they come from npm. */
const OTHERS = new Map([
  ['/npm/pym.js', 'pym.js/dist/pym.v1.min.js'],
  ['/npm/frames.js', '@newswire/frames/dist/frames.umd.js'],
]);

export const article = (embed: string, head = '', body = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A newsroom’s page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">${head}</head>
<body><main><h1>The article</h1>${TEXT}${embed}<section id="after">${TEXT.repeat(3)}</section></main>${body}</body></html>`;

const CSS =
  'body{font:18px/1.5 serif;margin:0}main{max-width:640px;margin:0 auto}iframe{display:block;width:100%;border:0}.card iframe{height:720px}div[data-story] iframe{height:100vh}';

export interface Hosting {
  /** With a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** Serves the pages by their paths, on 127.0.0.1. */
export async function hostPages(pages: (path: string) => HostPage | undefined): Promise<Hosting> {
  const { readFile } = await import('node:fs/promises');
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const script = OTHERS.get(pathname);
      const page = pages(pathname.slice(1));
      if (pathname === '/host.css') return response.setHeader('Content-Type', 'text/css').end(CSS);
      if (script) {
        const file = fileURLToPath(new URL(`../../node_modules/${script}`, import.meta.url));
        return response.setHeader('Content-Type', 'text/javascript').end(await readFile(file));
      }
      if (!page) return response.writeHead(404).end();
      return response
        .setHeader('Content-Type', 'text/html')
        .setHeaders(new Map(Object.entries(page.headers ?? {})))
        .end(page.html);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Embedded {
  page: Page;
  frame: Frame;
  /** What either console said, beside what nobody need hear. */
  complaints: string[];
  close: () => Promise<void>;
}

/** @returns the errors in a page's console and in those of its frames, as they come */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** @returns what the first frame holds; while it goes from one process to another there is nothing for a moment. */
export async function firstFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  return vi.waitFor(
    async () => {
      const frame = await element.contentFrame();
      if (!frame) throw new Error('there is no frame');
      return frame;
    },
    { timeout: 10_000 },
  );
}

interface Opening extends BrowserContextOptions {
  /** Whether the frame waits for its host's answer as long as that may take. */
  isPatient?: boolean;
}

/** Readers of a kind have what they loaded before, until the file ends; so a page takes a third less time. */
const readers = new Map<string, Promise<BrowserContext>>();

function readerOf(browser: Browser, { isPatient, ...options }: Opening): Promise<BrowserContext> {
  const kind = JSON.stringify({ isPatient, ...options });
  const open = async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.on('close', () => readers.delete(kind));
    await noteShifts(context);
    if (isPatient) await waitForHosts(context);
    return context;
  };
  const reader = readers.get(kind) ?? open();
  readers.set(kind, reader);
  return reader;
}

/**
 * Opens a host's page and waits for the story in it to have a state.
 * Its reader asked for less motion, as in `openPage`.
 */
export async function openEmbed(
  browser: Browser,
  url: string,
  state: string | undefined,
  { viewport = { width: 1000, height: 800 }, ...options }: Opening = {},
): Promise<Embedded> {
  const context = await readerOf(browser, options);
  const page = await context.newPage();
  if (viewport) await page.setViewportSize(viewport);
  const complaints = watchConsole(page);
  await page.goto(url, { waitUntil: 'load' });
  const frame = await firstFrame(page);
  if (state !== undefined) await frame.waitForSelector(`html[data-embed="${state}"]`);
  return { page, frame, complaints, close: () => page.close() };
}

/** Waits until a card's guide is there, and leads on. */
export const guided = (frame: Frame) =>
  frame.waitForSelector('[data-go="1"][href^="#"]:not([aria-disabled])');

/** A place of the page that says something of the protocol. */
export const said = (message: FromHost) => ({ 'story-embed': 1, ...message });
