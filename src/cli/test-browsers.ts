/**
 * `npm run test:browsers`: the embed and the page in Firefox and in WebKit; `-- firefox` runs one alone, and what
 * else is said narrows vitest. A browser that is not here has failed.
 */
import { lacks, OTHERS, type Other } from './browser/others.ts';
import { runVitest } from './run-vitest.ts';

const isOther = (word: string): word is Other => OTHERS.some((other) => other === word);

const words = process.argv.slice(2);
const named = words.filter(isOther);
const narrowed = words.filter((word) => !isOther(word));
const asked = named.length > 0 ? named : [...OTHERS];
const missing = asked.flatMap((other) => lacks(other) ?? []);
const here = asked.filter((other) => lacks(other) === undefined);

const tellMissing = () => missing.forEach((line) => console.error(line));

tellMissing();
const { passed, failed } =
  here.length > 0
    ? await runVitest('.config/vitest-browsers.ts', narrowed, { BROWSERS: here.join(' ') })
    : { passed: 0, failed: 0 };
// Again where it is seen, behind all that the tests have said.
if (here.length > 0) tellMissing();
const all = failed + missing.length;
if (all > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${all} failed`);
