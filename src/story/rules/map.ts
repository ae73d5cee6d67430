/** What a map can draw. */
import type { Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** Reports boxes whose south lies north of their north. */
export function reversedBoxes(draft: Draft): Finding[] {
  const opening = draft.head
    ? [{ scene: draft.head.opening.scene, path: ['story', 'opening', 'scene'] }]
    : [];
  const steps = draft.steps.map(({ value, path }) => ({
    scene: value.scene,
    path: [...path, 'scene'],
  }));
  return [...opening, ...steps].flatMap(({ scene, path }): Finding[] => {
    const { frame } = scene.map;
    if (Array.isArray(frame) || frame.north > frame.south) return [];
    const message = `the frame's south (${frame.south}) is not south of its north (${frame.north})`;
    const expected = '"north" greater than "south"';
    return [
      {
        severity: 'error',
        rule: 'reversed-box',
        path: [...path, 'map', 'frame'],
        message,
        expected,
      },
    ];
  });
}

/** Reports links that begin and end at the same place. */
export function linksToThemselves(draft: Draft): Finding[] {
  return draft.links
    .filter(({ value }) => value.from === value.to)
    .map(({ value, path }) => ({
      severity: 'error',
      rule: 'link-to-itself',
      path: [...path, 'to'],
      message: `the link "${value.id}" ends where it begins`,
      expected: 'two different places',
    }));
}
