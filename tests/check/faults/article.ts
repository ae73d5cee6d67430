/** Words, sources, and the head of the story. */
import type { Faults } from './fault.ts';

export const ARTICLE = {
  'change-ahead': {
    edits: [['"date": "2024-01-02"', '"date": "2024-12-02"']],
    says: [
      '108:32 warning change-ahead | corrections[0].date | 2024-12-02 is later than 2024-02-01, when the story was last updated | a date no later than "updated" in "story", which is the date of the latest change',
    ],
  },
  'foreign-interface': {
    edits: [['"revision": 1,\n    "language": "en"', '"revision": 1,\n    "language": "de-CH"']],
    says: [
      '10:17 warning foreign-interface | story.language | the page\'s own words ("Sources", "Explore" and the like) are not available in "de-CH" and stay in English | the interface in this language (see "Another language" in data/README.md)',
    ],
  },
  'inline-address': {
    edits: [['"Then came the figures."', '"Then came [the figures](javascript:alert(1))."']],
    says: [
      '38:19 error inline-form | chapters[0].steps[1].text | a link cannot point to "javascript:alert(1)" (after “Then came”) | https://…, mailto:…, event:id, place:id or source:id',
    ],
  },
  'inline-html': {
    edits: [['"Then came the figures."', '"Then came the<br>figures."']],
    says: [
      '38:19 error inline-form | chapters[0].steps[1].text | "<br>" is HTML; readers would see it as it stands (after “Then came the”) | *emphasis*, **strong** or [label](address)',
    ],
  },
  'inline-star': {
    edits: [['"Then came the figures."', '"Then came *the figures."']],
    says: [
      '38:19 error inline-form | chapters[0].steps[1].text | "*" is never closed (after “Then came”) | a second *, or \\* for the mark itself',
    ],
  },
  'long-kind': {
    edits: [['"A ferry"', '"A ferry that carries people, cars and fruit"']],
    says: [
      '57:42 warning long-kind | linkKinds[0].name | "A ferry that carries people, cars and fruit" may be cut off in the corner of the map on small screens | at most 32 characters',
    ],
  },
  'long-name': {
    edits: [['"name": "Fiji",\n', '"name": "Fiji, by ship or plane",\n']],
    says: [
      '91:15 warning long-name | series[0].name | "Fiji, by ship or plane" may be cut off at the end of its line on small screens | at most 14 characters, or a "short" name as well',
    ],
  },
  'long-short-name': {
    edits: [
      ['"name": "Fiji",\n', '"name": "Fiji, by ship or plane", "short": "Fiji, by any way",\n'],
    ],
    says: [
      '91:50 warning long-name | series[0].short | "Fiji, by any way" may be cut off at the end of its line on small screens | at most 14 characters',
    ],
  },
  'long-step': {
    edits: [['Then came the figures.', `Then came the figures.${' More'.repeat(117)}`]],
    says: [
      '38:19 warning long-step | chapters[0].steps[1].text | the step has 121 words | at most 120; consider splitting it into two steps',
    ],
  },
  'long-title': {
    edits: [
      ['A small story', 'S'.repeat(121)],
      ['The first chapter', 'C'.repeat(450)],
      ['A talk', 'T'.repeat(380)],
      ['A launch', 'L'.repeat(120)],
    ],
    says: [
      '3:14 warning long-title | story.title | the title has 121 characters | at most 120; the text below it has more room',
      '24:16 warning long-title | chapters[0].title | the title has 450 characters | at most 120; the text below it has more room',
      '68:16 warning long-title | events[0].title | the title has 380 characters | at most 120; the text below it has more room',
    ],
  },
  'no-source-event': {
    edits: [
      [
        '"sources": ["report"],\n      "status": "reported"',
        '"sources": [],\n      "status": "reported"',
      ],
    ],
    says: [
      '84:18 error no-source | events[1].sources | the event cites no source | at least one source',
    ],
  },
  'no-source-fact-check': {
    edits: [
      [
        '"finding": "There was one before.", "sources": ["report"]',
        '"finding": "There was one before.", "sources": []',
      ],
    ],
    says: [
      '105:128 error no-source | factChecks[0].sources | the fact-check cites no source | at least one source; only an opinion needs none',
    ],
  },
  'no-source-step': {
    edits: [
      ['"sources": ["report"],\n          "alt": "Suva', '"sources": [],\n          "alt": "Suva'],
    ],
    says: [
      '29:22 error no-source | chapters[0].steps[0].sources | the step cites no source | at least one source, or "claims": "none" if the step states no facts',
    ],
  },
  'repeated-language': {
    edits: [
      [
        '"methodNote": "Made up.",\n',
        '"methodNote": "Made up.",\n    "translations": [\n      { "language": "fj", "url": "https://example.org/fj/" },\n      { "language": "en", "url": "https://example.org/en/" },\n      { "language": "fj", "url": "https://example.org/fj2/" }\n    ],\n',
      ],
    ],
    says: [
      '15:21 error repeated-language | story.translations[1].language | there is already a page in "en" | one page per language',
      '16:21 error repeated-language | story.translations[2].language | there is already a page in "fj" | one page per language',
    ],
  },
  'reversed-update': {
    edits: [['"2024-02-01"', '"2023-12-31"']],
    says: [
      '8:16 error reversed-dates | story.updated | 2023-12-31 is earlier than 2024-01-01, when the story was published | 2024-01-01 or later',
    ],
  },
  'second-main': {
    edits: [
      [
        '"sources": ["report"],\n          "alt": "Suva',
        '"sources": ["report"],\n          "main": true,\n          "alt": "Suva',
      ],
      ['"claims": "none",\n', '"claims": "none",\n          "main": true,\n'],
    ],
    says: [
      '42:19 error second-main | chapters[0].steps[1].main | the chapter already has a main step, chapters[0].steps[0] | "main": true in only one step of a chapter',
    ],
  },
} satisfies Faults;
