/** What can be pointed at in each kind of timeline, and the cards that tell of it. */
import type { KindName } from '../../schema/story.ts';
import type { LayoutOf } from './charts.ts';
import { tools as events } from './events/tools.ts';
import type { KindTools } from './kind.ts';
import { tools as series } from './series/tools.ts';

const TOOLS: { [Kind in KindName]: KindTools<LayoutOf<Kind>> } = { events, series };

/** @returns the tools of a kind, for its own layouts alone */
export const toolsOf = (kind: KindName): KindTools<unknown> => TOOLS[kind];
