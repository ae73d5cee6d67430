/** The Chromium that @sparticuz/chromium unpacks, for machines where nothing else can be had. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const SPARTICUZ_FOLDER = resolve('node_modules/.cache/chromium');

/** @returns the unpacked browser's path; undefined where it cannot be unpacked. */
export async function sparticuzPath(): Promise<string | undefined> {
  const module = resolve(SPARTICUZ_FOLDER, 'node_modules/@sparticuz/chromium/build/esm/index.mjs');
  if (!existsSync(module)) return undefined;
  // It unpacks the libraries that it needs only where it believes itself in its home.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = (await import(pathToFileURL(module).href)) as {
    default: { executablePath: () => Promise<string> };
  };
  return chromium.executablePath();
}
