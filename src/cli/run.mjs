/**
 * `node src/cli/run.mjs NAME …`: the one way into every command. Plain
 * JavaScript with nothing but Node, so that it works on a fresh clone: it
 * installs what is missing, then hands over to `src/cli/NAME.ts`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

/** package.json's `engines` says the same. */
const LEAST_MAJOR = 20;
const LEAST_MINOR = 19;

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < LEAST_MAJOR || (major === LEAST_MAJOR && minor < LEAST_MINOR)) {
  stop(
    `Node ${LEAST_MAJOR}.${LEAST_MINOR} or later is required; this is ${process.versions.node}.`,
  );
}

const [name = '', ...rest] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const command = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
if (!/^[a-z]+(-[a-z]+)*$/.test(name) || !existsSync(command))
  stop(`There is no command "${name}".`);

process.chdir(root);
install();

const child = spawn(process.execPath, ['--import', 'tsx', command, ...rest], { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
