/** `npm run build`: the site, into dist/. */
import { buildSite } from '../site/build-site.ts';
import { runOrReport } from './run-or-report.ts';

await runOrReport(() => buildSite());
