/** A preview of an embed: what to show stands in the address of its page, which mounts the snippet. */
import type { Content, Piece } from '../publish/markup.ts';
import { PLACES, type Place } from '../publish/snippets.ts';
import { FIRST, type Choice } from './choice.ts';

/** The background of the page around the story. */
const GROUNDS = ['light', 'dark'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Preview {
  place: Place;
  choice: Choice;
  ground: Ground;
}

/** @returns the address of the preview's page, as seen from the builder's. */
export function previewAddress({ place, choice, ground }: Preview): string {
  const query = new URLSearchParams({ place, ground, choice: JSON.stringify(choice) });
  return `host.html?${query}`;
}

function choiceIn(text: string | null): Choice {
  try {
    return { ...FIRST, ...(JSON.parse(text ?? '{}') as Partial<Choice>) };
  } catch {
    return FIRST;
  }
}

/** @returns what a query asks for; defaults for what cannot be read */
export function readPreview(query: string): Preview {
  const said = new URLSearchParams(query);
  return {
    place: PLACES.find((place) => place === said.get('place')) ?? 'page',
    ground: GROUNDS.find((ground) => ground === said.get('ground')) ?? 'light',
    choice: choiceIn(said.get('choice')),
  };
}

/** The preview's page has the loader already, as its policy requires. */
const isScript = (each: Piece | string) => typeof each !== 'string' && each.name === 'script';

function elementOf({ name, attributes, content }: Piece, page: Document): HTMLElement {
  const element = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  mountSnippet(content, element);
  return element;
}

/** Mounts a snippet's content in an element by the DOM, so that no text is parsed as markup; leaves scripts out. */
export function mountSnippet(content: Content, into: HTMLElement): void {
  const page = into.ownerDocument;
  for (const each of content) {
    if (!isScript(each)) into.append(typeof each === 'string' ? each : elementOf(each, page));
  }
}
