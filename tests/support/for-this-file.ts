/** What a file's tests share, from its first line to its last test. */
import { afterAll } from 'vitest';

interface Closable {
  close: () => Promise<unknown>;
}

/** @returns what was opened; it is closed after the file's last test. */
export async function forThisFile<T extends Closable>(opening: Promise<T>): Promise<T> {
  const opened = await opening;
  afterAll(() => opened.close());
  return opened;
}
