/** What a map cannot draw. */
import { entriesOf, scenesOf, type Draft } from '../draft.ts';
import { error, type Finding } from '../problem.ts';

/** Reports boxes whose south is not south of their north. */
export function reversedBoxes({ story }: Draft): Finding[] {
  return scenesOf(story).flatMap(({ value, path }) => {
    const frame = value.map?.frame;
    if (!frame || Array.isArray(frame)) return [];
    const { north, south } = frame;
    if (north === undefined || south === undefined || north > south) return [];
    const message = `the frame's south (${south}) is not south of its north (${north})`;
    const expected = `less than ${north}`;
    return error('reversed-box', [...path, 'map', 'frame', 'south'], message, expected);
  });
}

/** Reports links that begin and end at the same place. */
export function linksToThemselves({ story }: Draft): Finding[] {
  return entriesOf(story.links, ['links'])
    .filter(({ value }) => value.to !== undefined && value.from === value.to)
    .map(({ value, path }) => {
      const message = `the link starts and ends at the same place, "${value.to ?? ''}"`;
      return error('link-to-itself', [...path, 'to'], message, 'two different places');
    });
}
