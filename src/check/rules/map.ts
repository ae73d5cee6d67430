/** What a map can draw. */
import { entriesOf, scenesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** Reports boxes whose south does not lie south of their north. */
export function reversedBoxes({ story }: Draft): Finding[] {
  return scenesOf(story).flatMap(({ value, path }): Finding[] => {
    const frame = value.map?.frame;
    if (!frame || Array.isArray(frame)) return [];
    const { north, south } = frame;
    if (north === undefined || south === undefined || north > south) return [];
    return [
      {
        severity: 'error',
        rule: 'reversed-box',
        path: [...path, 'map', 'frame', 'south'],
        message: `the frame's south (${south}) is not south of its north (${north})`,
        expected: `less than ${north}`,
      },
    ];
  });
}

/** Reports links that begin and end at the same place. */
export function linksToThemselves({ story }: Draft): Finding[] {
  return entriesOf(story.links, ['links'])
    .filter(({ value }) => value.to !== undefined && value.from === value.to)
    .map(({ value, path }) => ({
      severity: 'error',
      rule: 'link-to-itself',
      path: [...path, 'to'],
      message: `the link starts and ends at the same place, "${value.to ?? ''}"`,
      expected: 'two different places',
    }));
}
