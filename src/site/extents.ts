/** What the story's scenes show of the world, for the basemap's detail. */
import { toWorld, WORLD, type Size } from '../map/projection.ts';
import { CHAPTER_MAP, NARROW_OPENING, sceneView, WIDE_OPENING } from '../map/scene-view.ts';
import { mainStep } from '../story/still-steps.ts';
import type { MapScene, Story } from '../schema/story.ts';

/** A part of the world that a map shows, in px of the world at zoom 0 (0 to 256), and the zoom at which it is shown. */
export interface Extent {
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

function extentOf(scene: MapScene, story: Story, size: Size): Extent {
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

function extentsOn(screens: readonly Size[], story: Story): Extent[] {
  const steps = story.chapters.flatMap((chapter) => chapter.steps);
  return [story.story.opening, ...steps].flatMap(({ scene }) =>
    screens.map((size) => extentOf(scene.map, story, size)),
  );
}

/** @returns what the page's still maps show, and what all scenes show on a phone. */
export function smallExtentsOf(story: Story): Extent[] {
  // Larger screens fetch finer land later. On laptops and tablets the opening map must not visibly change then; on the
  // widest it may sharpen once, to keep the page small.
  const opening = [NARROW_OPENING, WIDE_OPENING, ...LARGE.slice(0, 2)].map((size) =>
    extentOf(story.story.opening.scene.map, story, size),
  );
  const chapters = story.chapters.map((chapter) =>
    extentOf(mainStep(chapter).scene.map, story, CHAPTER_MAP),
  );
  return [...opening, ...chapters, ...extentsOn(SMALL, story)];
}

/** @returns what all scenes show on typical screens. */
export function extentsOf(story: Story): Extent[] {
  return extentsOn([...SMALL, ...LARGE], story);
}
