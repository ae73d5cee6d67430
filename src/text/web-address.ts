/** Web and e-mail addresses: their hosts, and whether anybody can be reached there. */

/** @returns the address's host in its plain form; undefined where it has none */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  const host = protocol === 'mailto:' ? (pathname.split('@').at(-1) ?? '') : hostname;
  return host.toLowerCase().replace(/\.$/, '');
}

/** What stands for a value that is filled in later, as in the address of a map's tiles. */
const PLACEHOLDER = /\{[^{}/]*\}/g;

/** Letters, digits and hyphens between dots, as the name system has them (RFC 1123), and the underscore that some use. */
const HOST = /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+\.?$|^\[[0-9a-f:.]+\]$/;

function faultOfHost(host: string): string | undefined {
  if (HOST.test(host)) return undefined;
  const [strange] = /[^a-z0-9._-]/.exec(host) ?? [];
  return strange === undefined
    ? `its host, "${host}", is not one`
    : `its host, "${host}", contains "${strange}"`;
}

/**
 * URL parsers let hosts pass that no name system has, such as `a;b.org`; written into a policy or a host's file they
 * would end a directive.
 * @param address `mailto:…` or `https://…`; what is in braces stands for any value
 * @returns why no browser can open it, as the end of a sentence; undefined where one can
 */
export function addressFault(address: string): string | undefined {
  const filled = address.replace(PLACEHOLDER, 'x');
  if (!URL.canParse(filled)) {
    const [, port] = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(filled) ?? [];
    return Number(port) > 65535
      ? `its port, ${port}, is not between 1 and 65535`
      : 'browsers cannot read it';
  }
  const { protocol, hostname } = new URL(filled);
  return protocol === 'mailto:' ? undefined : faultOfHost(hostname);
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
