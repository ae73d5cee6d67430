/** Words for editors who embed the story, by language, like the page's own. Readers never load them. */
import { wordsIn } from './languages.ts';

const en = {
  title: 'Embed this story',
  intro:
    'Put the whole story, one chapter or one of its graphics on your own page. No tracking, no cookies: what your readers do stays in their browsers.',
  back: 'Back to the story',
  what: 'What to embed',
  whole: 'The whole story',
  graphics: 'Graphics',
  map: 'The map',
  timeline: 'The timeline',
  table: 'The table of events',
  charts: 'Charts',
  chapters: 'Chapters',
  start: 'Start with',
  beginning: 'The beginning',
  /** Shown where the page's own scrolling moves through the story. */
  startScrolled:
    'A card starts with this step. Where scrolling your page moves through the story, it starts at the top, so that your page does not jump.',
  stepOf: '{chapter}: {n} of {all}',
  language: 'Language',
  height: 'Height in pixels',
  heightAbout: 'From {min} to {max}. Used until the script has measured the story.',
  /** Shown where the field has another value. */
  heightUsed: 'The snippet uses {px} instead.',
  theme: 'Colours',
  themes: { auto: 'Match the reader’s device', light: 'Light', dark: 'Dark' },
  accent: 'Your own accent colour: arrows, progress line, link to the page',
  background: 'Your own background',
  colourOf: 'Colour: {name}',
  /** Shown for colours in which the story would be hard to read. */
  refused: {
    background: 'Text would be hard to read on this colour, so the story keeps its own.',
    scheme: 'This background does not suit the colours chosen above, so the story keeps its own.',
    accent: 'This accent would be hard to read, so the story keeps its own.',
    accentLight: 'This accent is hard to read on light colours, so it is used only on dark ones.',
    accentDark: 'This accent is hard to read on dark colours, so it is used only on light ones.',
  },
  preview: 'Preview',
  hosts: {
    narrow: 'On a phone, 360 px wide',
    dark: 'On a dark page',
    wide: 'On a wide page, 1200 px',
  },
  previewAbout: 'These previews are live: scroll in them as your readers will.',
  code: 'Code to copy',
  where: 'Where it goes',
  codeAlone:
    'These snippets embed the whole story. With JavaScript turned on, this page offers more choices.',
  noAddress:
    'This page does not know the story’s public address. Open it where the story is published, with JavaScript turned on.',
  places: {
    page: {
      name: 'Any page',
      about:
        'Scrolling your page moves through the story. Where scripts are not allowed, the frame is a card that shows one step at a time.',
    },
    wordpress: {
      name: 'WordPress',
      about:
        'Paste it into the editor, where it becomes a Custom HTML block. If you cannot post HTML, paste the story’s address on its own line.',
    },
    amp: {
      name: 'AMP',
      about: 'The page’s head must load the amp-iframe script.',
    },
    iframe: { name: 'Frame only', about: 'No script: a card that shows one step at a time.' },
    element: {
      name: 'Web component',
      about: 'The same as “Any page”, written as a custom element.',
    },
    mail: {
      name: 'Email or print',
      about: 'A picture that links to the story. It shows the chosen chapter, or the whole story.',
    },
  },
  savePicture: 'Save the picture, 1200 × 630 px',
  pictures: 'Pictures for email and print',
  snippet: 'Snippet',
  copy: 'Copy',
  copied: 'Snippet copied.',
  notCopied: 'The snippet could not be copied. Select it and copy it yourself.',
  /** In the dialog on the story’s own page. */
  dialog: {
    chapter: 'This chapter: {title}',
    more: 'Graphics, colours, WordPress, AMP, email',
    close: 'Close',
  },
  /** The sample page around the previews, in place of a newsroom’s own. */
  host: { title: 'A page like yours', headline: 'Your headline' },
};

export type EmbedWords = typeof en;

/** @returns the words in the language (see `wordsIn`) */
export function embedWords(language: string): EmbedWords {
  return wordsIn({ en }, language);
}
