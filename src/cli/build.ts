/** `npm run build`: the site, into dist/. */
import { buildSite, runOrReport } from './build-site.ts';

await runOrReport(() => buildSite());
