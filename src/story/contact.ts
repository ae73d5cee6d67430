/** Where readers can write. */
import type { Head } from '../schema/story.ts';
import { reservedDomain } from '../text/web-address.ts';

/** @returns where readers can write; undefined where nobody would receive it */
export function contactOf({ feedback }: Pick<Head, 'feedback'>): string | undefined {
  return feedback !== undefined && reservedDomain(feedback) === undefined ? feedback : undefined;
}
