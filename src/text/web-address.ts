/** Hosts of web and e-mail addresses. */

/** @returns the address's host in its plain form; undefined where it has none */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  const host = protocol === 'mailto:' ? (pathname.split('@').at(-1) ?? '') : hostname;
  return host.toLowerCase().replace(/\.$/, '');
}

/** @returns whether a host is this one, or below it */
export function isHostWithin(host: string, above: string): boolean {
  return host === above || host.endsWith(`.${above}`);
}

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
