/**
 * How a frame says its height to pages that have another script than ours, each in that script's own form.
 * Sources: pym.js 1.3.2, @newswire/frames 1.0.0, AMP's embed-size, WordPress's wp-embed.js, Datawrapper's
 * snippet, Medium's embeds.
 */

/** What a page told its frame, in the address. */
export interface Addressed {
  /** pym's name for the frame. */
  pymId: string;
  /** WordPress's word by which it knows the frame. */
  secret: string;
  href: string;
}

const NAME = /^[\w-]{1,100}$/;
const named = (text: string | null | undefined, form = NAME) =>
  text && form.test(text) ? text : '';

/** @returns what the address says to these dialects; '' for what is missing or malformed. */
export function readAddress(href: string): Addressed {
  const { searchParams, hash } = new URL(href);
  const [, secret] = /[#?&]secret=([^&]*)/.exec(hash) ?? [];
  return {
    pymId: named(searchParams.get('childId')),
    secret: named(secret, /^[A-Za-z0-9]{1,100}$/),
    href,
  };
}

/** @returns the height in px as each of the dialects says it. */
export function heightMessages(height: number, { pymId, secret, href }: Addressed): unknown[] {
  return [
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { story: height } },
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    ...(pymId ? [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ];
}

/** @returns whether a host that speaks one of them has just begun to listen. */
export function asksHeight(data: unknown, { pymId }: Addressed): boolean {
  if (typeof data === 'string')
    return pymId !== '' && data.startsWith(`pymxPYMx${pymId}xPYMxwidth`);
  if (typeof data !== 'object' || data === null) return false;
  const { sentinel, type, message } = { sentinel: '', type: '', message: '', ...data };
  return (sentinel === 'amp' && type === 'frames-init') || message === 'ready';
}
