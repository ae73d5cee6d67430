/** The basic types of the dataset: ids, dates, addresses, colours, numbers, and the two kinds of text. */
import * as v from 'valibot';
import { parseDate } from './dates.ts';

/** @returns the schema with words that text editors and messages show */
export function described<const Schema extends v.GenericSchema>(schema: Schema, words: string) {
  return v.pipe(schema, v.description(words));
}

/** @returns the schema of a value that may be missing, with words of its own */
export const optional = <const Schema extends v.GenericSchema>(schema: Schema, words: string) =>
  described(v.optional(schema), words);

/** @returns the schema of a list that may be missing, which is then empty, with words of its own */
export const optionalList = <const Schema extends v.GenericSchema>(item: Schema, words: string) =>
  described(v.optional(v.array(item), []), words);

/**
 * @param form what the string must match
 * @param expected what messages say where it does not
 * @param example a string that they show
 * @param words for text editors; without them, what is expected
 */
export function formed(
  form: RegExp,
  expected: string,
  example: string,
  words = `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.`,
) {
  return described(v.pipe(v.string(), v.regex(form, expected), v.metadata({ example })), words);
}

/** Lower-case words joined by hyphens: `gas-to-europe`. Other entries refer to it. */
export const id = formed(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'an id: lower-case letters and digits, joined by hyphens, such as "gas-to-europe"',
  'gas-to-europe',
  'The name that other entries refer to, such as "gas-to-europe".',
);

/** @returns an id that messages show by this example, for entries of one kind */
export function idLike(example: string) {
  return v.pipe(id, v.metadata({ example }));
}

/** What an entry can refer to: the dataset's lists, and the steps as `chapter/step`. */
export type Referable =
  | 'places'
  | 'actors'
  | 'linkKinds'
  | 'links'
  | 'themes'
  | 'events'
  | 'series'
  | 'timelines'
  | 'sources'
  | 'steps';

/** The id of an entry in one of these lists; the check reports ids that none has. */
export function refTo(...lists: Referable[]) {
  const names = lists.map((list) => `"${list}"`).join(' or ');
  return v.pipe(
    v.string(),
    v.metadata({ refTo: lists }),
    v.description(`The id of an entry in ${names}.`),
  );
}

/** True also for a string of another form, which the pattern reports. */
const inCalendar = v.check<string, string>(
  (text) => !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || parseDate(text) !== undefined,
  'a date that exists',
);

/** A day, a month or a year: `2024-07-09`, `2024-07`, `2024`, as precise as is known. */
export const date = v.pipe(
  formed(
    /^\d{4}(-\d{2}(-\d{2})?)?$/,
    'a date: a day "2024-07-09", a month "2024-07" or a year "2024"',
    '2024-07-09',
    'A day "2024-07-09", a month "2024-07" or a year "2024": as precise as is known.',
  ),
  inCalendar,
);

/** One calendar day: `2024-07-09`. */
export const day = v.pipe(
  formed(/^\d{4}-\d{2}-\d{2}$/, 'a day, such as "2024-07-09"', '2024-07-09'),
  inCalendar,
);

/** A web address. */
export const url = formed(
  /^https?:\/\/[^\s/]+\.[^\s]+$/,
  'a web address that starts with https:// or http://',
  'https://example.org/',
);

/** Where the page itself is published, without a query or a fragment. */
export const publicAddress = formed(
  /^https?:\/\/[^\s/?#]+\.[^\s?#]+$/,
  'a web address without "?" and "#", such as "https://example.org/story/"',
  'https://example.org/story/',
  'The public address of the page, such as "https://example.org/story/".',
);

/** A web or e-mail address. */
export const contact = formed(
  /^(https?:\/\/[^\s/]+\.\S+|mailto:[^\s@]+@[^\s@]+)$/,
  'an address that starts with https:// or mailto:',
  'mailto:desk@example.org',
);

/** Whether browsers know the tag: they throw at its parts in another order, or twice, and at what RFC 5646 retired. */
function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}

/** A language tag: `en`, `az`, `zh-Hans` (BCP 47, in the form of UTS 35, which browsers read). */
export const language = v.pipe(
  formed(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'a language tag, such as "en", "az" or "zh-Hans"',
    'en',
    'A language tag (BCP 47), such as "en", "az" or "zh-Hans".',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    const message =
      'a language tag: the language, then its script, then the country, each once, such as "en-GB" or "zh-Hans-HK"';
    if (dataset.typed && !isLanguageTag(dataset.value)) addIssue({ message });
  }),
);

/** Text without marks: a title, a name, a label. */
export const plain = v.pipe(
  v.string(),
  v.regex(/\S/, 'some words'),
  v.metadata({ words: 'plain' }),
);

/** Text in the inline form (see `text/inline.ts`). */
export const text = v.pipe(
  v.string(),
  v.regex(/\S/, 'some words'),
  v.metadata({ words: 'inline' }),
  v.description(
    'Text, which may contain *emphasis*, **strong**, [label](https://…), [label](event:id), [label](place:id), [label](source:id).',
  ),
);

/**
 * @param kind the timeline's kind
 * @param example an id that messages show
 * @returns the entries that every kind of timeline has
 */
export function timelineHead<const Kind extends string>(kind: Kind, example: string) {
  return {
    id: idLike(example),
    kind: v.literal(kind),
    title: described(plain, 'What the timeline shows, as a sentence.'),
  };
}

/** The palette's roles. Each has a light and a dark hue, a shape and a dash of its own. */
export const colour = v.picklist(['blue', 'red', 'green', 'violet', 'amber', 'teal', 'grey']);

export const degreesNorth = v.pipe(
  v.number(),
  v.minValue(-90, 'degrees north, from -90 to 90'),
  v.maxValue(90, 'degrees north, from -90 to 90'),
  v.metadata({ example: 40.38 }),
  v.description('Degrees north, from -90 to 90; negative south of the equator.'),
);

export const degreesEast = v.pipe(
  v.number(),
  v.minValue(-180, 'degrees east, from -180 to 180'),
  v.maxValue(180, 'degrees east, from -180 to 180'),
  v.metadata({ example: 49.85 }),
  v.description('Degrees east, from -180 to 180; negative west of Greenwich.'),
);

/** A calendar year, 1 to 2200. */
export const year = v.pipe(
  v.number(),
  v.integer('a whole year, such as 2024'),
  v.minValue(1, 'a year from 1 to 2200'),
  v.maxValue(2200, 'a year from 1 to 2200'),
  v.metadata({ example: 2024 }),
);

/** With how many decimals a figure is written. */
export const decimals = v.pipe(
  v.number(),
  v.integer('a whole number of decimals'),
  v.minValue(0),
  v.maxValue(4),
);
