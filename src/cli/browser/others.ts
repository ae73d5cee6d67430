/** Firefox and WebKit, where they are on this machine, and how to get them where not. */
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandFailure } from '../../site/build-site.ts';
import { THIS_MACHINE, type Machine } from './get.ts';

export const OTHERS = ['firefox', 'webkit'] as const;
export type Other = (typeof OTHERS)[number];

/** The programs that a browser needs; each has a path. */
export interface Programs {
  firefox: { firefox: string };
  webkit: { driver: string; browser: string; display: string };
}

const HOW_TO: Record<Other, string> = {
  firefox: 'apt-get install firefox-esr, or set FIREFOX_PATH=/path/to/firefox',
  webkit: 'apt-get install webkit2gtk-driver xvfb',
};

/** Where Debian has WebKit's own browser: beside the library, in a folder by the machine's kind. */
function miniBrowsers(): string[] {
  const list = (folder: string) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  };
  return ['/usr/libexec', '/usr/lib', ...list('/usr/lib').filter((path) => path.includes('linux'))]
    .flatMap(list)
    .filter((path) => path.includes('webkit2gtk'))
    .map((path) => join(path, 'MiniBrowser'));
}

const onPath = ({ env }: Machine, names: string[]) =>
  (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));

/** @throws CommandFailure that names what is missing, and how to get it */
function need(other: Other, what: string, places: string[], { exists }: Machine): string {
  const found = places.find(exists);
  if (found) return found;
  throw new CommandFailure(
    `${other}: ${what} was not found on this machine. To install it: ${HOW_TO[other]}`,
  );
}

/** @throws CommandFailure where Firefox is missing */
export function findFirefox(machine: Machine = THIS_MACHINE): Programs['firefox'] {
  const named = machine.env['FIREFOX_PATH'];
  const places = named ? [named] : onPath(machine, ['firefox-esr', 'firefox']);
  return { firefox: need('firefox', named ?? 'Firefox', places, machine) };
}

/**
 * @param browsers where its small browser may be
 * @throws CommandFailure where a part of WebKit is missing
 */
export function findWebkit(
  machine: Machine = THIS_MACHINE,
  browsers = miniBrowsers,
): Programs['webkit'] {
  const part = (what: string, places: string[]) => need('webkit', what, places, machine);
  return {
    driver: part('WebKitWebDriver', onPath(machine, ['WebKitWebDriver'])),
    browser: part('MiniBrowser', browsers()),
    display: part('Xvfb', onPath(machine, ['Xvfb'])),
  };
}

/** @returns why a browser cannot be had here; undefined where it can. */
export function lacks(other: Other, machine: Machine = THIS_MACHINE): string | undefined {
  try {
    if (other === 'firefox') findFirefox(machine);
    else findWebkit(machine);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
