/**
 * The inline form of the dataset's texts: `*emphasis*`, `**strong**`,
 * `[label](https://…)`, `[label](mailto:…)`, `[label](event:id)`,
 * `[label](place:id)`, `[label](source:id)`. A backslash takes the next mark
 * literally; a blank line begins a new paragraph. HTML is not allowed.
 */
import {
  readMarks,
  type InlineFault,
  type InlineNode,
  type ReferenceKind,
} from './inline-marks.ts';

export type { InlineFault, InlineNode, ReferenceKind };

export interface InlineText {
  paragraphs: InlineNode[][];
  faults: InlineFault[];
}

/** The paragraphs of a text, trimmed, each with its offset. */
function paragraphsOf(text: string): { paragraph: string; offset: number }[] {
  let end = 0;
  return text.split(/(\n[ \t\r]*\n)/).flatMap((part) => {
    end += part.length;
    const paragraph = part.trim();
    if (paragraph === '') return [];
    return [{ paragraph, offset: end - part.trimStart().length }];
  });
}

/** Reads a text; what is not in the form stays plain text and is reported in `faults`. */
export function parseInline(text: string): InlineText {
  const read = paragraphsOf(text).map(({ paragraph, offset }) => readMarks(paragraph, offset));
  return {
    paragraphs: read.map(({ nodes }) => nodes),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function words(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : words(node.children))).join('');
}

/** @returns the text without its marks, one space between paragraphs. */
export function plainText(text: string): string {
  return parseInline(text).paragraphs.map(words).join(' ');
}

/** @returns the addresses of all links among these nodes, in order. */
export function linksIn(nodes: readonly InlineNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    return [...(node.kind === 'link' ? [node.href] : []), ...linksIn(node.children)];
  });
}

/** @returns every event, place and source that these nodes refer to. */
export function referencesIn(nodes: readonly InlineNode[]): { to: ReferenceKind; id: string }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    const own = node.kind === 'reference' ? [{ to: node.to, id: node.id }] : [];
    return [...own, ...referencesIn(node.children)];
  });
}
