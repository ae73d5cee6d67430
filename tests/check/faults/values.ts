/** Values of the right form that nobody meant, or that would break what is made of them. */
import type { Faults } from './fault.ts';

const ADDRESS = '"url": "https://example.org/report"';

const source = (url: string) =>
  `{ "id": "other", "title": "Other", "publisher": "Example", "url": "${url}", "language": "en", "kind": "news", "date": "2023" },`;

export const VALUES = {
  'address-port': {
    edits: [[ADDRESS, '"url": "https://example.org:80800/report"']],
    says: [
      "111:75 error impossible-address | sources[0].url | this address cannot be opened: its port, 80800, is not between 1 and 65535 | the address as it stands in a browser's address bar",
    ],
  },
  'address-host': {
    edits: [[ADDRESS, '"url": "https://$a;b.example.org/report"']],
    says: [
      '111:75 error impossible-address | sources[0].url | this address cannot be opened: its host, "$a;b.example.org", contains "$" | the address as it stands in a browser\'s address bar',
    ],
  },
  'address-in-text': {
    edits: [['Then came the figures.', 'Then came [the figures](https://a..example.org/).']],
    says: [
      '38:19 error impossible-address | chapters[0].steps[1].text | this address cannot be opened: its host, "a..example.org", is not one | the address as it stands in a browser\'s address bar',
    ],
  },
  'beyond-the-map': {
    edits: [
      ['"lat": -13.83, "lng": -171.77', '"lat": -90, "lng": -171.77'],
      ['"north": -10,', '"north": 90,'],
    ],
    says: [
      '32:42 warning beyond-the-map | chapters[0].steps[0].scene.map.frame.north | "north" at 90° lies beyond the edge of the map, which ends at 85° north and south | from -85 to 85',
      '52:44 warning beyond-the-map | places[1].lat | "Apia" at -90° lies beyond the edge of the map, which ends at 85° north and south | from -85 to 85',
    ],
  },
  'hidden-mark': {
    edits: [['"A talk"', '"A ta\u200Blk, and a ta\u200Clk"']],
    says: [
      '68:16 warning hidden-mark | events[0].title | the text contains a mark that nobody sees: U+200B (after “A ta”, the first of 2) | the text without it: searches for the word do not find it with the mark inside',
    ],
  },
  immeasurable: {
    edits: [
      ['"value": 40, "low": 35', '"value": 1e-12, "low": 0'],
      [
        '"kind": "series", "title"',
        '"measure": { "kind": "index", "base": 2021 }, "kind": "series", "title"',
      ],
    ],
    says: [
      '102:38 error immeasurable | timelines[1].measure | the series "fiji-passengers" is up to 45 in 2021, too much to be drawn in relation to what is 100 | figures of about the same size',
    ],
  },
  'language-order': {
    edits: [['"language": "en",\n', '"language": "en-GB-Latn",\n']],
    says: [
      '10:17 error wrong-form | story.language | wrong format: "en-GB-Latn" | a language tag: the language, then its script, then the country, each once, such as "en-GB" or "zh-Hans-HK"',
    ],
  },
  'language-twice': {
    edits: [['"language": "en",\n', '"language": "en-US-GB",\n']],
    says: [
      '10:17 error wrong-form | story.language | wrong format: "en-US-GB" | a language tag: the language, then its script, then the country, each once, such as "en-GB" or "zh-Hans-HK"',
    ],
  },
  'language-retired': {
    edits: [['"language": "en",\n', '"language": "zh-min-nan",\n']],
    says: [
      '10:17 error wrong-form | story.language | wrong format: "zh-min-nan" | a language tag: the language, then its script, then the country, each once, such as "en-GB" or "zh-Hans-HK"',
    ],
  },
  'language-unusual': {
    edits: [['"language": "en", "kind"', '"language": "eng", "kind"']],
    says: [
      '111:117 warning unusual-language | sources[0].language | "eng" is not the usual tag of this language | "en" | en',
    ],
  },
  'language-unknown': {
    edits: [['"language": "en", "kind"', '"language": "xx", "kind"']],
    says: [
      '111:117 warning unknown-language | sources[0].language | there is no language "xx" | the tag of a language, such as "en", "az" or "zh-Hans"',
    ],
  },
  'languages-of-translations': {
    edits: [
      [
        '"methodNote"',
        '"translations": [{ "language": "en-latn", "url": "https://example.org/1/" }, { "language": "EN-Latn", "url": "https://example.org/2/" }, { "language": "en-Latn", "url": "https://example.org/3/" }], "methodNote"',
      ],
    ],
    says: [
      '12:96 error wrong-form | story.translations[1].language | wrong format: "EN-Latn" | a language tag, such as "en", "az" or "zh-Hans"',
      '12:156 error repeated-language | story.translations[2].language | there is already a page in "en-Latn" | one page per language',
    ],
  },
  'null-island': {
    edits: [['"lat": -13.83, "lng": -171.77', '"lat": 0, "lng": 0']],
    says: [
      '52:44 warning null-island | places[1].lat | "Apia" lies at 0, 0, in the sea off West Africa: its coordinates seem to be missing | the coordinates of the place',
    ],
  },
  'renamed-place': {
    edits: [['"id": "apia", "name": "Apia"', '"id": "capital-of-samoa", "name": "Apia"']],
    says: [
      '16:36 error unknown-reference | story.opening.scene.map.frame[1] | there is no place "apia" | the id of an entry in "places" | capital-of-samoa | 5 times, also in 43,43,58,82',
    ],
  },
  'repeated-source': {
    edits: [
      [
        '"sources": [\n    {',
        `"sources": [\n    ${source('http://www.example.org/report/#top')}\n    {`,
      ],
    ],
    says: [
      '111:13 warning unused | sources[0].id | the source "other" is never used | an entry that refers to it; otherwise remove it',
      '111:71 warning insecure-address | sources[0].url | www.example.org is addressed with http:, without encryption | the same page with https:, or another one that has it',
      '112:75 warning repeated-source | sources[1].url | the source "report" has the same address as "other" | one entry for one page',
    ],
  },
  'text-for-list': {
    edits: [
      ['"actors": ["fiji"],\n      "place": "suva"', '"actors": "fiji",\n      "place": "suva"'],
    ],
    says: ['70:17 error wrong-type | events[0].actors | wrong type: "fiji" | a list in [ ]'],
  },
  'entry-for-list': {
    edits: [['"corrections": [\n    {', '"updates": { "id": "x" },\n  "corrections": [\n    {']],
    says: ['107:14 error wrong-type | updates | wrong type: an entry in { } | a list in [ ]'],
  },
  'entry-for-text': {
    edits: [['"place": "suva",', '"place": { "id": "suva" },']],
    says: [
      '71:16 error wrong-type | events[0].place | wrong type: an entry in { } | text in quotation marks',
    ],
  },
  'tiles-key': {
    edits: [
      [
        '"methodNote"',
        '"tiles": { "url": "https://tiles.example.org/{z}/{x}/{y}.png?key={apikey}", "attribution": "Tiles" }, "methodNote"',
      ],
    ],
    says: [
      '12:23 error unfilled-tiles | story.tiles.url | nothing fills in "{apikey}" | the value itself in its place; the map fills in {z}, {x}, {y}, {s}, {r} alone',
    ],
  },
  'tiles-open': {
    edits: [
      [
        '"methodNote"',
        '"tiles": { "url": "https://tiles.{s}/{z}/{x}/{y}.png", "attribution": "Tiles" }, "methodNote"',
      ],
    ],
    says: [
      '12:23 error unfilled-tiles | story.tiles.url | the end of the host is left open, so that tiles could come from anywhere | a host such as "{s}.tiles.example.org"',
    ],
  },
  'tiny-frame': {
    edits: [
      [
        '{ "north": -10, "south": -20, "east": -170, "west": 175 }',
        '{ "north": -18, "south": -18.25, "east": 179, "west": 178.5 }',
      ],
    ],
    says: [
      '32:31 warning tiny-frame | chapters[0].steps[0].scene.map.frame | the frame is 0.3° high and 0.5° wide; the map cannot come so near, and shows more | at least 3° in one direction',
    ],
  },
  unfinished: {
    edits: [
      ['Then came the figures.', 'Then came TODO figures, for Tk 500.'],
      ['"A rising line."', '"Lorem ipsum dolor."'],
      ['"A launch"', '"tk"'],
    ],
    says: [
      '38:19 warning unfinished-text | chapters[0].steps[1].text | "TODO" seems to stand for words that are still to come (after “Then came”) | the words that readers should see',
      '41:18 warning unfinished-text | chapters[0].steps[1].alt | "Lorem ipsum" seems to stand for words that are still to come (at the beginning) | the words that readers should see',
      '79:16 warning unfinished-text | events[1].title | "tk" seems to stand for words that are still to come (at the beginning) | the words that readers should see',
    ],
  },
  'nameless-source': {
    edits: [
      ['"id": "report", "title"', '"id": "A report", "title"'],
      [
        '"sources": ["report"],\n      "status": "confirmed"',
        '"sources": [5],\n      "status": "confirmed"',
      ],
      ['"kind": "official"', '"kind": "news"'],
    ],
    says: [
      '29:23 error unknown-reference | chapters[0].steps[0].sources[0] | there is no source "report" | the id of an entry in "sources" | 4 times, also in 84,93,105',
      '73:19 error wrong-type | events[0].sources[0] | wrong type: 5 | text in quotation marks',
      '111:13 error wrong-form | sources[0].id | wrong format: "A report" | an id: lower-case letters and digits, joined by hyphens, such as "gas-to-europe"',
    ],
  },
  'year-zero': {
    edits: [['"date": "2022-07"', '"date": "0000-07"']],
    says: [
      '78:15 error impossible-date | events[1].date | "0000-07" is not a calendar date | a date that exists',
    ],
  },
} satisfies Faults;
