/**
 * What a newsroom pastes into its own page to embed the story. No style stands inline: strict policies (CSP)
 * refuse it. A frame holds nothing (HTML, 4.8.5), so the link for where frames are blocked follows it.
 */
import { writeOptions, type FrameOptions } from '../embed/options.ts';
import { piece, written, type Content } from './markup.ts';

/** Where a snippet frames the story. */
export const FRAMED = ['page', 'wordpress', 'amp', 'iframe', 'element'] as const;

/** Where a snippet is pasted. */
export const PLACES = [...FRAMED, 'mail'] as const;
export type Place = (typeof PLACES)[number];

/** Those with the loader: there the page's own scroll tells the story. */
export const SCROLLED: readonly string[] = ['page', 'wordpress', 'element'] satisfies Place[];

/** A picture that stands for a chapter, or for the story. */
export interface Picture {
  /** As seen from the story's page. */
  path: string;
  alt: string;
  /** px of the file. */
  width: number;
  height: number;
}

/** What is embedded, and how. */
export interface Asked {
  options: Partial<FrameOptions>;
  /** px of the frame until the loader or the page's own script knows better. */
  height: number;
  /** What the frame is called by those who read by ear. */
  title: string;
  /** What stands for it where nothing is framed. */
  picture: Picture;
}

/** The story that is embedded. */
export interface Embedded {
  /** Its page's public address, with a slash at the end of a folder. */
  address: string;
  title: string;
  /** A short name without spaces. */
  name: string;
  /** What AMP lays over the lower edge of a frame that is cut: a button's word. */
  readOn: string;
}

/** px of a frame that nobody gave a height: a card with the graphic that its step is about, and the step's text. */
export const USUAL_HEIGHT = 720;

/** What the frame may use, so that its readers can share: the system's dialog, or a copied link. */
const ALLOW = 'web-share; clipboard-write';

/** @returns the framed story's address. */
function frameAddress({ options }: Pick<Asked, 'options'>, { address }: Embedded): string {
  return new URL(writeOptions(options), address).href;
}

/** Where a reader without the frame finds the same: the chapter or the step where the story has it. */
function placeIn({ chapter, start }: Partial<FrameOptions>, address: string): string {
  const id = chapter ?? start;
  return id === undefined ? address : `${address}#${id}`;
}

/** Names what is in the frame, as the frame itself does. */
const link = ({ options, title }: Asked, { address }: Embedded) =>
  piece('a', { href: placeIn(options, address) }, title);

const credit = (asked: Asked, story: Embedded) => piece('p', {}, link(asked, story));

const loader = ({ address }: Embedded) =>
  piece('script', { async: '', src: new URL('embed.js', address).href });

const frame = (asked: Asked, story: Embedded) =>
  piece('iframe', {
    src: frameAddress(asked, story),
    title: asked.title,
    width: '100%',
    height: `${asked.height}`,
    loading: 'lazy',
    frameborder: '0',
    allow: ALLOW,
  });

/** The box that the loader takes over, the link, the loader. */
const onAnyPage = (asked: Asked, story: Embedded): Content => [
  piece('div', { 'data-story': story.name }, '\n  ', frame(asked, story), '\n'),
  '\n',
  credit(asked, story),
  '\n',
  loader(story),
];

/** The same in one line: WordPress makes paragraphs of line breaks. */
const inOneLine = (asked: Asked, story: Embedded): Content => [
  piece('div', { 'data-story': story.name }, frame(asked, story)),
  credit(asked, story),
  loader(story),
];

/** What an AMP page allows the frame: its scripts, links that open whole windows, and the data and pictures it offers. */
const AMP_SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** An AMP page loads no script of ours; the frame asks it for height in AMP's own way (src/embed/dialects.ts). */
function forAmp(asked: Asked, story: Embedded): Content {
  const placeholder = piece('p', { placeholder: '' }, link(asked, story));
  const overflow = { overflow: '', tabindex: '0', role: 'button', 'aria-label': story.readOn };
  const more = piece('div', overflow, story.readOn);
  const attributes = {
    src: frameAddress(asked, story),
    title: asked.title,
    layout: 'fixed-height',
    height: `${asked.height}`,
    sandbox: AMP_SANDBOX,
    frameborder: '0',
    allow: ALLOW,
    resizable: '',
  };
  return [piece('amp-iframe', attributes, '\n  ', placeholder, '\n  ', more, '\n')];
}

/** The loader's own element; what stands in it is for browsers without scripts. */
function asElement(asked: Asked, story: Embedded): Content {
  const { title, height } = asked;
  const src = frameAddress(asked, story);
  const attributes = { src, title, height: `${height}`, allow: ALLOW };
  return [piece('story-embed', attributes, link(asked, story)), '\n', loader(story)];
}

/** px: mail is about so wide; the picture's file has twice as many, for fine screens. */
const MAIL_WIDTH = 600;

/** For mail and print, which frame nothing: a picture that leads to the story. */
function asPicture(asked: Asked, story: Embedded): Content {
  const { path, alt, width, height } = asked.picture;
  const image = piece('img', {
    src: new URL(path, story.address).href,
    alt,
    width: `${MAIL_WIDTH}`,
    height: `${Math.round((height / width) * MAIL_WIDTH)}`,
    border: '0',
  });
  const href = placeIn(asked.options, story.address);
  return [piece('a', { href }, image), '\n', credit(asked, story)];
}

const MAKERS: Record<Place, (asked: Asked, story: Embedded) => Content> = {
  page: onAnyPage,
  wordpress: inOneLine,
  amp: forAmp,
  iframe: (asked, story) => [frame(asked, story), '\n', credit(asked, story)],
  element: asElement,
  mail: asPicture,
};

/** @returns what the snippet for that place puts into a page. */
export function pieces(place: Place, asked: Asked, story: Embedded): Content {
  return MAKERS[place](asked, story);
}

/** @returns the markup for that place, for pasting; WordPress's comments make it a block of plain HTML. */
export function snippet(place: Place, asked: Asked, story: Embedded): string {
  const html = written(pieces(place, asked, story));
  return place === 'wordpress' ? `<!-- wp:html -->\n${html}\n<!-- /wp:html -->` : html;
}
