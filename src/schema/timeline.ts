/** The timelines that a scene can show: the list of their kinds. What a kind is, `timeline/kinds/kind.ts` says. */
import * as v from 'valibot';
import { schema as events } from '../timeline/kinds/events/schema.ts';
import { schema as series } from '../timeline/kinds/series/schema.ts';

export const timeline = v.variant('kind', [events, series]);
