/** A story in a newsroom's page, in each browser: where it is, what it hears, and what goes wrong. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Other } from '../../src/cli/browser/others.ts';
import { hostPages, type Hosting, type HostPage } from '../support/host-page.ts';
import { startFirefox } from './firefox.ts';
import type { Reader, Side } from './reader.ts';
import { startWebkit } from './webkit.ts';

const START: Record<Other, () => Promise<Reader>> = {
  firefox: startFirefox,
  webkit: startWebkit,
};

/** Notes from its first line on, or from when it is run, what goes wrong in it, and of which steps it hears. */
export function note(): void {
  if ('wrong' in window) return;
  const wrong: string[] = [];
  const entered: string[] = [];
  Object.assign(window, { wrong, entered });
  addEventListener('error', ({ message }) => wrong.push(message));
  addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    wrong.push(`${violatedDirective} ${blockedURI}`);
  });
  const { error } = console;
  console.error = (...said: unknown[]) => {
    wrong.push(said.join(' '));
    error.apply(console, said);
  };
  document.addEventListener('story:step', (event) => {
    entered.push((event as CustomEvent<{ id: string }>).detail.id);
  });
}

/** For the head of a host's page; a policy may know it by its nonce. */
export const NOTING = `<script nonce="1">(${note.toString()})()</script>`;

interface Noted {
  wrong: string[];
  entered: string[];
}

/** What one test needs of its browser. */
export interface Desk<R extends Reader = Reader> {
  name: Other;
  reader: R;
  /** Opens one of the host's pages, 1000 px wide. */
  visit: (path: string) => Promise<void>;
}

/** Runs the tests in one browser. @param pages of the host, by their paths */
export function inBrowser<R extends Reader>(
  name: Other,
  start: () => Promise<R>,
  pages: Record<string, HostPage>,
  tests: (desk: () => Desk<R>) => void,
): void {
  describe(name, () => {
    let desk: Desk<R> | undefined;
    let host: Hosting | undefined;
    beforeAll(async () => {
      host = await hostPages((path) => pages[decodeURIComponent(path)]);
      const reader = await start();
      const { url } = host;
      desk = {
        name,
        reader,
        async visit(path) {
          await reader.resize(1000, 800);
          await reader.open(url + encodeURIComponent(path));
        },
      };
    });
    afterAll(async () => {
      await desk?.reader.close();
      await host?.close();
    });
    tests(() => {
      if (!desk) throw new Error('a browser was expected');
      return desk;
    });
  });
}

/** Runs the tests in each browser that is asked for. */
export function inEachBrowser(
  pages: Record<string, HostPage>,
  tests: (desk: () => Desk) => void,
): void {
  const asked = (process.env['BROWSERS'] ?? '').split(' ') as Other[];
  for (const name of asked) inBrowser(name, START[name], pages, tests);
}

/** Waits until the story in a frame stands in this way, and notes from then on what goes wrong in it. */
export async function expectState(reader: Reader, state: string, frame = 0): Promise<void> {
  const now = () =>
    reader.run(frame, () => document.documentElement.dataset['embed']).catch(() => undefined);
  await expect.poll(now, { timeout: 30_000 }).toBe(state);
  await reader.run(frame, note);
}

/** Opens a host's page whose story is host-scrolled, and waits until it is. */
export async function visitLinked<R extends Reader>(
  { reader, visit }: Desk<R>,
  path: string,
): Promise<R> {
  await visit(path);
  await expectState(reader, 'linked');
  return reader;
}

export const stepsHeard = (reader: Reader, side: Side): Promise<string[]> =>
  reader.run(side, () => (window as unknown as Noted).entered);

/** Begins to note steps anew. */
export const forgetSteps = (reader: Reader, side: Side): Promise<void> =>
  reader.run(side, () => {
    (window as unknown as Noted).entered.length = 0;
  });

/** Nothing has gone wrong on these sides, as far as can be known. */
export async function expectQuiet(reader: Reader, sides: Side[] = ['page', 0]): Promise<void> {
  const wrong = [];
  for (const side of sides) {
    wrong.push(...(await reader.run(side, () => (window as unknown as Noted).wrong)));
  }
  expect([...wrong, ...reader.complaints()]).toEqual([]);
}
