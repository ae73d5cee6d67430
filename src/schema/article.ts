/** What is read: the head, the chapters with their steps, and the end matter. */
import * as v from 'valibot';
import {
  contact,
  day,
  described,
  formed,
  id,
  idLike,
  language,
  optional,
  optionalList,
  plain,
  publicAddress,
  refTo,
  text,
  url,
} from './primitives.ts';
import { scene } from './scene.ts';

const alt = described(plain, 'What the graphics show here, for readers who cannot see them.');

const tiles = v.strictObject({
  kind: described(
    v.optional(v.picklist(['raster', 'vector']), 'raster'),
    '"raster": image tiles. "vector": vector tiles (MVT) with the layers of Protomaps or OpenMapTiles, drawn in the page\'s own colours.',
  ),
  url: formed(
    /^https?:\/\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})\S+$/,
    'a web address that contains {z}, {x} and {y}',
    'https://tiles.example.org/{z}/{x}/{y}.png',
  ),
  attribution: described(plain, 'The credit line that the map service asks for.'),
  maxZoom: described(
    v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(1), v.maxValue(20)), 10),
    'The highest zoom level that the service offers; closer views enlarge its tiles.',
  ),
});

const translation = v.strictObject({ language, url: publicAddress });

const follow = v.strictObject({ label: plain, url });

export const head = v.strictObject({
  title: plain,
  standfirst: text,
  byline: plain,
  dateline: optional(plain, 'Where the reporters were. Leave it out where nobody was there.'),
  published: day,
  updated: day,
  revision: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, '1 or more')),
  language,
  licence: v.strictObject({ name: plain, url }),
  feedback: optional(
    contact,
    'Where readers can report errors; without it they can copy a report.',
  ),
  publisher: optional(
    v.strictObject({ name: plain, url: v.optional(url) }),
    'The publisher of the story, for search engines.',
  ),
  address: optional(
    publicAddress,
    'The public address of the page; search engines and shared links need it.',
  ),
  translations: optionalList(
    translation,
    'The same story in other languages, each on its own page.',
  ),
  follow: optionalList(
    follow,
    'Where readers can follow the story: a newsletter or a channel, for example.',
  ),
  methodNote: optional(
    text,
    'What this story is and how it was made, in a line or two under the headline.',
  ),
  checksNote: optional(text, 'Stands over the fact-checks: which claims were chosen, and how.'),
  mapNote: optional(text, 'A note under the map: how disputed borders are drawn, for example.'),
  tiles: optional(
    tiles,
    "A map service whose tiles cover the basemap. Readers' browsers then load them from that service.",
  ),
  opening: described(
    v.strictObject({ alt, scene }),
    'What the graphics show before the first step.',
  ),
});

export const step = v.strictObject({
  id: idLike('first-step'),
  text,
  keyFigure: optional(
    v.strictObject({ value: plain, label: plain }),
    'The one number that matters here, shown large.',
  ),
  sources: v.pipe(
    v.array(refTo('sources')),
    v.description('The sources that support the text.'),
    v.metadata({
      otherwise: '"sources": [] with "claims": "none", if the step states no facts',
    }),
  ),
  claims: optional(v.picklist(['none']), '"none": the step states no facts and needs no source.'),
  note: optional(
    text,
    "An editors' note: what the first reports got wrong, or what is not confirmed.",
  ),
  alt,
  scene,
  main: described(
    v.optional(v.boolean(), false),
    "true: this step's scene is the chapter's still figure. If no step is marked, the first step's scene is.",
  ),
});

export const chapter = v.strictObject({
  id: idLike('first-chapter'),
  title: plain,
  steps: v.pipe(v.array(step), v.minLength(1, 'at least one step')),
});

export const factCheck = v.strictObject({
  id,
  claim: plain,
  verdict: v.picklist(['right', 'imprecise', 'wrong', 'unconfirmed', 'opinion']),
  finding: text,
  sources: v.array(refTo('sources')),
});

export const update = v.strictObject({
  id,
  date: day,
  text,
  step: optional(refTo('steps'), 'The step that the update changed, written as chapter/step.'),
  sources: v.optional(v.array(refTo('sources')), []),
});

export const correction = v.strictObject({
  id,
  date: day,
  text,
  step: optional(
    refTo('steps'),
    'The step that the correction applies to, written as chapter/step.',
  ),
});

export const note = v.strictObject({ id, title: plain, text });
