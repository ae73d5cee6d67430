/** Datasets with a few things changed at random, the same for the same seed: from mistakes that editors make to hostile values. */
import { createRandom, type Random } from '../../src/bench/generate-world.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Key = string | number;

/** Of any type, where another is wanted. */
const STRANGE: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  [],
  {},
  [[]],
  [{}],
  { id: 'x' },
  { id: 'x', kind: 'events' },
  [null, { id: 5 }],
  { length: 3 },
  { constructor: 'x', toString: 1 },
];

const TEXTS: readonly Json[] = [
  'A & B',
  'Less < more > less',
  'End ]]> of it',
  '"quoted" and ‘quoted’',
  "it's",
  '$& and $1 and $`',
  'x'.repeat(300),
  'word '.repeat(40).trim(),
  'سلام',
  'שלום לכולם',
  '日本語の題名',
  'Şəki',
  '🛳️',
  '👩‍👩‍👧',
  '-->',
  '<!-- x',
  '{{x}}',
  '\\',
  'a\nb',
  'a\n\nb',
  '\u00a0x\u00a0',
  '%s %d %',
  'var(--ink)',
  '#',
  '0',
  '=1+1',
];

const INLINE: readonly Json[] = [
  ...TEXTS,
  '*a* **b** ***c***',
  '[a & b](https://example.org/?a=1&b=2)',
  '[a](https://example.org/(x))',
  '[x](mailto:a@example.org)',
  '[*a*](source:report)',
  '\\* \\[x\\]',
];

/** By key: what is of the right form, at its edges. */
const LIKELY: Readonly<Record<string, readonly Json[]>> = {
  lat: [0, 90, -90, 85.06, -85.06, 45, 1e-9, -0],
  lng: [0, 180, -180, 179.999, -179.999, 1e-9],
  north: [90, 89, 1, 0],
  south: [-90, -89, 0, 1],
  east: [180, -180, 0, 1],
  west: [180, -180, 0, 1],
  date: [
    '0001',
    '9999',
    '0001-01-01',
    '9999-12-31',
    '2024-02-29',
    '1900',
    '2024-07',
    '0000',
    '1969-12-31',
  ],
  end: ['0001', '9999-12-31', '2024-02-29', '2024', '2024-12'],
  from: ['0001', '2024-07-10', '1900', '9999', '2022-02', '2019-12-31'],
  to: ['9999-12-31', '2024-07-10', '2024', '2022-02', '0002'],
  published: ['0001-01-01', '9999-12-31', '2024-02-29'],
  updated: ['0001-01-01', '9999-12-31', '2024-02-29'],
  language: [
    'en-GB',
    'ar',
    'fa-IR',
    'he',
    'zh-Hans-HK',
    'az',
    'en-GB-Latn',
    'xx',
    'und',
    'de-1996',
    'sr-Latn',
    'th',
    'hi',
    'ja',
    'en-US-GB',
    'ckb',
    'mul',
    'eng',
  ],
  url: [
    'https://example.org/?a=1&b="2"',
    "https://example.org/'x'",
    'https://example.org:443/',
    'https://example.org:80800/',
    'https://exa$mple.org/',
    'https://a;b.org/',
    'https://ə.example/ə',
    'https://example.org/%',
    'https://example.org/<b>',
    'http://example.org#x#y',
    'https://{s}.example.org/{z}/{x}/{y}?k=${a}',
  ],
  address: [
    'https://example.org/story',
    'https://example.org:8443/a.html',
    'https://exa;mple.org/',
    "https://example.org/'",
  ],
  feedback: ['mailto:a@b', 'https://example.com/', 'mailto:desk&co@news.org'],
  value: [0, -0, -5, 1e15, -1e15, 1e-300, 1e16, 0.1, 100, 1e9],
  low: [-1e15, 0, 1e-9],
  high: [1e15, 1e9],
  base: [2021, 2022, 1],
  year: [1, 2200, 2021, 2022, 0],
  decimals: [0, 4, 5],
  maxZoom: [1, 20, 0],
  zoom: [0, 8, 4.5],
  colour: ['blue', 'red', 'green', 'violet', 'amber', 'teal', 'grey'],
  kind: ['events', 'series', 'capital', 'region', 'index', 'share', 'sea', 'official', 'news'],
  status: ['confirmed', 'reported', 'disputed'],
  form: ['line', 'area'],
  lanesBy: ['theme', 'actor'],
  id: ['a', '0', 'x-1', 'constructor', 'events', 'to-string', '-', 'a'.repeat(200)],
  countries: [['TON'], ['MCO', 'MDV'], ['RUS', 'FJI'], ['XXX'], [], ['ATA'], ['NRU', 'SMR']],
  focus: [[]],
  highlight: [[]],
  links: [[]],
  frame: [
    { north: 90, south: -90, east: 180, west: -180 },
    { north: 1, south: 0, east: 0, west: 0 },
    { north: 10, south: 9.99, east: -179, west: 179 },
    { north: 89, south: 86, east: 10, west: 0 },
  ],
  text: INLINE,
  summary: INLINE,
  standfirst: INLINE,
  note: INLINE,
  finding: INLINE,
};

/** Keys of values that are texts for readers. */
const WORDS = [
  'title',
  'name',
  'short',
  'unit',
  'label',
  'alt',
  'claim',
  'byline',
  'publisher',
  'dateline',
  'attribution',
  'undated',
  'role',
];

interface Place {
  around: Json[] | Record<string, Json>;
  key: Key;
  value: Json;
}

function placesIn(value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { around: value, key, value: inner },
    ...placesIn(inner),
  ]);
}

function put({ around, key }: Place, value: Json): void {
  // A copy, as later changes would reach into the pools.
  (around as Record<Key, Json>)[key] = structuredClone(value);
}

function takeOut({ around, key }: Place): void {
  if (Array.isArray(around)) around.splice(Number(key), 1);
  else Reflect.deleteProperty(around, key);
}

/** A value that may stand there, or one that was changed a little. */
function likely({ key, value }: Place, random: Random): Json {
  const name = String(key);
  const pool = LIKELY[name] ?? (WORDS.includes(name) ? TEXTS : undefined);
  if (pool && random.percent(85)) return random.pick(pool);
  if (typeof value === 'number') return random.pick([-value, value * 10, value + 0.5, value + 1]);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  const at = random.below(value.length + 1);
  const letter = random.pick(['', 'e', ' ', '*', '\u200b', '-', '.', '\u2066', 'ö']);
  return value.slice(0, at) + letter + value.slice(at + random.below(2));
}

/** One change to the dataset, in place. */
type Mutation = (place: Place, all: readonly Place[], random: Random) => void;

/** Such as a careful editor could make. */
const CAREFUL: readonly Mutation[] = [
  (place, _, random) => put(place, likely(place, random)),
  (place, _, random) => put(place, likely(place, random)),
  (place, all, random) => {
    const alike = all.filter(
      ({ key, value }) => key === place.key && typeof value === typeof place.value,
    );
    put(place, random.pick(alike).value);
  },
  ({ value }, _, random) => {
    if (Array.isArray(value) && value.length > 1) value.splice(random.below(value.length), 1);
  },
];

const CARELESS: readonly Mutation[] = [
  ...CAREFUL,
  (place, _, random) => put(place, random.pick(STRANGE)),
  (place, _, random) => put(place, random.pick(STRANGE)),
  (place) => takeOut(place),
  (place, all, random) => put(place, random.pick(all).value),
  ({ value }) => {
    if (Array.isArray(value)) value.push(...structuredClone(value));
  },
  ({ around, key, value }, _, random) => {
    if (Array.isArray(around)) return;
    Reflect.deleteProperty(around, key);
    around[random.pick([`${key}s`, String(key).slice(1), 'id', '__proto__', 'constructor'])] =
      value;
  },
];

/**
 * @param source a dataset's text
 * @param seed of the changes
 * @param isCareful whether only values of the right type take others' places, so that many pass the check
 * @returns the dataset with one to six changes
 */
export function mutated(source: string, seed: number, isCareful: boolean): Json {
  const story = JSON.parse(source) as Json;
  const random = createRandom(seed);
  for (let left = 1 + random.below(isCareful ? 4 : 6); left > 0; left--) {
    const all = placesIn(story);
    if (all.length === 0) break;
    random.pick(isCareful ? CAREFUL : CARELESS)(random.pick(all), all, random);
  }
  return story;
}
