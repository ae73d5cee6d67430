import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';

it('says of a taken port that it is, in one line and before it builds', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/run.mjs', 'start'], {
    env: { ...process.env, PORT: `${port}`, STORY: 'no/such/story.json' },
    encoding: 'utf8',
  });
  other.close();
  expect(stderr).toBe(`Port ${port} is already in use; choose another with PORT=….\n`);
  expect([status, stdout]).toEqual([1, '']);
});
