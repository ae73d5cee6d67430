/** Files that are not JSON or not a story, and values of a wrong form. */
import type { Faults } from './fault.ts';

export const FORM = {
  broken: {
    edits: [['"The desk",', '"The desk"']],
    says: ['6:5 error not-json |  | this is not JSON: missing comma before "dateline" | a comma'],
  },
  'duplicate-key': {
    edits: [['"confirmed"', '"confirmed",\n      "title": "Another talk"']],
    says: [
      '75:7 error duplicate-key | events[0].title | "title" appears twice in the same entry; only the last one would count | each key once',
    ],
  },
  'empty-alternative': {
    edits: [['"Suva stands out."', '""']],
    says: [
      '30:18 error no-alternative | chapters[0].steps[0].alt | the text is empty | What the graphics show here, for readers who cannot see them.',
    ],
  },
  'empty-frame': {
    edits: [['"frame": ["apia"]', '"frame": []']],
    says: [
      '43:31 error empty | chapters[0].steps[1].scene.map.frame | the list is empty | at least one place',
    ],
  },
  'empty-list': {
    edits: [['"actors": ["fiji"],\n      "place": "suva"', '"actors": [],\n      "place": "suva"']],
    says: ['70:17 error empty | events[0].actors | the list is empty | at least one actor'],
  },
  'empty-text': {
    edits: [['"Three days of talk."', '"  "']],
    says: ['69:18 error empty | events[0].summary | the text is empty | some words'],
  },
  geography: {
    source: '{ "type": "FeatureCollection", "features": [] }',
    says: [
      '1:1 error not-a-story |  | this is JSON, but not a story: it is an entry with "type", "features" | an entry with "story", "chapters", "places", "events", "timelines" and so on',
    ],
  },
  'impossible-date': {
    edits: [['"date": "2022-07"', '"date": "2022-02-30"']],
    says: [
      '78:15 error impossible-date | events[1].date | "2022-02-30" is not a calendar date | a date that exists',
    ],
  },
  'impossible-month': {
    edits: [['"to": "2023", "focus": ["talk"]', '"to": "2023-13", "focus": ["talk"]']],
    says: [
      '33:71 error impossible-date | chapters[0].steps[0].scene.timeline.to | "2023-13" is not a calendar date | a date that exists',
    ],
  },
  list: {
    source: '["a story", "of another kind"]',
    says: [
      '1:1 error not-a-story |  | this is JSON, but not a story: it is a list | an entry with "story", "chapters", "places", "events", "timelines" and so on',
    ],
  },
  'missing-key': {
    edits: [['      "title": "A launch",\n', '']],
    says: [
      '76:5 error missing-key | events[1].title | "title" is missing | text in quotation marks',
    ],
  },
  'missing-lat': {
    edits: [[', "lat": -13.83, "lng": -171.77', '']],
    says: [
      '52:5 error missing-key | places[1].lat | "lat" is missing | Degrees north, from -90 to 90; negative south of the equator; for example "lat": 40.38',
      '52:5 error missing-key | places[1].lng | "lng" is missing | Degrees east, from -180 to 180; negative west of Greenwich; for example "lng": 49.85',
    ],
  },
  'misspelt-key': {
    edits: [['"standfirst"', '"standfrist"']],
    says: [
      '4:5 error unknown-key | story.standfrist | "standfrist" is not a key of this entry | one of title, standfirst, byline, dateline, published, updated, revision, language, licence, feedback, publisher, address, translations, follow, methodNote, checksNote, mapNote, tiles, opening | standfirst',
    ],
  },
  'misspelt-short': {
    edits: [['"name": "Fiji",\n', '"name": "Fiji, by ship or plane", "shrt": "Fiji",\n']],
    says: [
      '91:41 error unknown-key | series[0].shrt | "shrt" is not a key of this entry | one of id, name, short, actor, unit, decimals, source, note, figures | short',
    ],
  },
  'no-alternative': {
    edits: [['          "alt": "Suva stands out.",\n', '']],
    says: [
      '26:9 error no-alternative | chapters[0].steps[0].alt | "alt" is missing | What the graphics show here, for readers who cannot see them.',
    ],
  },
  'not-one-of': {
    edits: [['"status": "confirmed"', '"status": "confirmd"']],
    says: [
      '74:17 error not-one-of | events[0].status | "confirmd" is not allowed here | one of confirmed, reported, disputed | confirmed',
    ],
  },
  'not-one-of-kinds': {
    edits: [['"kind": "series"', '"kind": "serie"']],
    says: [
      '102:35 error not-one-of | timelines[1].kind | "serie" is not allowed here | one of events, series | series',
    ],
  },
  'off-the-globe': {
    edits: [['"lat": -18.12', '"lat": -118.12']],
    says: [
      '51:44 error off-the-globe | places[0].lat | -118.12 is not a valid coordinate | degrees north, from -90 to 90',
    ],
  },
  'off-the-globe-box': {
    edits: [['"west": 175', '"west": 185']],
    says: [
      '32:83 error off-the-globe | chapters[0].steps[0].scene.map.frame.west | 185 is not a valid coordinate | degrees east, from -180 to 180',
    ],
  },
  several: {
    edits: [
      ['"sources": ["report"],\n          "alt": "Suva stands out."', '"sources": ["reprot"]'],
      ['"FJI"', '"fji"'],
      ['"date": "2022-07"', '"date": "July 2022"'],
    ],
    says: [
      '26:9 error no-alternative | chapters[0].steps[0].alt | "alt" is missing | What the graphics show here, for readers who cannot see them.',
      '29:23 error unknown-reference | chapters[0].steps[0].sources[0] | there is no source "reprot" | the id of an entry in "sources" | report',
      '54:86 error wrong-form | actors[0].countries[0] | wrong format: "fji" | a country code of three capital letters, such as "AZE" (ISO 3166-1)',
      '77:15 error wrong-form | events[1].date | wrong format: "July 2022" | a date: a day "2024-07-09", a month "2024-07" or a year "2024"',
    ],
  },
  'unknown-key': {
    edits: [['"revision": 1,\n', '"revision": 1,\n    "subtitel": "More",\n']],
    says: [
      '10:5 error unknown-key | story.subtitel | "subtitel" is not a key of this entry | one of title, standfirst, byline, dateline, published, updated, revision, language, licence, feedback, publisher, address, translations, follow, methodNote, checksNote, mapNote, tiles, opening',
    ],
  },
  'wrong-address': {
    edits: [
      [
        '"methodNote": "Made up.",\n',
        '"methodNote": "Made up.",\n    "address": "https://example.org/story?page=1",\n',
      ],
    ],
    says: [
      '13:16 error wrong-form | story.address | wrong format: "https://example.org/story?page=1" | a web address without "?" and "#", such as "https://example.org/story/"',
    ],
  },
  'wrong-follow': {
    edits: [
      [
        '"methodNote": "Made up.",\n',
        '"methodNote": "Made up.",\n    "follow": [{ "label": "Letters", "url": "letters.example.org" }],\n',
      ],
    ],
    says: [
      '13:45 error wrong-form | story.follow[0].url | wrong format: "letters.example.org" | a web address that starts with https:// or http://',
    ],
  },
  'wrong-form-address': {
    edits: [['"https://example.org/report"', '"example.org/report"']],
    says: [
      '111:75 error wrong-form | sources[0].url | wrong format: "example.org/report" | a web address that starts with https:// or http://',
    ],
  },
  'wrong-form-country': {
    edits: [['"FJI"', '"Fiji"']],
    says: [
      '55:86 error wrong-form | actors[0].countries[0] | wrong format: "Fiji" | a country code of three capital letters, such as "AZE" (ISO 3166-1)',
    ],
  },
  'wrong-form-date': {
    edits: [['"date": "2022-07"', '"date": "July 2022"']],
    says: [
      '78:15 error wrong-form | events[1].date | wrong format: "July 2022" | a date: a day "2024-07-09", a month "2024-07" or a year "2024"',
    ],
  },
  'wrong-form-id': {
    edits: [['"first-ship"', '"First ship"']],
    says: [
      '105:13 error wrong-form | factChecks[0].id | wrong format: "First ship" | an id: lower-case letters and digits, joined by hyphens, such as "gas-to-europe"',
    ],
  },
  'wrong-tiles': {
    edits: [
      [
        '"methodNote": "Made up.",\n',
        '"methodNote": "Made up.",\n    "tiles": { "kind": "pictures", "url": "https://tiles.example/world.png", "attribution": "Example" },\n',
      ],
    ],
    says: [
      '13:24 error not-one-of | story.tiles.kind | "pictures" is not allowed here | one of raster, vector',
      '13:43 error wrong-form | story.tiles.url | wrong format: "https://tiles.example/world.png" | a web address that contains {z}, {x} and {y}',
    ],
  },
  'wrong-type-frame': {
    edits: [['"frame": ["apia"]', '"frame": "apia"']],
    says: [
      '43:31 error wrong-type | chapters[0].steps[1].scene.map.frame | wrong type: "apia" | What the map must show: a list of place ids, or a box { north, south, east, west }.',
    ],
  },
  'wrong-type-list': {
    edits: [
      [
        '"sources": ["report"],\n          "alt": "Suva',
        '"sources": "report",\n          "alt": "Suva',
      ],
    ],
    says: [
      '29:22 error wrong-type | chapters[0].steps[0].sources | wrong type: "report" | a list in [ ]',
    ],
  },
  'wrong-type-number': {
    edits: [['"revision": 1', '"revision": "1"']],
    says: [
      '9:17 error wrong-type | story.revision | wrong type: "1" | a number without quotation marks',
    ],
  },
} satisfies Faults;
