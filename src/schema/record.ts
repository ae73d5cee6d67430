/** What happened and what was measured: sources, themes, events, series. */
import * as v from 'valibot';
import {
  colour,
  date,
  decimals,
  described,
  id,
  idLike,
  language,
  optional,
  plain,
  refTo,
  text,
  url,
  year,
} from './primitives.ts';

export const source = v.strictObject({
  id: idLike('annual-report'),
  title: described(plain, 'As it stands there, in the language of the source.'),
  publisher: plain,
  url,
  date: optional(date, 'When it was published, if that is known.'),
  undated: optional(plain, 'Why there is no date, such as "no date on the page".'),
  language,
  kind: v.picklist(['official', 'agency', 'news', 'analysis', 'data', 'reference']),
});

export const theme = v.strictObject({ id: idLike('energy'), name: plain, colour });

export const event = v.strictObject({
  id,
  date,
  end: optional(date, 'For an event that lasted: its last day, month or year.'),
  scheduled: described(v.optional(v.boolean(), false), 'true for an event that is still to come.'),
  title: plain,
  summary: text,
  actors: v.pipe(v.array(refTo('actors')), v.minLength(1, 'at least one actor')),
  place: refTo('places'),
  theme: refTo('themes'),
  sources: v.array(refTo('sources')),
  status: v.picklist(['confirmed', 'reported', 'disputed']),
  note: optional(text, 'A caveat for readers: that the exact date is unknown, for example.'),
});

/** More could not be told apart, nor multiplied; JSON can contain numbers that become Infinity (1e999). */
const MOST = 1e15;

const SIZE = 'a number that can be drawn, at most 1,000,000,000,000,000 in size';

const amount = v.pipe(v.number(), v.minValue(-MOST, SIZE), v.maxValue(MOST, SIZE));

export const figure = v.strictObject({
  year,
  value: amount,
  low: optional(amount, 'The lower bound of the likely range.'),
  high: optional(amount, 'The upper bound of the likely range.'),
});

export const series = v.strictObject({
  id,
  name: described(plain, 'A short name, shown at the end of the line.'),
  short: optional(
    plain,
    'A shorter name for the end of the line on small screens, such as "Russia".',
  ),
  actor: optional(refTo('actors'), 'The actor whose colour the line takes.'),
  unit: described(plain, 'The unit shown on the axis, such as "% of GDP".'),
  decimals: v.optional(decimals, 1),
  source: refTo('sources'),
  note: v.optional(text),
  figures: v.pipe(
    v.array(figure),
    v.minLength(1, 'at least one figure'),
    v.description('In order of years. Leave out a year without a figure: it is drawn as a gap.'),
  ),
});
