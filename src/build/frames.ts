/** What the story's scenes show of the world, for the basemap's detail. */
import { toWorld, WORLD, type Size } from '../map/projection.ts';
import { sceneView } from '../map/scene-view.ts';
import type { Story } from '../story/story.ts';

/** A window on the world at zoom 0 (px from 0 to 256), and the zoom at which it is shown. */
export interface Frame {
  zoom: number;
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** A phone's, a tablet's and wide screens' maps, in px. */
const SCREENS: readonly Size[] = [
  { width: 390, height: 300 },
  { width: 800, height: 300 },
  { width: 1000, height: 700 },
  { width: 1320, height: 720 },
];

/** @returns the windows that all scenes of the story show on typical screens. */
export function framesOf(story: Story): Frame[] {
  const scenes = [
    story.story.opening.scene,
    ...story.chapters.flatMap((chapter) => chapter.steps.map((step) => step.scene)),
  ];
  return scenes.flatMap((scene) =>
    SCREENS.map((size) => {
      const { center, zoom } = sceneView(scene.map, story, size);
      const { x, y } = toWorld(center);
      const scale = 2 ** zoom;
      return {
        zoom,
        x: x % WORLD,
        y,
        halfWidth: size.width / 2 / scale,
        halfHeight: size.height / 2 / scale,
      };
    }),
  );
}
