/**
 * Every `data-*` attribute that two files share, whether they are scripts, components, styles or tests: who sets it,
 * and what it says. A test holds this list against the code. Names marked "public" are promised to those who script
 * or embed the page (README.md, src/embed/README.md): they never change.
 */
export const DATA_ATTRIBUTES = {
  // The story and the reader's step.
  'data-story':
    'public; on the story’s root element, and on the box of an embed in the host’s page',
  'data-step': 'public; on each step: its id, `chapter/step`',
  'data-current-step':
    'public; on the story’s root: the id of the step being read, absent before the first',
  'data-current': 'on the step being read, for styles',
  'data-stage': 'public; around the graphics: the step that they show, or `opening`',
  'data-graphic': 'public; on the root of each graphic: `map` or `timeline`',
  'data-graphics': 'around both graphics, for styles',
  'data-still': 'on a chapter’s still figure: the chapter’s id',
  'data-stands-in': 'on a still picture that replaces a graphic which failed',

  // The reading guide.
  'data-guide': 'on the bar with the reading guide',
  'data-chapter': 'on a chapter’s link in the guide: the chapter’s id',
  'data-here': 'on the name of the current chapter: what it says before the first step',
  'data-go': 'on the links to other steps: `1` for the next, `-1` for the previous',
  'data-done': 'on the progress bar',
  'data-announce': 'on the live region that reads out a step’s alternative text',
  'data-choice': 'on a switch of the reader’s preferences',
  'data-on': 'on a checkbox: the preference’s value when it is checked',
  'data-off': 'on a checkbox: the preference’s value when it is not',

  // The reader's preferences, on <html>; each has a key in localStorage.
  'data-theme':
    '`light` or `dark`, when the reader or the embed’s options chose one; absent follows the system',
  'data-motion': '`less` or `full`, when the reader chose one',
  'data-keys': '`off` when the reader switched the letter keys off',
  'data-typefaces': 'the page’s own typefaces are in the browser’s cache',

  // Inside the graphics.
  'data-place': 'on a place’s mark: the place’s id',
  'data-beyond': 'on the mark at the map’s edge that points to a place outside it',
  'data-link': 'on an arc of the map: the link’s id',
  'data-lit': 'on a filled country: its code',
  'data-map-name': 'on the name of a sea or country',
  'data-event': 'on an event’s mark: the event’s id',
  'data-focused': 'on the mark of an event in focus',
  'data-state':
    'on an event’s mark: whether it is in focus, gathered in a cluster, outside the window …',
  'data-cluster': 'on a mark that stands for several events',
  'data-show': 'on a timeline: the id of what it shows',
  'data-from': 'on a timeline: the first day of its window',
  'data-to': 'on a timeline: the last day of its window',
  'data-drawing': 'on each SVG that a download saves',
  'data-ahead': 'around charts drawn before their step is reached: hidden, and not for downloads',
  'data-live': 'on a graphic once the browser has drawn it',
  'data-finer': 'on the basemap’s shapes: the address of finer ones',
  'data-opened': 'on a map that the reader can move',
  'data-detail': 'on the card with the details of a mark',

  // What lies over the page, or comes late.
  'data-explore': 'on the layer of the explorer',
  'data-row': 'on a row of the explorer’s table: the event’s id',
  'data-share': 'on a share button: what it shares, `step`, `story` or `report`',
  'data-share-status': 'on the message that says what became of a share',
  'data-offline': 'on the share status: what is said where something needs a network',
  'data-gone': 'on the share status: what is said where a part of the page cannot be had',
  'data-again': 'on the share status: the button by which the page is loaded again',
  'data-report': 'on the share status: the text of an error report, without the step',
  'data-new':
    'on an entry of the list of changes, its key; shown when it is new to a returning reader',
  'data-news': 'on the link that says how many entries are new',

  // Embeds.
  'data-embed':
    'public; on <html> of a framed story: its mode, `stepper`, `stacked` or `linked`; empty until it has one',
  'data-view': 'on <html> of a framed story: what it shows, `story` or one graphic',
  'data-greeting': 'on <html> of a framed story while it waits for an answer of its host',
  'data-address': 'on the story’s root in a frame: the address that its share buttons hand on',
  'data-whole': 'on <html> of a card whose text is shown in full, in place of the graphic',
  'data-figure': 'on the room for a step’s figure in a column: the step’s id',
  'data-figures': 'on <html> of a card whose step is about figures, not places',
  'data-hash': 'public; on the embed’s box: the host’s address follows the step',
  'data-offset': 'public; on the embed’s box: px of the host’s own sticky header',

  // The editors' pages.
  'data-builder': 'around the embed builder',
  'data-embed-dialog': 'on the dialog with the embed’s code',
  'data-preview': 'on a preview of the builder: its name',
  'data-slot': 'on a preview’s host page: where the snippet goes',
  'data-refused': 'on the message about a field’s value: the field’s name',
  'data-problems': 'around the development server’s overlay of problems in the dataset',
  'data-problems-report': 'on the text of that overlay',
} as const;

/** The name of a shared attribute. */
export type DataAttribute = keyof typeof DATA_ATTRIBUTES;
