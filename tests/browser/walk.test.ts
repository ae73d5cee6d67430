/**
 * One walk through each story a device. What a layout says is proved without a browser (tests/map, tests/timeline);
 * here the browser is seen to draw that layout, in the room that those tests lay out for, and all that hangs on its
 * own letters and boxes.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { stringsFor } from '../../src/i18n/strings.ts';
import type { Measure } from '../../src/labels/text-width.ts';
import { linkLabelId } from '../../src/map/label-requests.ts';
import { layoutMap } from '../../src/map/map-layout.ts';
import { coveredBy } from '../../src/map/overlay-insets.ts';
import { sceneView } from '../../src/map/scene-view.ts';
import { stageData, type StageData } from '../../src/story/stage.ts';
import type { MapScene, Scene, Story } from '../../src/schema/story.ts';
import { watchAnimations } from '../support/animations.ts';
import { layoutsAsIn } from '../support/browser-measure.ts';
import { MAP, stepsOf } from '../support/live-map.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { SCREENS } from '../support/screens.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';
import { wordFaults } from '../support/words.ts';

const browser = await sharedBrowser();

const TIMELINE = '.pinned [data-graphic="timeline"]';
/** What lies over a map as words do. */
const MAP_WORDS = 'svg text, :scope > .controls > *, :scope > p :is(span, a)';

/** On the laptop each third step: what each draws there is proved without a browser, too. */
const DEVICES = [
  ['phone', { width: 390, height: 844 }, 1],
  ['laptop', { width: 1440, height: 900 }, 3],
] as const;

/** What the graphics show now. */
function shownIn(page: Page) {
  return page.evaluate(() => {
    // Beside the 180th meridian the world is drawn twice, and its countries with it.
    const ids = (selector: string, key: string) => {
      const all = [...document.querySelectorAll<HTMLElement>(`.pinned ${selector}`)];
      return [...new Set(all.map(({ dataset }) => dataset[key] ?? ''))].sort();
    };
    const timeline = document.querySelector<HTMLElement>('.pinned [data-graphic="timeline"]');
    const { show, from, to } = timeline?.dataset ?? {};
    return {
      links: ids('[data-graphic="map"] [data-link]', 'link'),
      lit: ids('[data-graphic="map"] [data-lit]', 'lit'),
      focused: ids('[data-graphic="timeline"] [data-focused]', 'event'),
      show,
      from,
      to,
    };
  });
}

function expectedOf({ map, timeline }: Scene, story: Story) {
  const actors = story.actors.filter(({ id }) => map.highlight.includes(id));
  const kind = story.timelines.find(({ id }) => id === timeline.show)?.kind;
  return {
    links: [...map.links].sort(),
    lit: [...new Set(actors.flatMap(({ countries }) => countries))].sort(),
    focused: kind === 'events' ? [...timeline.focus].sort() : [],
    show: timeline.show,
    from: timeline.from,
    to: timeline.to,
  };
}

interface Drawn {
  size: { width: number; height: number };
  /** Marks in sight, by their places' ids. */
  places: string[];
  /** Labels by what they name; px of the drawing. */
  labels: Record<string, { left: number; right: number; middle: number }>;
}

/** The map as the browser draws it. */
function drawnMap(page: Page): Promise<Drawn> {
  return page.evaluate((selector) => {
    const svg = document.querySelector<SVGSVGElement>(`${selector} svg.live`);
    const toDrawing = svg?.getScreenCTM()?.inverse();
    const { width = 0, height = 0 } = svg?.viewBox.baseVal ?? {};
    const keyed: [string, (data: DOMStringMap) => string | undefined][] = [
      ['[data-place]', ({ place }) => place],
      ['[data-link]', ({ link }) => link && `link ${link}`],
      ['[data-map-name]', ({ mapName }) => mapName && `name ${mapName}`],
    ];
    const labels = keyed.flatMap(([group, keyOf]) =>
      [...(svg?.querySelectorAll<SVGElement>(group) ?? [])].flatMap((element) => {
        const text = element.matches('text') ? element : element.querySelector('text');
        if (!(text instanceof SVGTextElement)) return [];
        const { x, y, height } = text.getBBox();
        // The box of slanted letters reaches farther than they advance.
        const width = text.getComputedTextLength();
        const matrix = toDrawing?.multiply(text.getScreenCTM() ?? new DOMMatrix());
        const at = (px: number) => new DOMPoint(px, y + height / 2).matrixTransform(matrix);
        const box = { left: at(x).x, right: at(x + width).x, middle: at(x).y };
        return [[keyOf(element.dataset) ?? '', box] as const];
      }),
    );
    const marks = [...(svg?.querySelectorAll<SVGElement>('[data-place]:not([data-beyond])') ?? [])];
    return {
      size: { width, height },
      places: marks.map(({ dataset }) => dataset['place'] ?? '').sort(),
      labels: Object.fromEntries(labels),
    };
  }, MAP);
}

/** @returns where a map as it is drawn is another than its layout: labels that are missing, too many, wider or elsewhere */
function mapFaults(
  { size: room, places, labels }: Drawn,
  scene: MapScene,
  data: StageData,
  measure: Measure,
): string[] {
  const size = { ...room, measure };
  const { graphics: words } = stringsFor(data.language);
  const finePrint = data.mapNote ? [words.bordersNote] : [];
  const covered = coveredBy({ words, finePrint, direction: 'ltr' }, size);
  const layout = layoutMap(scene, data, sceneView(scene, data, size), size, covered);
  const ids = new Map(scene.links.map((id) => [linkLabelId(id), `link ${id}`]));
  const laidOut = new Map([...layout.labels].map(([id, label]) => [ids.get(id) ?? id, label.box]));
  const marked = layout.marks.map(({ place }) => place.id).sort();
  const faults = [...laidOut].flatMap(([id, box]) => {
    const drawn = labels[id];
    if (!box || !drawn) return box ? [`${id} is not drawn`] : [];
    const middle = (box.top + box.bottom) / 2;
    const isIn =
      drawn.left > box.left - 1.5 &&
      drawn.right < box.right + 1.5 &&
      Math.abs(drawn.middle - middle) < (box.bottom - box.top) / 3;
    return isIn
      ? []
      : [`${id} is drawn at ${JSON.stringify(drawn)}, laid out at ${JSON.stringify(box)}`];
  });
  const extra = Object.keys(labels).filter((id) => !laidOut.get(id));
  return [
    ...faults,
    ...extra.map((id) => `${id} is drawn, and not laid out`),
    ...(String(marked) === String(places) ? [] : [`marks ${String(places)} for ${String(marked)}`]),
  ];
}

/** How far the ink of the lowest mark reaches below where its chart is cut off, in px; run in the page. */
function inkCutOff(figure: Element): number {
  const plot = figure.querySelector('.lane') && figure.querySelector('svg svg');
  if (!plot) return 0;
  const top = plot.parentElement?.getBoundingClientRect().top ?? 0;
  const shapes = figure.querySelectorAll('[data-event] :is(circle, rect), [data-cluster] rect');
  const seen = [...shapes].filter(
    (shape) => !shape.closest('[data-state]:not([data-state="shown"])'),
  );
  const bottoms = seen.map((shape) => {
    const outline = parseFloat(getComputedStyle(shape).strokeWidth) / 2;
    return shape.getBoundingClientRect().bottom - top + outline;
  });
  return Math.max(0, ...bottoms.map((bottom) => bottom - Number(plot.getAttribute('height'))));
}

/** The marks that lie under the map's controls or its fine print; run in the page. */
function coveredMarks(map: Element): string[] {
  const over = [...map.querySelectorAll('.controls > *, :scope > p')];
  return [...map.querySelectorAll('[data-place] path')].flatMap((mark) => {
    const a = mark.getBoundingClientRect();
    const isUnder = over.some((each) => {
      const b = each.getBoundingClientRect();
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    });
    return isUnder
      ? [`${mark.closest<HTMLElement>('[data-place]')?.dataset['place']} is covered`]
      : [];
  });
}

/** All that is wrong with a step, once its map has come to rest in its layout. */
async function faultsAt(
  page: Page,
  scene: Scene,
  data: StageData,
  layOut: ReturnType<typeof layoutsAsIn>,
): Promise<string[]> {
  let differs: string[] = [];
  await expect
    .poll(
      async () => {
        const drawn = await drawnMap(page);
        return (differs = await layOut((measure) => mapFaults(drawn, scene.map, data, measure)));
      },
      { interval: 25 },
    )
    .toEqual([])
    .catch(() => undefined);
  const { places } = await drawnMap(page);
  const framed = Array.isArray(scene.map.frame) ? scene.map.frame : [];
  const [map, timeline] = [page.locator(MAP), page.locator(TIMELINE)];
  const cut = await timeline.evaluate(inkCutOff);
  return [
    ...differs,
    ...framed.filter((id) => !places.includes(id)).map((id) => `${id} is out of sight`),
    ...(await wordFaults(map, MAP_WORDS)),
    ...(await map.evaluate(coveredMarks)),
    ...(await wordFaults(timeline)),
    ...(cut < 0.1 ? [] : [`${cut} px of a mark are cut off`]),
  ];
}

describe.each(inject('sites'))('a walk through the $name story', ({ name, url, story: file }) => {
  const story = storyOf(file);
  const data = stageData(story);

  it.each(DEVICES)(
    'ends its steps in the scenes of the dataset, drawn as they are laid out, on a %s',
    async (_, viewport, each) => {
      const opened = await openPage(browser, url, { viewport });
      const { page, complaints, strangers, close } = opened;
      await page.waitForSelector(`${MAP}[data-live]`, { state: 'attached' });
      await page.waitForSelector(`${TIMELINE} [role="listbox"]`);
      const animations = await watchAnimations(page);
      const layOut = layoutsAsIn(page);
      const faults: Record<string, string[]> = {};
      const heard: string[] = [];
      for (const { id, scene } of data.steps.filter((_, at) => at % each === 0)) {
        await goTo(page, id);
        await expect.poll(() => shownIn(page), { message: id }).toEqual(expectedOf(scene, story));
        const found = await faultsAt(page, scene, data, layOut);
        if (found.length > 0) faults[id] = found;
        // The options of the marks are written by then.
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        for (const part of ['[data-stage]', `[data-step="${id}"]`])
          heard.push(await page.locator(part).ariaSnapshot());
      }
      if (each === 1)
        await expect(`${heard.join('\n')}\n`).toMatchFileSnapshot(`../snapshots/${name}-heard.txt`);
      expect(data.steps.map(({ id }) => id)).toEqual(stepsOf(story));
      expect(faults).toEqual({});
      // Less motion was asked for.
      expect(await animations()).toEqual([]);
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
      await close();
    },
    180_000,
  );
});

it('gives the graphics the room on each screen for which they are proved without a browser', async () => {
  const { url, story } = siteOf('second');
  const { steps } = stageData(storyOf(story));
  const { page, close } = await openPage(browser, url);
  await page.waitForSelector(`${MAP}[data-live]`, { state: 'attached' });
  const sizeOf = (selector: string) =>
    page.locator(selector).evaluate((drawing: SVGSVGElement) => {
      const { width, height } = drawing.viewBox.baseVal;
      return { width: Math.round(width), height: Math.round(height) };
    });
  const chart = `${TIMELINE} svg[data-drawing]:not([data-ahead] *)`;
  const kindOf = (id: string) => storyOf(story).timelines.find((each) => each.id === id)?.kind;
  const [events, series] = ['events', 'series'].map(
    (kind) => steps.find(({ scene }) => kindOf(scene.timeline.show) === kind)?.id ?? '',
  );
  const faults = async () => [
    ...(await wordFaults(page.locator(MAP), MAP_WORDS)),
    ...(await page.locator(MAP).evaluate(coveredMarks)),
    ...(await wordFaults(page.locator(TIMELINE))),
  ];
  for (const { width, height, ...room } of SCREENS) {
    await page.setViewportSize({ width, height });
    // The page has heard of it, and has put its reader back to where they were.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await goTo(page, events ?? '');
    await expect.poll(() => sizeOf(`${MAP} svg.live`), { message: `${width}` }).toEqual(room.map);
    await expect.poll(() => sizeOf(chart), { message: `${width}` }).toEqual(room.events);
    await expect.poll(faults, { message: `${width}` }).toEqual([]);
    await goTo(page, series ?? '');
    await expect.poll(() => sizeOf(chart), { message: `${width}` }).toEqual(room.series);
    await expect.poll(faults, { message: `${width}` }).toEqual([]);
  }
  await close();
});
