/** Ids: used twice, reserved, referred to but not there, there but not referred to. */
import type { Faults } from './fault.ts';

export const REFERENCES = {
  'duplicate-chapter-id': {
    edits: [
      [
        '    }\n  ],\n  "places": [',
        `    },
    {
      "id": "first",
      "title": "Another",
      "steps": [
        {
          "id": "end", "text": "The end.", "sources": [], "claims": "none", "alt": "Apia.",
          "scene": {
            "map": { "frame": ["apia"] },
            "timeline": { "show": "chronology", "from": "2020", "to": "2023" }
          }
        }
      ]
    }
  ],
  "places": [`,
      ],
    ],
    says: [
      '50:13 error duplicate-id | chapters[1].id | the id "first" is already used by chapters[0] | an id that no other entry in chapters has',
    ],
  },
  'duplicate-id': {
    edits: [
      [
        '"lng": -171.77, "kind": "capital" }',
        '"lng": -171.77, "kind": "capital" },\n    { "id": "suva", "name": "Suva again", "lat": -18, "lng": 178, "kind": "city" }',
      ],
    ],
    says: [
      '53:13 error duplicate-id | places[2].id | the id "suva" is already used by places[0] | an id that no other entry in places has',
    ],
  },
  'duplicate-step-id': {
    edits: [['"id": "figures"', '"id": "start"']],
    says: [
      '37:17 error duplicate-id | chapters[0].steps[1].id | the id "start" is already used by chapters[0].steps[0] | an id that no other entry in chapters[0].steps has',
    ],
  },
  'link-to-itself': {
    edits: [['"to": "apia"', '"to": "suva"']],
    says: [
      '58:55 error link-to-itself | links[0].to | the link starts and ends at the same place, "suva" | two different places',
    ],
  },
  repeated: {
    edits: [
      [
        '"sources": ["report"],\n          "alt": "Suva',
        '"sources": ["report", "report"],\n          "alt": "Suva',
      ],
    ],
    says: [
      '29:33 error repeated | chapters[0].steps[0].sources[1] | "report" appears twice in this list | each id once',
    ],
  },
  'reserved-beginning': {
    edits: [
      ['"id": "first"', '"id": "event-of-the-year"'],
      ['"first/start"', '"event-of-the-year/start"'],
    ],
    says: [
      '23:13 error reserved-id | chapters[0].id | the page itself uses ids that start with "event-" | another id for the chapter, such as "chapter-event-of-the-year"',
    ],
  },
  'reserved-id': {
    edits: [
      ['"id": "first"', '"id": "explore"'],
      ['"first/start"', '"explore/start"'],
    ],
    says: [
      '23:13 error reserved-id | chapters[0].id | the page itself uses the id "explore" | another id for the chapter, such as "chapter-explore"',
    ],
  },
  'unknown-actor': {
    edits: [
      [
        '"actors": ["fiji"],\n      "place": "suva"',
        '"actors": ["fiji", "somoa"],\n      "place": "suva"',
      ],
    ],
    says: [
      '70:26 error unknown-reference | events[0].actors[1] | there is no actor "somoa" | the id of an entry in "actors"',
    ],
  },
  'unknown-actor-of': {
    edits: [['"countries": ["FJI"]', '"countries": ["FJI"], "of": "fuji"']],
    says: [
      '55:100 error unknown-reference | actors[0].of | there is no actor "fuji" | the id of an entry in "actors" | fiji',
    ],
  },
  'unknown-country': {
    edits: [['["FJI"]', '["FJI", "GER"]']],
    says: [
      '55:93 error unknown-country | actors[0].countries[1] | the basemap has no country "GER" | a country code (ISO 3166-1 alpha-3), such as "DEU" for Germany | DEU',
    ],
  },
  'unknown-focus': {
    edits: [['"focus": ["talk"]', '"focus": ["talk", "tlak"]']],
    says: [
      '33:97 error unknown-reference | chapters[0].steps[0].scene.timeline.focus[1] | there is no event or series "tlak" | the id of an entry in "events" or "series" | talk',
    ],
  },
  'unknown-frame-place': {
    edits: [['["suva", "apia"]', '["suva", "apai"]']],
    says: [
      '16:36 error unknown-reference | story.opening.scene.map.frame[1] | there is no place "apai" | the id of an entry in "places" | apia',
    ],
  },
  'unknown-highlight': {
    edits: [['"highlight": ["fiji"]', '"highlight": ["fji"]']],
    says: [
      '32:104 error unknown-reference | chapters[0].steps[0].scene.map.highlight[0] | there is no actor "fji" | the id of an entry in "actors" | fiji',
    ],
  },
  'unknown-inline-event': {
    edits: [['(event:talk)', '(event:talks)']],
    says: [
      '28:19 error unknown-reference | chapters[0].steps[0].text | there is no event "talks" | the id of an entry in "events" | talk',
    ],
  },
  'unknown-lane': {
    edits: [['"lanes": ["plan", "ship"]', '"lanes": ["plan", "ship", "plann"]']],
    says: [
      '101:117 error unknown-reference | timelines[0].lanes[2] | there is no theme or actor "plann" | the id of an entry in "themes" or "actors" | plan',
    ],
  },
  'unknown-link': {
    edits: [['"links": ["crossing"]', '"links": ["crossing", "tunnel"]']],
    says: [
      '32:135 error unknown-reference | chapters[0].steps[0].scene.map.links[1] | there is no link "tunnel" | the id of an entry in "links"',
    ],
  },
  'unknown-link-end': {
    edits: [['"to": "apia"', '"to": "appia"']],
    says: [
      '58:55 error unknown-reference | links[0].to | there is no place "appia" | the id of an entry in "places" | apia',
    ],
  },
  'unknown-place': {
    edits: [['"place": "suva"', '"place": "suvva"']],
    says: [
      '71:16 error unknown-reference | events[0].place | there is no place "suvva" | the id of an entry in "places" | suva',
    ],
  },
  'unknown-source': {
    edits: [
      [
        '"sources": ["report"],\n          "alt": "Suva',
        '"sources": ["reprot"],\n          "alt": "Suva',
      ],
    ],
    says: [
      '29:23 error unknown-reference | chapters[0].steps[0].sources[0] | there is no source "reprot" | the id of an entry in "sources" | report',
    ],
  },
  'unknown-step': {
    edits: [['"step": "first/start"', '"step": "first/strat"']],
    says: [
      '108:91 error unknown-reference | corrections[0].step | there is no step "first/strat" | a step, written as chapter/step | first/start',
    ],
  },
  'unknown-step-update': {
    edits: [
      [
        '  "corrections": [',
        '  "updates": [{ "id": "more", "date": "2024-01-02", "text": "More.", "step": "first/strat" }],\n  "corrections": [',
      ],
    ],
    says: [
      '107:78 error unknown-reference | updates[0].step | there is no step "first/strat" | a step, written as chapter/step | first/start',
    ],
  },
  'unknown-theme': {
    edits: [['"theme": "ship"', '"theme": "shipp"']],
    says: [
      '83:16 error unknown-reference | events[1].theme | there is no theme "shipp" | the id of an entry in "themes" | ship',
    ],
  },
  'unknown-timeline': {
    edits: [
      [
        '"timeline": { "show": "chronology", "from": "2020", "to": "2024" }',
        '"timeline": { "show": "chronologie", "from": "2020", "to": "2024" }',
      ],
    ],
    says: [
      '17:31 error unknown-reference | story.opening.scene.timeline.show | there is no timeline "chronologie" | the id of an entry in "timelines" | chronology',
    ],
  },
  'unused-place': {
    edits: [
      [
        '"lng": -171.77, "kind": "capital" }',
        '"lng": -171.77, "kind": "capital" },\n    { "id": "nadi", "name": "Nadi", "lat": -17.8, "lng": 177.41, "kind": "city" }',
      ],
    ],
    says: [
      '53:13 warning unused | places[2].id | the place "nadi" is never used | an entry that refers to it; otherwise remove it',
    ],
  },
  'unused-source': {
    edits: [
      [
        '  "sources": [\n',
        '  "sources": [\n    { "id": "spare", "title": "A spare", "publisher": "Example", "url": "https://example.org/spare", "language": "en", "kind": "news", "date": "2023" },\n',
      ],
    ],
    says: [
      '111:13 warning unused | sources[0].id | the source "spare" is never used | an entry that refers to it; otherwise remove it',
    ],
  },
} satisfies Faults;
