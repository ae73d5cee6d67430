/** What a text in the inline form is made of, once read. */
export type ReferenceKind = 'event' | 'place' | 'source';

export type InlineNode =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; children: InlineNode[] }
  | { kind: 'link'; href: string; children: InlineNode[] }
  | { kind: 'reference'; to: ReferenceKind; id: string; children: InlineNode[] };

/** What is not in the form; the text it stands in stays as plain text. */
export interface InlineFault {
  /** Characters (UTF-16 units) from the beginning of the text. */
  offset: number;
  message: string;
  expected: string;
}
