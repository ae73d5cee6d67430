/**
 * Screens, and the room that they leave the graphics. Layouts are proved for this room without a browser;
 * tests/browser/walk.test.ts sees that a browser gives it.
 */
export interface Screen {
  width: number;
  height: number;
  /** px of the drawings, in px of text at its usual size. */
  map: { width: number; height: number };
  events: { width: number; height: number };
  series: { width: number; height: number };
}

const screen = (
  [width, height]: [number, number],
  [mapWidth, mapHeight]: [number, number],
  [chartWidth, events, series]: [number, number, number],
): Screen => ({
  width,
  height,
  map: { width: mapWidth, height: mapHeight },
  events: { width: chartWidth, height: events },
  series: { width: chartWidth, height: series },
});

export const SCREENS: readonly Screen[] = [
  screen([320, 568], [320, 134], [296, 130, 113]),
  screen([360, 640], [360, 145], [336, 145, 128]),
  screen([390, 844], [390, 227], [366, 172, 155]),
  screen([844, 390], [455, 172], [431, 163, 146]),
  screen([667, 375], [359, 165], [335, 155, 138]),
  screen([600, 960], [600, 229], [576, 233, 216]),
  screen([820, 1180], [820, 318], [796, 263, 246]),
  screen([1024, 768], [623, 455], [575, 244, 244]),
  screen([1440, 900], [885, 533], [837, 298, 298]),
  screen([2560, 1440], [1312, 710], [1264, 420, 420]),
];
