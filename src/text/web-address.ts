/** Web and e-mail addresses: their hosts, and whether anybody can be reached there. */

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
 * Domains for examples and tests, which belong to nobody (RFC 2606, RFC 6761), and those of local
 * networks (RFC 6762, and the one that ICANN reserves for private use).
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
 * @returns its host where that is reserved, so that nobody can be reached there; undefined otherwise
 */
export function reservedDomain(address: string): string | undefined {
  const host = hostOf(address) ?? '';
  return RESERVED.some((domain) => isHostWithin(host, domain)) ? host : undefined;
}

/**
 * @param head the story's; `feedback` is where readers should write
 * @returns where readers can write; undefined where nobody would receive it
 */
export function contactOf({ feedback }: { feedback?: string | undefined }): string | undefined {
  return feedback !== undefined && reservedDomain(feedback) === undefined ? feedback : undefined;
}
