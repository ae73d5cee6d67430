/** An embed that its host's reader has no trouble by. */
import { expect } from 'vitest';
import type { Embedded } from './host-page.ts';
import { shiftsOf } from './shifts.ts';

/** No error in either console, and nothing moved by itself on the page. */
export async function expectQuietPage({ page, complaints }: Embedded): Promise<void> {
  expect(complaints).toEqual([]);
  expect(await shiftsOf(page), 'shifts on the page').toEqual([]);
}

/** Nor in the frame. */
export async function expectQuiet(embedded: Embedded): Promise<void> {
  await expectQuietPage(embedded);
  expect(await shiftsOf(embedded.frame), 'shifts in the frame').toEqual([]);
}
