/** What is new in a story, as feeds tell it: its publication, its updates and its corrections. */
import { createHash } from 'node:crypto';
import type { Strings } from '../i18n/strings.ts';
import { plainText } from '../text/inline.ts';
import type { Story } from '../schema/story.ts';
import type { SiteAddress } from './site.ts';

export interface NewsItem {
  /** An IRI that stays while the words change. */
  id: string;
  title: string;
  text: string;
  /** A calendar day. */
  date: string;
  /** As seen from the story's page. */
  path: string;
}

/** Of a text's words, as many as a title has. */
const TITLE_LENGTH = 90;

function shorten(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

/** @returns the same name-based identifier for the same name (a UUID of version 8, RFC 9562, 5.8). */
export function lastingId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

/** @returns what names the story among all others. */
export function nameOf({ story }: Story, site: SiteAddress): string {
  return site ?? `${story.published} ${story.language} ${story.title}`;
}

/** @returns the items, the newest first. */
export function newsOf(story: Story, words: Strings, site: SiteAddress): NewsItem[] {
  const { title, standfirst, published } = story.story;
  const id = (path: string) => lastingId(`${nameOf(story, site)} ${path}`);
  const item = (kind: string, path: string, { date, text }: { date: string; text: string }) => {
    const plain = plainText(text);
    return { id: id(path), title: `${kind}: ${shorten(plain)}`, text: plain, date, path };
  };
  const changes = [
    ...story.corrections.map((each) => item(words.correction, `#correction-${each.id}`, each)),
    ...story.updates.map((each) => item(words.update, `#update-${each.id}`, each)),
  ].sort((a, b) => b.date.localeCompare(a.date));
  const first = { id: id('#'), title, text: plainText(standfirst), date: published, path: '' };
  return [...changes, first];
}
