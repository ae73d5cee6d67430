/** Addresses for readers' letters, and those that no letter can reach. */
import { hostOf, isHostWithin } from './refused-hosts.ts';
import type { Head } from './story.ts';

/**
 * Domains that belong to nobody, for examples and tests (RFC 2606, RFC 6761), and those that only
 * a house's own network knows (RFC 6762, and the one that ICANN keeps for private use).
 */
const RESERVED = [
  'example',
  'example.com',
  'example.net',
  'example.org',
  'invalid',
  'localhost',
  'test',
  'local',
  'internal',
];

/**
 * @param address `mailto:…` or `https://…`
 * @returns the domain because of which nobody can be reached there; undefined where somebody may be
 */
export function reservedDomain(address: string): string | undefined {
  const host = hostOf(address) ?? '';
  return RESERVED.some((domain) => isHostWithin(host, domain)) ? host : undefined;
}

/** @returns where readers can write; undefined where nobody would receive it */
export function contactOf({ feedback }: Pick<Head, 'feedback'>): string | undefined {
  return feedback !== undefined && reservedDomain(feedback) === undefined ? feedback : undefined;
}
