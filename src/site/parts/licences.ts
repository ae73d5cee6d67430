/** The notices of all that a site is made of, as one text: most licences ask that it goes with every copy. */
import { SHAPES, type Parts } from './parts.ts';

/** The file's path in the site. */
export const LICENCES = 'licences.txt';

const RULE = '='.repeat(80);

function section(title: string, ...paragraphs: string[]): string {
  return [RULE, title, RULE, '', paragraphs.join('\n\n'), ''].join('\n');
}

/** @returns the file's text */
export function licences({ own, story, datasets, packages, typefaces }: Parts): string {
  const sources = datasets.map(({ publisher, title, url }) => `- ${publisher}: ${title}\n  ${url}`);
  return [
    section(
      story.title,
      `The story's text and data: ${story.licence.name}, ${story.licence.url}`,
      ...(sources.length === 0
        ? []
        : [`Figures keep the licences of their sources:\n${sources.join('\n')}`]),
      `${SHAPES.notice}\n${SHAPES.url}`,
    ),
    section(`The page's own code (${own.licence})`, own.notice),
    section(
      'The typefaces: changed, and under another name',
      'They are cut to the letters that the story needs, out of typefaces with these notices; their licence (SIL Open Font License 1.1) follows below, with their packages.',
      ...typefaces,
    ),
    ...packages.map(({ name, version, licence, notice }) =>
      section(`${name} ${version} (${licence})`, notice),
    ),
  ].join('\n');
}
