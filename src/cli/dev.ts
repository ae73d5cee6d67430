/** `npm run dev`: the page while one works on it; it reloads when the code or the dataset changes. */
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { portFrom } from '../site/serve.ts';
import { runOrReport } from './run-or-report.ts';

await runOrReport(async () => {
  const port = portFrom(process.env, 5173);
  const server = await createServer({
    configFile: resolve('vite.config.ts'),
    server: { host: '127.0.0.1', port },
  });
  await server.listen();
  server.printUrls();
});
