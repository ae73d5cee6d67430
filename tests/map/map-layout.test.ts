import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, isWithin, overlap, type Box } from '../../src/labels/box.ts';
import { textWidth } from '../../src/labels/text-width.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { coveredBy } from '../../src/map/overlay-insets.ts';
import { MARK_RADIUS } from '../../src/map/label-requests.ts';
import { arcOnScreen } from '../../src/map/great-circle.ts';
import { LEGEND_FONT, LEGEND_SWATCH, type LegendEntry } from '../../src/map/legend.ts';
import { layoutMap } from '../../src/map/map-layout.ts';
import { projector, type Size } from '../../src/map/projection.ts';
import { linksOf } from '../../src/map/scene-marks.ts';
import { sceneView } from '../../src/map/scene-view.ts';
import { stageData, type StageData } from '../../src/story/stage.ts';
import type { Colour, MapScene } from '../../src/schema/story.ts';
import { SCREENS } from '../support/screens.ts';
import { SECOND_STORY } from '../support/stage-data.ts';
import { storyOf } from '../support/story-of.ts';

const { graphics: words } = stringsFor('en');

/** What a row of the legend covers. */
function rowBox({ x, y, text }: LegendEntry): Box {
  const right = x + LEGEND_SWATCH + 6 + textWidth(text, LEGEND_FONT);
  return { left: x, top: y - LEGEND_FONT / 2, right, bottom: y + LEGEND_FONT / 2 };
}

/** A scene as the live map lays it out: what it draws, and what lies over it. */
function drawn(scene: MapScene, data: StageData, size: Size, direction: 'ltr' | 'rtl' = 'ltr') {
  const covered = coveredBy({ words, finePrint: [words.bordersNote], direction }, size);
  const view = sceneView(scene, data, size);
  const layout = layoutMap(scene, data, view, size, covered);
  const project = projector(view, size);
  const labels = [...layout.labels.values()].flatMap(({ box }) => box ?? []);
  const marks = layout.marks.map(({ place }) => boxAround(project(place), MARK_RADIUS));
  const arrows = layout.pointers.map((at) => boxAround(at, MARK_RADIUS));
  const legend = layout.legend.map(rowBox);
  return { layout, covered, labels, marks, arrows, legend };
}

type Drawn = ReturnType<typeof drawn>;

/** The pairs of boxes that lie over each other: none may. */
function clashes({ labels, marks, arrows, legend, covered }: Drawn): [Box, Box][] {
  const movable = [...labels, ...arrows, ...legend];
  const all = [...movable, ...marks, ...covered];
  return movable.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b): [Box, Box][] => (overlap(a, b) > 1e-6 ? [[a, b]] : [])),
  );
}

function outside({ labels, marks, arrows, legend }: Drawn, { width, height }: Size): Box[] {
  const frame = { left: 0, top: 0, right: width, bottom: height };
  // A number that is none lies nowhere, and so outside.
  return [...labels, ...marks, ...arrows, ...legend].filter((box) => !isWithin(box, frame));
}

const lat = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 85));
const lng = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.constantFrom(-180, 180, 179.9, -179.9),
);
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('Baku', 'Khankendi / Stepanakert', 'İstanbul', '東京', 'القاهرة'),
);
const kindName = fc.oneof(name, fc.constant('Supplies weapons, gas, advice and everything else'));
const colour = fc.constantFrom<Colour>('blue', 'red', 'grey');
const box = fc
  .tuple(lat, lat, lng, lng)
  .map(([a, b, west, east]) => ({ north: Math.max(a, b), south: Math.min(a, b), west, east }));
const size = fc.record({
  width: fc.integer({ min: 280, max: 3000 }),
  height: fc.integer({ min: 120, max: 1500 }),
});

/** A story's graphics with any places and links, and a scene that shows them. */
const staged = fc
  .record({
    places: fc.array(fc.record({ lat, lng, name, main: fc.boolean() }), {
      minLength: 1,
      maxLength: 14,
    }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), name), { maxLength: 6 }),
    kinds: fc.array(fc.record({ name: kindName, colour }), { minLength: 1, maxLength: 5 }),
    box: fc.option(box),
    framed: fc.nat(),
  })
  .map(({ places, ends, kinds, box, framed }) => {
    const links = ends.map(([from, to, label], i) => ({
      id: `p${i}`,
      from: `p${from % places.length}`,
      to: `p${to % places.length}`,
      kind: `k${i % kinds.length}`,
      label,
    }));
    const ids = places.map((_, i) => `p${i}`);
    const data = {
      ...stageData(storyOf(SECOND_STORY)),
      places: places.map(({ main, ...place }, i) => ({
        ...place,
        id: `p${i}`,
        kind: 'city' as const,
        ...(main ? { role: 'main' as const } : {}),
      })),
      links,
      linkKinds: kinds.map((kind, i) => ({ ...kind, id: `k${i}` })),
      mapNames: places.map((place, i) => ({
        ...place,
        id: `n${i}`,
        kind: 'sea' as const,
        zoom: 0,
      })),
    };
    const scene: MapScene = {
      frame: box ?? ids.slice(0, 1 + (framed % ids.length)),
      places: ids,
      highlight: [],
      links: links.map(({ id }) => id),
    };
    return { data: data as unknown as StageData, scene };
  });

describe('any story’s map', () => {
  const runs = { numRuns: 120 };

  it('lays no name, no arrow and no row of the legend over another, over a mark or over the controls', () => {
    fc.assert(
      fc.property(staged, size, fc.constantFrom('ltr', 'rtl'), ({ data, scene }, screen, way) => {
        expect(clashes(drawn(scene, data, screen, way))).toEqual([]);
      }),
      runs,
    );
  });

  it('lets no name, no mark, no arrow and no row of the legend leave the frame', () => {
    fc.assert(
      fc.property(staged, size, ({ data, scene }, screen) => {
        expect(outside(drawn(scene, data, screen), screen)).toEqual([]);
      }),
      runs,
    );
  });

  it('turns every arrow towards a place that is not in sight', () => {
    fc.assert(
      fc.property(staged, size, ({ data, scene }, screen) => {
        const { layout } = drawn(scene, data, screen);
        const marked = new Set(layout.marks.map(({ place }) => place.id));
        for (const { place, degrees } of layout.pointers) {
          expect(degrees).toBeGreaterThanOrEqual(-180);
          expect(marked.has(place.id)).toBe(false);
        }
      }),
      runs,
    );
  });
});

/** Maps as large as screens make them, and some between. */
const MAPS: Size[] = [
  ...SCREENS.map(({ map }) => map),
  { width: 320, height: 200 },
  { width: 390, height: 300 },
  { width: 768, height: 270 },
  { width: 840, height: 600 },
];

describe.each([
  ['main', 'data/story.json'],
  ['second', SECOND_STORY],
])('the %s story’s map', (_, file) => {
  const data = stageData(storyOf(file));
  const scenes = [{ id: 'opening', ...data.opening }, ...data.steps];
  const main = data.places.filter(({ role }) => role === 'main').map(({ id }) => id);

  it.each(MAPS)('names every main place in every scene, $width × $height px', (screen) => {
    for (const { id, scene } of scenes) {
      const { layout } = drawn(scene.map, data, screen);
      expect([...layout.labels.keys()], id).toEqual(expect.arrayContaining(main));
    }
  });

  // A lower map has no room for all of them: arrows point to some.
  it.each(MAPS.filter(({ height }) => height >= 160))(
    'marks all that a scene frames clear of what lies over it, $width × $height px',
    (screen) => {
      for (const { id, scene } of scenes) {
        const framed = Array.isArray(scene.map.frame) ? scene.map.frame : [];
        const { layout } = drawn(scene.map, data, screen);
        const marked = layout.marks.map(({ place }) => place.id);
        expect(marked, id).toEqual(expect.arrayContaining(framed));
        expect(marked, id).toEqual(expect.arrayContaining(scene.map.places));
      }
    },
  );

  it.each(MAPS)('lays nothing over anything, $width × $height px', (screen) => {
    for (const { id, scene } of scenes) {
      const picture = drawn(scene.map, data, screen);
      expect(clashes(picture), id).toEqual([]);
      expect(outside(picture, screen), id).toEqual([]);
    }
  });
});

describe.each(['data/story.json', SECOND_STORY])('the links of %s', (file) => {
  const story = storyOf(file);
  const data = stageData(story);
  const scenes = [data.opening, ...data.steps].map(({ scene }) => scene.map);

  it.each([320, 390, 820, 1440, 2560])('bend nowhere out of the frame at %i px', (width) => {
    const screen = { width, height: Math.round(width * 0.5) };
    let seen = 0;
    for (const scene of scenes) {
      const { frame } = scene;
      if (!Array.isArray(frame)) continue;
      const view = sceneView(scene, data, screen);
      for (const { link, line } of linksOf(scene, data)) {
        if (!frame.includes(link.from) || !frame.includes(link.to)) continue;
        seen += 1;
        for (const { x, y } of arcOnScreen(line, view, screen)) {
          expect(x, link.id).toBeGreaterThan(0);
          expect(x, link.id).toBeLessThan(screen.width);
          expect(y, link.id).toBeGreaterThan(0);
          expect(y, link.id).toBeLessThan(screen.height);
        }
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});
