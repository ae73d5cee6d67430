/** The dataset for analysts: its events as CSV, and a description of all its files. */
import type { Table } from '../download/csv.ts';
import { toCsv } from '../download/csv.ts';
import { fileName } from '../download/file-name.ts';
import { eventTable } from '../download/tables.ts';
import { plainText } from '../text/inline.ts';
import { stageData } from '../story/stage.ts';
import type { Story } from '../schema/story.ts';
import { FILES, type SiteAddress } from './site.ts';

/** @returns every event of the story, one a row, with all its fields. */
function wholeEventTable(story: Story, site: SiteAddress): Table {
  const data = stageData(story);
  const table = eventTable(data.events, data, site);
  const addresses = new Map(story.sources.map(({ id, url }) => [id, url]));
  return {
    columns: [...table.columns, 'summary', 'note', 'sources'],
    rows: table.rows.map((row, i) => {
      const event = story.events[i];
      const sources = event?.sources.map((id) => addresses.get(id)).join(' ');
      const note = event?.note === undefined ? undefined : plainText(event.note);
      return [...row, plainText(event?.summary ?? ''), note, sources];
    }),
  };
}

/** @returns the file of all events (see `wholeEventTable`), as RFC 4180 has it */
export function eventsCsv(story: Story, site: SiteAddress): string {
  return toCsv(wholeEventTable(story, site));
}

/** Columns that are not strings. */
const FIELD_TYPES: Record<string, object> = {
  lat: { type: 'number' },
  lng: { type: 'number' },
  scheduled: { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
};

/** @returns the files' description, with licence and sources (Data Package, specs.frictionlessdata.io). */
export function dataPackage(story: Story, site: SiteAddress): string {
  const { title, standfirst, byline, licence, updated, revision, publisher } = story.story;
  const inFolder = (path: string) => path.replace('data/', '');
  const fields = wholeEventTable(story, site).columns.map((name) => ({
    name,
    ...(FIELD_TYPES[name] ?? { type: 'string' }),
  }));
  const about = {
    profile: 'data-package',
    name: fileName(title),
    title,
    description: plainText(standfirst),
    homepage: site,
    version: `${revision}`,
    created: `${updated}T00:00:00Z`,
    licenses: [{ name: licence.name.replaceAll(' ', '-'), title: licence.name, path: licence.url }],
    contributors: [{ title: byline, role: 'author', organization: publisher?.name }],
    sources: story.sources.map(({ title, publisher, url }) => ({
      title: `${publisher}: ${title}`,
      path: url,
    })),
    resources: [
      {
        name: 'events',
        path: inFolder(FILES.events),
        profile: 'tabular-data-resource',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields, primaryKey: 'id' },
      },
      { name: 'story', path: inFolder(FILES.dataset), mediatype: 'application/json' },
      { name: 'schema', path: inFolder(FILES.schema), mediatype: 'application/schema+json' },
    ],
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
