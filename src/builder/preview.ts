/** How the builder tells the page of a preview what to show: by the page's address. */
import { FIRST, type Choice } from './choice.ts';
import { PLACES, type Place } from './code.ts';

/** The ground of the page around the story. */
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

/** @returns what a query asks for; what cannot be read is as at first */
export function readPreview(query: string): Preview {
  const said = new URLSearchParams(query);
  return {
    place: PLACES.find((place) => place === said.get('place')) ?? 'page',
    ground: GROUNDS.find((ground) => ground === said.get('ground')) ?? 'light',
    choice: choiceIn(said.get('choice')),
  };
}
