/** `npm run build`: the site, into dist/. */
import { buildSite } from '../build/build-site.ts';
import { runOrReport } from './run-or-report.ts';

await runOrReport(() => buildSite());
