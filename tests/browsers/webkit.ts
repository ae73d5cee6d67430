/** WebKit, as GTK's small browser shows it on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { findWebkit } from '../../src/cli/browser/others.ts';
import { freePort } from '../support/free-port.ts';
import type { Key, Reader } from './reader.ts';
import { startSession, type Session } from './webdriver.ts';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<Key, string> = {
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Home: '\uE011',
  End: '\uE010',
  ArrowDown: '\uE015',
  Tab: '\uE004',
  Enter: '\uE007',
  ' ': ' ',
};

/** @returns the screen's process, and its name as in `DISPLAY` */
async function startScreen(program: string): Promise<[ChildProcess, string]> {
  // It takes a number that is free, and says which.
  const screen = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    screen.once('exit', () => reject(new Error('Xvfb ended before it began')));
  });
  return [screen, `:${number}`];
}

const pointer = (...actions: object[]) => ({
  actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
});

function readerOf({ get, post, toFrame }: Session, close: () => Promise<void>): Reader {
  const act = (type: string, actions: object[]) =>
    post('/actions', { actions: [{ type, id: type, actions }] });
  return {
    async open(url) {
      await toFrame(undefined);
      await post('/url', { url });
    },
    async reload() {
      await toFrame(undefined);
      await post('/refresh');
    },
    async run(side, work, ...given) {
      await toFrame(side === 'page' ? undefined : side);
      const script = `return (${work.toString()}).apply(undefined, arguments)`;
      const value = await post('/execute/sync', { script, args: given });
      await toFrame(undefined);
      return value as ReturnType<typeof work>;
    },
    async wheel({ x, y }, px) {
      await act('wheel', [{ type: 'scroll', x, y, deltaX: 0, deltaY: px, duration: 0 }]);
    },
    async press(key) {
      const value = KEYS[key];
      await act('key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    async clickAt({ x, y }) {
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
      const button = { button: 0 };
      await post(
        '/actions',
        pointer(move, { type: 'pointerDown', ...button }, { type: 'pointerUp', ...button }),
      );
    },
    async resize(width, height) {
      await post('/window/rect', { width, height });
    },
    picture: async () => Buffer.from((await get('/screenshot')) as string, 'base64'),
    complaints: () => [],
    close,
  };
}

export async function startWebkit(): Promise<Reader> {
  const programs = findWebkit();
  const [screen, display] = await startScreen(programs.display);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  process.once('exit', stop);
  const session = await startSession(`http://127.0.0.1:${port}`, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
  });
  return readerOf(session, async () => {
    await session.end();
    process.off('exit', stop);
    stop();
  });
}
