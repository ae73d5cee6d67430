/** The types of the dataset, derived from the schema. */
import type { InferInput, InferOutput } from 'valibot';
import type { storySchema } from './schema.ts';

/** The dataset as in the file. */
export type StoryFile = InferInput<typeof storySchema>;

/** The checked dataset, with defaults filled in. */
export type Story = InferOutput<typeof storySchema>;

export type Head = Story['story'];
export type Chapter = Story['chapters'][number];
export type Step = Chapter['steps'][number];
export type Scene = Step['scene'];
export type MapScene = Scene['map'];
export type TimelineScene = Scene['timeline'];
export type Place = Story['places'][number];
export type Actor = Story['actors'][number];
export type Link = Story['links'][number];
export type LinkKind = Story['linkKinds'][number];
export type StoryEvent = Story['events'][number];
export type Series = Story['series'][number];
export type Figure = Series['figures'][number];
export type Timeline = Story['timelines'][number];
/** The kinds of timelines, as the schema lists them. */
export type KindName = Timeline['kind'];
export type TimelineOf<Kind extends KindName> = Extract<Timeline, { kind: Kind }>;
export type EventTimeline = TimelineOf<'events'>;
export type SeriesTimeline = TimelineOf<'series'>;
export type Source = Story['sources'][number];
export type FactCheck = Story['factChecks'][number];
export type Update = Story['updates'][number];
export type Correction = Story['corrections'][number];
export type Colour = Actor['colour'];
