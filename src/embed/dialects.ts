/**
 * How a frame reports its height to pages with other scripts than ours, each in that script's own form.
 * Sources: pym.js 1.3.2, @newswire/frames 1.0.0, AMP's embed-size, WordPress's wp-embed.js, Datawrapper's
 * snippet, Medium's embeds.
 */

/** What those scripts put into the frame's address. */
export interface Addressed {
  /** pym's name for the frame. */
  pymId: string;
  /** By which WordPress recognises the frame. */
  secret: string;
  href: string;
}

const NAME = /^[\w-]{1,100}$/;
const named = (text: string | null | undefined, form = NAME) =>
  text && form.test(text) ? text : '';

/** @returns what is in the address; '' for what is missing or malformed */
export function readAddress(href: string): Addressed {
  const { searchParams, hash } = new URL(href);
  const [, secret] = /[#?&]secret=([^&]*)/.exec(hash) ?? [];
  return {
    pymId: named(searchParams.get('childId')),
    secret: named(secret, /^[A-Za-z0-9]{1,100}$/),
    href,
  };
}

/** @param height in px. @returns a message for each script */
export function heightMessages(height: number, { pymId, secret, href }: Addressed): unknown[] {
  return [
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { story: height } },
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    ...(pymId ? [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ];
}

/** @returns whether the message means that one of those scripts has just begun to listen */
export function asksHeight(data: unknown, { pymId }: Addressed): boolean {
  if (typeof data === 'string')
    return pymId !== '' && data.startsWith(`pymxPYMx${pymId}xPYMxwidth`);
  if (typeof data !== 'object' || data === null) return false;
  const { sentinel, type, message } = { sentinel: '', type: '', message: '', ...data };
  return (sentinel === 'amp' && type === 'frames-init') || message === 'ready';
}
