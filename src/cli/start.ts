/** `npm start`: builds the site and serves it. */
import { buildSite } from '../site/build-site.ts';
import { expectFree, portFrom, serve } from '../site/serve.ts';
import { runOrReport } from './run-or-report.ts';

await runOrReport(async () => {
  const port = portFrom(process.env, 4173);
  await expectFree(port);
  await buildSite({ logLevel: 'warn' });
  const { url } = await serve('dist', port);
  console.log(`The story is at ${url}`);
});
