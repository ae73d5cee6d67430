/** What can be wrong with each kind of timeline: a part of the check (see `.config/rooms.js`). */
import type { Sound } from '../../check/examine.ts';
import type { KindRules } from '../../check/kind-rules.ts';
import type { KindName, Timeline, TimelineOf } from '../../schema/story.ts';
import { rules as events } from './events/rules.ts';
import { rules as series } from './series/rules.ts';

const RULES: { [Kind in KindName]: KindRules<TimelineOf<Kind>> } = { events, series };

/** @returns the rules of a timeline's kind; undefined where its kind is not known */
export const rulesOf = ({ kind }: Sound<Timeline>): KindRules<Timeline> | undefined =>
  kind && RULES[kind];
