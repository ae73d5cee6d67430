/** What editors read who embed the story; by language, as the page's own words are. No reader is sent them. */
import { wordsIn } from './words-in.ts';

const en = {
  title: 'Embed this story',
  intro:
    'Put the whole story, one chapter or one of its graphics into your own page. Nothing is counted and nothing is kept: what your readers do stays in their browsers.',
  back: 'Back to the story',
  what: 'What to embed',
  whole: 'The whole story',
  graphics: 'Graphics',
  map: 'The map',
  timeline: 'The timeline',
  table: 'The table of events',
  charts: 'Charts',
  chapters: 'Chapters',
  start: 'Begin with',
  beginning: 'The beginning',
  /** Said where the page’s own scroll tells the story. */
  startScrolled:
    'A card begins with this step. Where your page’s own scroll tells the story, it begins at the top and your page does not jump.',
  stepOf: '{chapter}: {n} of {all}',
  language: 'Language',
  height: 'Height in pixels',
  heightAbout: 'From {min} to {max}, until the script knows how much room there is.',
  /** Said where the field holds another. */
  heightUsed: 'The snippet says {px} instead.',
  theme: 'Colours',
  themes: { auto: 'As the reader’s system has them', light: 'Light', dark: 'Dark' },
  accent: 'An accent of your own: the arrows, the line of progress, the link to the page',
  background: 'A ground of your own',
  colourOf: 'Colour: {name}',
  /** Said of colours in which the story could not be read. */
  refused: {
    background: 'On this ground the story’s texts would be hard to read. It keeps its own.',
    scheme: 'This ground does not go with the colours chosen above. The story keeps its own.',
    accent: 'This accent would be hard to read. The story keeps its own.',
    accentLight: 'This accent is hard to read by day: it is used in the dark colours alone.',
    accentDark: 'This accent is hard to read by night: it is used in the light colours alone.',
  },
  preview: 'How it looks',
  hosts: {
    narrow: 'In a phone’s page, 360 px wide',
    dark: 'In a dark page',
    wide: 'In a wide page, 1200 px',
  },
  previewAbout: 'These are real: scroll in them as your readers will.',
  code: 'What to paste',
  where: 'Where it goes',
  codeAlone: 'These are for the whole story. With JavaScript, more can be chosen here.',
  noAddress:
    'The story’s public address is not known here. Open this page where the story is published, with JavaScript.',
  places: {
    page: {
      name: 'Any page',
      about:
        'The page’s own scroll tells the story. Where scripts are not allowed, the frame is a card with one step at a time.',
    },
    wordpress: {
      name: 'WordPress',
      about:
        'Paste it into the editor; it becomes a block of HTML. Who may not post HTML pastes the story’s address alone, on a line of its own.',
    },
    amp: {
      name: 'AMP',
      about: 'The page’s head needs the script of amp-iframe.',
    },
    iframe: { name: 'Frame alone', about: 'No script: a card with one step at a time.' },
    element: {
      name: 'Web component',
      about: 'The same as for any page, as an element of its own.',
    },
    mail: {
      name: 'Mail or print',
      about:
        'A picture that leads to the story. It stands for the chapter that is chosen, or for the story.',
    },
  },
  savePicture: 'Save the picture, 1200 × 630 px',
  pictures: 'Pictures for mail and print',
  snippet: 'Snippet',
  copy: 'Copy',
  copied: 'The snippet is copied.',
  notCopied: 'It could not be copied. Select it and copy it yourself.',
  /** In the dialog on the story’s own page. */
  dialog: {
    chapter: 'This chapter: {title}',
    more: 'Graphics, colours, WordPress, AMP, mail',
    close: 'Close',
  },
  /** The page that stands for a newsroom’s own, around the previews. */
  host: { title: 'A page like yours', headline: 'Your headline' },
};

export type EmbedWords = typeof en;

/** @returns the words in the language (see `wordsIn`) */
export function embedWords(language: string): EmbedWords {
  return wordsIn({ en }, language);
}
