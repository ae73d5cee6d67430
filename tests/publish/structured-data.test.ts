import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { structuredData, structuredDataTag } from '../../src/publish/structured-data.ts';
import type { Story } from '../../src/schema/story.ts';
import { SITE, wholeStory } from '../support/whole-story.ts';
import { storyOf } from '../support/story-of.ts';

const real = storyOf('data/story.json');

function graphOf(story: Story) {
  const json = JSON.stringify(structuredData(story, en, SITE));
  return (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
}

const thingsOf = (story: Story, type: string) =>
  graphOf(story).filter((thing) => thing['@type'] === type);

describe('the structured data', () => {
  it('describes the article with what search engines ask of one', () => {
    expect(thingsOf(wholeStory(), 'NewsArticle')).toMatchObject([
      {
        headline: 'Can one ship join three island shores?',
        datePublished: '2026-01-15',
        dateModified: '2026-02-01',
        author: { '@type': 'Person', name: 'The sample desk' },
        publisher: { '@type': 'Organization', name: 'The sample house' },
        url: SITE,
        image: { url: `${SITE}cards/story.png` },
        correction: [{ '@type': 'CorrectionComment', datePublished: '2026-01-20' }],
      },
    ]);
  });

  it('takes the house’s own byline for the house', () => {
    const story = wholeStory({ byline: 'The sample house' });
    expect(thingsOf(story, 'NewsArticle')[0]?.['author']).toMatchObject({
      '@type': 'Organization',
    });
  });

  it('describes the dataset with licence and files, in at least the 50 characters that are asked', () => {
    const [dataset] = thingsOf(real, 'Dataset');
    expect(String(dataset?.['description']).length).toBeGreaterThanOrEqual(50);
    expect(dataset).toMatchObject({
      license: real.story.licence.url,
      distribution: [
        { '@type': 'DataDownload', contentUrl: `${SITE}data/story.json` },
        { '@type': 'DataDownload', contentUrl: `${SITE}data/events.csv` },
      ],
    });
  });

  it('reviews every claim but opinions, and rates only what could be settled', () => {
    const reviews = thingsOf(real, 'ClaimReview');
    const rated = real.factChecks.filter(({ verdict }) => verdict !== 'opinion');
    expect(rated.length).toBeLessThan(real.factChecks.length);
    expect(reviews.map((review) => review['url'])).toEqual(
      rated.map(({ id }) => `${SITE}#check-${id}`),
    );
    for (const [i, { claim, verdict }] of rated.entries()) {
      const rating = reviews[i]?.['reviewRating'] as Record<string, unknown>;
      expect(reviews[i]).toMatchObject({
        claimReviewed: claim,
        author: { name: real.story.byline },
      });
      expect(rating['alternateName']).toBe(en.verdicts[verdict]);
      const value = {
        right: 5,
        imprecise: 3,
        wrong: 1,
        unconfirmed: undefined,
        opinion: undefined,
      };
      expect(rating['ratingValue']).toBe(value[verdict]);
    }
  });

  it('leaves out what needs an address where there is none, and invents none', () => {
    const graph = structuredData(real, en, undefined)['@graph'];
    const article = graph.find((thing) => thing['@type'] === 'NewsArticle');
    expect(article).not.toHaveProperty('url');
    expect(article).not.toHaveProperty('image');
    const own = real.factChecks.map(({ id }) => `#check-${id}`);
    for (const review of graph.filter((thing) => thing['@type'] === 'ClaimReview')) {
      expect(own).toContain(review['url']);
    }
  });

  it('cannot be ended by a text of the story', () => {
    // The check refuses it; the tag does not rely on that.
    const checked = wholeStory({});
    const story = { ...checked, story: { ...checked.story, title: '</script><b>' } };
    const tag = structuredDataTag(story, en, SITE);
    expect(tag.match(/<\/script>/g)).toHaveLength(1);
    expect(tag).not.toContain('<b>');
  });
});
