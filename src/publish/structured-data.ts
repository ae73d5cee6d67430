/**
 * The story in the words of schema.org, as JSON-LD: a NewsArticle, the Dataset behind it and a
 * ClaimReview for each fact-check. Where the site's address is not known, addresses are relative to
 * the page, which JSON-LD allows (JSON-LD 1.1, 4.1.3), and what needs an absolute one is left out.
 */
import { fillIn } from '../i18n/fill-in.ts';
import type { Strings } from '../i18n/strings.ts';
import { plainText } from '../text/inline.ts';
import type { FactCheck, Head, Story } from '../schema/story.ts';
import { addressOf, CARD, FILES, type SiteAddress } from './site.ts';

type Thing = { '@type': string } & Record<string, unknown>;

const organization = (head: Head): Thing | undefined =>
  head.publisher && { '@type': 'Organization', ...head.publisher };

/** A byline is a person's, unless it is the house's. */
const author = (head: Head): Thing =>
  head.byline === head.publisher?.name
    ? { '@type': 'Organization', ...head.publisher }
    : { '@type': 'Person', name: head.byline };

function newsArticle({ story: head, corrections }: Story, site: SiteAddress): Thing {
  const image = { '@type': 'ImageObject', url: addressOf(FILES.card, site), ...CARD };
  return {
    '@type': 'NewsArticle',
    headline: head.title,
    description: plainText(head.standfirst),
    datePublished: head.published,
    dateModified: head.updated,
    version: head.revision,
    inLanguage: head.language,
    author: author(head),
    publisher: organization(head),
    license: head.licence.url,
    isAccessibleForFree: true,
    ...(site === undefined ? {} : { url: site, mainEntityOfPage: site, image }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: plainText(text),
      })),
    }),
  };
}

const FORMATS = [
  [FILES.dataset, 'application/json'],
  [FILES.events, 'text/csv'],
] as const;

/** @returns the time from the first event to the last (ISO 8601 interval) */
function timeOf({ events }: Story): string | undefined {
  const dates = events.flatMap(({ date, end }) => [date, end ?? date]).sort();
  return dates.length > 0 ? `${dates[0]}/${dates.at(-1)}` : undefined;
}

function dataset(story: Story, words: Strings, site: SiteAddress): Thing {
  const { story: head, events, places, series, sources } = story;
  const lists = Object.entries({ events, places, series, sources });
  const counts = Object.fromEntries(lists.map(([name, list]) => [name, list.length]));
  return {
    '@type': 'Dataset',
    name: `${head.title}: ${words.dataset}`,
    description: fillIn(words.datasetAbout, { title: head.title, ...counts }),
    creator: author(head),
    license: head.licence.url,
    isAccessibleForFree: true,
    dateModified: head.updated,
    temporalCoverage: timeOf(story),
    distribution: FORMATS.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: addressOf(path, site),
    })),
  };
}

/** 1 is false, 5 is true. What could not be confirmed has a verdict and no number. */
const RATINGS = { right: 5, imprecise: 3, wrong: 1, unconfirmed: undefined } as const;

/** An opinion is neither true nor false, and is not rated. */
function claimReview(check: FactCheck, head: Head, words: Strings, site: SiteAddress): Thing[] {
  const { verdict } = check;
  if (verdict === 'opinion') return [];
  const ratingValue = RATINGS[verdict];
  const scale = ratingValue && { ratingValue, bestRating: 5, worstRating: 1 };
  return [
    {
      '@type': 'ClaimReview',
      url: addressOf(`#check-${check.id}`, site),
      claimReviewed: check.claim,
      reviewBody: plainText(check.finding),
      datePublished: head.published,
      author: author(head),
      reviewRating: { '@type': 'Rating', alternateName: words.verdicts[verdict], ...scale },
    },
  ];
}

/** @returns the whole graph, without what is not known */
export function structuredData(story: Story, words: Strings, site: SiteAddress) {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      newsArticle(story, site),
      dataset(story, words, site),
      ...story.factChecks.flatMap((check) => claimReview(check, story.story, words, site)),
    ],
  };
}

/** @returns the graph as an inert script element; no text of the story can end it. */
export function structuredDataTag(story: Story, words: Strings, site: SiteAddress): string {
  const json = JSON.stringify(structuredData(story, words, site)).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
