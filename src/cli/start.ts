/** `npm start`: builds the site and serves it. */
import { buildSite, runOrReport } from './build-site.ts';
import { portFrom, serve } from './serve.ts';

await runOrReport(async () => {
  const port = portFrom(process.env, 4173);
  await buildSite({ logLevel: 'warn' });
  const { url } = await serve('dist', port);
  console.log(`The story is at ${url}`);
});
