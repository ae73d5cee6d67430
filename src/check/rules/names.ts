/** Names that fit where they stand. */
import { entriesOf, type Draft } from '../draft.ts';
import { warning, type Finding } from '../problem.ts';

/** Characters of a name at the end of a line; on a small screen more may be cut. */
const LONG_NAME = 14;
/** The same of a kind of link, which stands in a row of its own in the map's corner. */
const LONG_KIND = 32;
/** The same of a title, which is a headline: on a small screen this already takes four lines or five. */
const LONG_TITLE = 120;

/** Warns of series whose names leave a small screen no room for their lines, and that have no shorter ones. */
export function longNames({ story }: Draft): Finding[] {
  return entriesOf(story.series, ['series']).flatMap(({ value, path }) => {
    const key = value.short === undefined ? 'name' : 'short';
    const name = value[key] ?? '';
    if ([...name].length <= LONG_NAME) return [];
    const message = `"${name}" may be cut off at the end of its line on small screens`;
    const instead = key === 'name' ? ', or a "short" name as well' : '';
    const expected = `at most ${LONG_NAME} characters${instead}`;
    return warning('long-name', [...path, key], message, expected);
  });
}

/** Warns of kinds of links whose names are cut in the key of a small map. */
export function longKinds({ story }: Draft): Finding[] {
  return entriesOf(story.linkKinds, ['linkKinds']).flatMap(({ value: { name = '' }, path }) => {
    if ([...name].length <= LONG_KIND) return [];
    const message = `"${name}" may be cut off in the corner of the map on small screens`;
    return warning('long-kind', [...path, 'name'], message, `at most ${LONG_KIND} characters`);
  });
}

/** Warns of the story's, chapters' and events' titles that are whole paragraphs. */
export function longTitles({ story }: Draft): Finding[] {
  const titled = [
    { value: story.story, path: ['story'] },
    ...entriesOf(story.chapters, ['chapters']),
    ...entriesOf(story.events, ['events']),
  ];
  return titled.flatMap(({ value, path }) => {
    const letters = [...(value?.title ?? '')].length;
    if (letters <= LONG_TITLE) return [];
    const expected = `at most ${LONG_TITLE}; the text below it has more room`;
    return warning(
      'long-title',
      [...path, 'title'],
      `the title has ${letters} characters`,
      expected,
    );
  });
}
