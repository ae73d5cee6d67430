/** A chronology of made-up events, for tests of its layout. */
import { en } from '../../src/i18n/en.ts';
import type { StageData, StageEvent } from '../../src/story/stage.ts';
import type { EventTimeline } from '../../src/schema/story.ts';

export const TIMELINE: EventTimeline = {
  id: 'course',
  kind: 'events',
  title: 'A course',
  lanesBy: 'theme',
  lanes: ['ships', 'money'],
};
export const WORDS = { ...en.graphics, otherEvents: 'Others', allEvents: 'All' };

export function event(id: string, date: string, more: Partial<StageEvent> = {}): StageEvent {
  return {
    id,
    date,
    title: id,
    end: undefined,
    scheduled: false,
    actors: ['fiji'],
    place: 'suva',
    theme: 'ships',
    status: 'confirmed',
    ...more,
  };
}

export function data(events: StageEvent[]): StageData {
  return {
    language: 'en',
    title: '',
    byline: '',
    licence: { name: '', url: '' },
    tiles: undefined,
    mapNames: [],
    opening: { alt: '', scene: {} as StageData['opening']['scene'] },
    steps: [],
    places: [],
    actors: [{ id: 'fiji', name: 'Fiji', kind: 'state', colour: 'green', countries: [] }],
    links: [],
    linkKinds: [],
    themes: [
      { id: 'ships', name: 'Ships', colour: 'blue' },
      { id: 'money', name: 'Money', colour: 'amber' },
      { id: 'plans', name: 'Plans', colour: 'red' },
    ],
    timelines: [TIMELINE],
    events,
    series: [],
  };
}
