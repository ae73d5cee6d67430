/** What each filter offers: the values that would leave an event, and those that are chosen. */
import type { GraphicWords } from '../i18n/strings.ts';
import type { StageData } from '../story/stage.ts';
import { countsFor } from './select.ts';
import { FACETS, STATUSES, type ExploreView, type Facet } from './view.ts';

export interface FacetOption {
  id: string;
  name: string;
  /** How many events would be left. */
  count: number;
}

export interface FacetOptions {
  key: Facet;
  title: string;
  options: FacetOption[];
}

/** @returns the filters in their order, with their values in the dataset's. */
export function facetOptions(
  data: StageData,
  view: ExploreView,
  words: GraphicWords,
): FacetOptions[] {
  const names = { ...words.statuses, scheduled: words.scheduled };
  const values: Record<Facet, readonly { id: string; name: string }[]> = {
    actors: data.actors,
    themes: data.themes,
    places: data.places,
    statuses: STATUSES.map((id) => ({ id, name: names[id] })),
  };
  return FACETS.map(({ key }) => {
    const counts = countsFor(key, data.events, view);
    const options = values[key].map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }));
    const useful = options.filter(({ id, count }) => count > 0 || view[key].includes(id));
    return { key, title: words.explore[key], options: useful };
  });
}
