/** The story in another language, where it names a translation. */
import type { FrameOptions } from '../options.ts';

/** @returns the translation's address with the frame's options, and without its language: it is the one asked for. */
export function translationAddress(href: string, search: string, hash: string): string | undefined {
  const address = new URL(href);
  if (!address.protocol.startsWith('http')) return undefined;
  const query = new URLSearchParams(search);
  query.delete('lang');
  address.search = query.toString();
  address.hash = hash;
  return address.href;
}

/** Goes to the translation that is asked for. @returns whether there is one. */
export function toTranslation({ lang }: Pick<FrameOptions, 'lang'>): boolean {
  if (lang === undefined || lang === document.documentElement.lang) return false;
  const link = document.querySelector<HTMLLinkElement>(`link[rel="alternate"][hreflang="${lang}"]`);
  const address = link && translationAddress(link.href, location.search, location.hash);
  if (address) location.replace(address);
  return Boolean(address);
}
