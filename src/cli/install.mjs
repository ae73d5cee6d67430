/** Whether the installed packages are what the lock file says, and their installation. Nothing but Node is there yet. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * @param {Packages} locked the lock file's packages
 * @param {Packages} installed the packages that npm noted in node_modules
 * @returns {string[]} the folders of packages that are missing or of another version
 */
export function missingPackages(locked, installed) {
  return Object.entries(locked)
    .filter(([folder, entry]) => folder !== '' && !entry.optional)
    .filter(([folder, entry]) => installed[folder]?.version !== entry.version)
    .map(([folder]) => folder);
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Installs what the lock file says, where it is not there already. Exits with npm's code where that fails. */
export function install() {
  const missing = missingPackages(
    readPackages('package-lock.json'),
    readPackages('node_modules/.package-lock.json'),
  );
  if (missing.length === 0) return;
  console.log('Installing the packages listed in package-lock.json…');
  const flags = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = spawnSync('npm', flags, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
}
