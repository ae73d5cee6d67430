/** From what an editor chooses to what is pasted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/builder/colour-verdict.ts';
import {
  askedOf,
  FIRST,
  isScrolled,
  optionsOf,
  startsOf,
  type Choice,
} from '../../src/builder/choice.ts';
import { codeFor } from '../../src/builder/code.ts';
import { PLACES, type Place } from '../../src/publish/snippets.ts';
import { offerOf } from '../../src/builder/offer.ts';
import { previewAddress, readPreview } from '../../src/builder/preview.ts';
import { themeOf } from '../../src/embed/frame/theme.ts';
import { embedWords } from '../../src/i18n/embed.ts';
import { oembed } from '../../src/publish/oembed.ts';
import { anyOptions } from '../support/frame-options.ts';
import { storyOf } from '../support/story-of.ts';

const SITE = 'https://example.org/ferry/';
const told = storyOf('tests/fixtures/second-story.json');
const translations = [{ language: 'az', url: 'https://example.org/az/' }];
const story = { ...told, story: { ...told.story, translations } };
const offer = offerOf(story, SITE);
const words = embedWords('en');
const [first, second] = offer.chapters;
const [chart] = offer.charts;
if (!first || !second || !chart) throw new Error('two chapters and a chart were expected');

const options = (choice: Partial<Choice>) => optionsOf({ ...FIRST, ...choice }, offer);

describe('the offer', () => {
  it('has every chapter with its steps and its picture', () => {
    expect(offer.chapters.map(({ id }) => id)).toEqual(story.chapters.map(({ id }) => id));
    expect(first.steps[0]).toBe(`${first.id}/${story.chapters[0]?.steps[0]?.id}`);
    expect(first.picture).toMatchObject({ path: `cards/${first.id}.png`, width: 1200 });
    expect(first.picture.alt).not.toBe('');
  });

  it('has the charts of series that a step shows, and no other', () => {
    const chapters = story.chapters.map((chapter) => ({
      ...chapter,
      steps: chapter.steps.filter(({ scene }) => scene.timeline.show !== chart.id),
    }));
    const ids = (of: typeof story) => offerOf(of, SITE).charts.map(({ id }) => id);
    expect(ids(story)).toContain(chart.id);
    expect(ids({ ...story, chapters })).not.toContain(chart.id);
  });

  it('names each language in itself, and stands as JSON', () => {
    expect(offer.languages.map(({ name }) => name)).toContain('azərbaycan');
    expect(JSON.parse(JSON.stringify(offer))).toEqual(offer);
  });
});

describe('a choice', () => {
  it('asks for nothing that is usual: the whole story is what a pasted address gives', () => {
    const code = codeFor({ place: 'page', choice: FIRST, offer, words, address: SITE });
    expect(JSON.parse(oembed(story, SITE))).toMatchObject({ html: code });
  });

  it.each([
    [{ what: 'map' }, { view: 'map' }],
    [{ what: `series:${chart.id}` }, { view: `series:${chart.id}` }],
    [{ what: `chapter:${second.id}` }, { view: 'story', chapter: second.id }],
    [{ start: second.steps[0] }, { view: 'story', start: second.steps[0] }],
    [{ lang: 'az' }, { lang: 'az' }],
    [{ theme: 'dark' }, { theme: 'dark' }],
  ] as [Partial<Choice>, object][])('%o asks the frame for %o', (choice, asked) => {
    expect(options(choice)).toMatchObject(asked);
  });

  it('begins with a step of what is shown, and forgets one that is not', () => {
    const [start = ''] = first.steps;
    expect(options({ what: `chapter:${first.id}`, start })).toHaveProperty('start', start);
    expect(options({ what: `chapter:${second.id}`, start })).not.toHaveProperty('start');
    expect(startsOf('table', offer)).toEqual([]);
    expect(options({ what: 'table', start })).not.toHaveProperty('start');
  });

  it('is scrolled where the story or a chapter goes where scripts may', () => {
    const scrolled = PLACES.filter((place) => isScrolled('story', place));
    expect(scrolled).toEqual(['page', 'wordpress', 'element']);
    const withScript = PLACES.filter((place) =>
      codeFor({ place, choice: FIRST, offer, words, address: SITE }).includes('<script'),
    );
    expect(scrolled).toEqual(withScript);
    expect(isScrolled(`chapter:${first.id}`, 'page')).toBe(true);
    expect(isScrolled('map', 'page')).toBe(false);
  });

  it('does not say the story’s own language', () => {
    expect(options({ lang: story.story.language })).not.toHaveProperty('lang');
  });

  it('calls the frame by what is in it', () => {
    const title = (what: Choice['what']) => askedOf({ ...FIRST, what }, offer, words).title;
    expect(title('story')).toBe(story.story.title);
    expect(title('map')).toBe(`The map: ${story.story.title}`);
    expect(title(`chapter:${first.id}`)).toBe(`${first.title}: ${story.story.title}`);
    expect(title(`series:${chart.id}`)).toBe(`${chart.title}: ${story.story.title}`);
  });

  it('names what is in the frame in the link under it, too', () => {
    const code = (place: Place, what: Choice['what']) =>
      codeFor({ place, choice: { ...FIRST, what }, offer, words, address: SITE });
    for (const place of PLACES) {
      expect(code(place, 'story')).toContain(`>${story.story.title}</a>`);
      expect(code(place, 'table')).toContain(`>The table of events: ${story.story.title}</a>`);
      expect(code(place, `chapter:${first.id}`)).toContain(
        `>${first.title}: ${story.story.title}</a>`,
      );
    }
  });

  it.each([
    [undefined, 720],
    [null, 720],
    [10, 320],
    [99_999, 2000],
    [480.4, 480],
  ])('makes of a height of %s px one of %s', (height, px) => {
    expect(askedOf({ ...FIRST, height }, offer, words).height).toBe(px);
  });

  it('has as its picture that of the chapter, or of the story', () => {
    const mail = (what: Choice['what']) =>
      codeFor({ place: 'mail', choice: { ...FIRST, what }, offer, words, address: SITE });
    expect(mail('map')).toContain(`${SITE}cards/story.png`);
    expect(mail(`chapter:${first.id}`)).toContain(`${SITE}cards/${first.id}.png`);
    expect(mail(`chapter:${first.id}`)).toContain(`${SITE}#${first.id}`);
  });
});

describe('colours', () => {
  it('are taken and refused as the frame itself takes and refuses them', () => {
    fc.assert(
      fc.property(anyOptions, (colours) => {
        const { accent, background, refused } = verdictOn(colours);
        for (const system of ['light', 'dark'] as const) {
          const look = themeOf(colours, system);
          expect(background).toBe(look.ground);
          if (look.accent) expect(accent).toBe(look.accent);
        }
        expect(refused.background === undefined).toBe(background === colours.background);
        const looks = (['light', 'dark'] as const).map((system) => themeOf(colours, system).accent);
        expect(refused.accent === undefined).toBe(looks.every((each) => each === colours.accent));
        expect(refused.accent === 'accent').toBe(
          colours.accent !== undefined && looks.every((each) => each === undefined),
        );
      }),
    );
  });

  it.each([
    [{ background: '#808080' }, { background: 'background' }],
    [{ background: '#ffffff', theme: 'dark' }, { background: 'scheme' }],
    [{ accent: '#777777', theme: 'light' }, { accent: 'accent' }],
    [{ accent: '#ffdd00' }, { accent: 'accentLight' }],
    [{ accent: '#0b2a5b' }, { accent: 'accentDark' }],
    [{ accent: '#0b2a5b', background: '#ffffff' }, {}],
  ] as const)('%o: %o', (colours, refused) => {
    const usual = { theme: 'auto', accent: undefined, background: undefined } as const;
    expect(verdictOn({ ...usual, ...colours }).refused).toEqual(refused);
  });

  it('that are refused are not asked for', () => {
    expect(options({ background: '#808080' })).not.toHaveProperty('background');
    expect(options({ background: '#ffffff' })).toHaveProperty('background', '#ffffff');
  });
});

describe('the address of a preview', () => {
  it('is read as it was written', () => {
    for (const place of PLACES) {
      const choice: Choice = {
        ...FIRST,
        what: `chapter:${first.id}`,
        accent: '#0b2a5b',
        lang: 'az',
      };
      const preview = { place, choice, ground: 'dark' as const };
      const { search } = new URL(previewAddress(preview), `${SITE}embed/`);
      expect(readPreview(search)).toEqual(preview);
    }
  });

  it('that says nothing, or what nobody can read, shows the whole story', () => {
    const whole = { place: 'page', choice: FIRST, ground: 'light' };
    expect(readPreview('')).toEqual(whole);
    expect(readPreview('?place=moon&ground=red&choice={')).toEqual(whole);
  });

  it('never marks its page as a framed story', () => {
    const address = previewAddress({ place: 'page', choice: FIRST, ground: 'light' });
    expect(address).not.toContain('embed=1');
  });
});
