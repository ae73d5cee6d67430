/** What the story's scenes show of the world, for the basemap's detail. */
import { toWorld, WORLD, type Size } from '../map/projection.ts';
import { CHAPTER_MAP, NARROW_OPENING, sceneView, WIDE_OPENING } from '../map/scene-view.ts';
import { mainStep } from '../story/still-steps.ts';
import type { MapScene, Story } from '../schema/story.ts';

/** A window on the world at zoom 0 (px from 0 to 256), and the zoom at which it is shown. */
export interface Frame {
  zoom: number;
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** A phone's map, in px, and a tablet's and wide screens'. */
const SMALL: readonly Size[] = [{ width: 390, height: 300 }];
const LARGE: readonly Size[] = [
  { width: 800, height: 300 },
  { width: 1000, height: 700 },
  { width: 1320, height: 720 },
];

function frameOf(scene: MapScene, story: Story, size: Size): Frame {
  const { center, zoom } = sceneView(scene, story, size);
  const { x, y } = toWorld(center);
  const scale = 2 ** zoom;
  return {
    zoom,
    x: x % WORLD,
    y,
    halfWidth: size.width / 2 / scale,
    halfHeight: size.height / 2 / scale,
  };
}

function framesOn(screens: readonly Size[], story: Story): Frame[] {
  const steps = story.chapters.flatMap((chapter) => chapter.steps);
  return [story.story.opening, ...steps].flatMap(({ scene }) =>
    screens.map((size) => frameOf(scene.map, story, size)),
  );
}

/** @returns the windows that the page's own drawings show, and all scenes of the story on a phone. */
export function smallFramesOf(story: Story): Frame[] {
  // A screen that fetches finer land opens with the page's own: on a laptop and a tablet the first picture must not
  // change before a reader's eyes. On the widest it may sharpen once, for the sake of the page's bytes.
  const opening = [NARROW_OPENING, WIDE_OPENING, ...LARGE.slice(0, 2)].map((size) =>
    frameOf(story.story.opening.scene.map, story, size),
  );
  const chapters = story.chapters.map((chapter) =>
    frameOf(mainStep(chapter).scene.map, story, CHAPTER_MAP),
  );
  return [...opening, ...chapters, ...framesOn(SMALL, story)];
}

/** @returns the windows that all scenes of the story show on typical screens. */
export function framesOf(story: Story): Frame[] {
  return framesOn([...SMALL, ...LARGE], story);
}
