/** Dates, figures, and what a map or a timeline cannot show. */
import type { Edit } from '../../support/small-story.ts';
import type { Faults } from './fault.ts';

/**
 * A second series, with the figures that were Fiji's.
 * @param unit of the second series
 * @param fiji Fiji's figures
 * @param chart what stands in the place of the chart's `series`
 */
function withSamoa(unit: string, fiji: string, chart: string): Edit[] {
  const samoa = `    {
      "id": "samoa-ships",
      "name": "Samoa",
      "unit": "${unit}",
      "source": "report",
      "figures": [`;
  return [
    ['      "figures": [', `      "figures": [${fiji}]\n    },\n${samoa}`],
    ['"series": ["fiji-passengers"]', chart],
  ];
}

const SHARE =
  '"series": ["fiji-passengers"], "measure": { "kind": "share", "of": "samoa-ships", "unit": "% of all" }';

export const CHARTS = {
  'figure-bounds': {
    edits: [['"low": 35', '"low": 41']],
    says: [
      '95:34 error figure-bounds | series[0].figures[0].value | 40 is outside its bounds, 41 to 45 | low ≤ value ≤ high',
    ],
  },
  'figure-order': {
    edits: [['"year": 2022', '"year": 2020']],
    says: [
      '96:19 error figure-order | series[0].figures[1].year | the year 2020 comes after 2021 | each year once, in order',
    ],
  },
  'figure-twice': {
    edits: [['"year": 2022', '"year": 2021']],
    says: [
      '96:19 error figure-order | series[0].figures[1].year | the year 2021 appears twice | each year once, in order',
    ],
  },
  'focus-not-held': {
    edits: [['"fiji-passengers", "launch"]', '"fiji-passengers", "talk"]']],
    says: [
      '44:108 error focus-not-held | chapters[0].steps[1].scene.timeline.focus[1] | the timeline "passengers" does not show "talk" | an event or series that this timeline shows',
    ],
  },
  'focus-outside': {
    edits: [['"to": "2023", "focus": ["talk"]', '"to": "2021", "focus": ["talk", "launch"]']],
    says: [
      '33:97 warning focus-outside | chapters[0].steps[0].scene.timeline.focus[1] | the event "launch" is outside the window, 2020 to 2021 | a window that includes everything in focus',
    ],
  },
  'index-from-zero': {
    edits: withSamoa(
      'ships',
      '{ "year": 2021, "value": 0 }',
      '"series": ["fiji-passengers", "samoa-ships"], "measure": { "kind": "index", "base": 2021 }',
    ),
    says: [
      '109:150 error index-base | timelines[1].measure.base | the series "fiji-passengers" is 0 in 2021, so it cannot be set to 100 there | a year in which every series is above 0',
    ],
  },
  'index-without-base': {
    edits: withSamoa(
      'ships',
      '{ "year": 2021, "value": 2 }',
      '"series": ["fiji-passengers", "samoa-ships"], "measure": { "kind": "index", "base": 2022 }',
    ),
    says: [
      '109:150 error index-base | timelines[1].measure.base | the series "fiji-passengers" has no figure for 2022, so it cannot be set to 100 there | a year in which every series is above 0',
    ],
  },
  'mixed-units': {
    edits: withSamoa(
      'ships',
      '{ "year": 2021, "value": 2 }',
      '"series": ["fiji-passengers", "samoa-ships"]',
    ),
    says: [
      '109:76 error mixed-units | timelines[1].series | the series have different units: passengers, ships | series in the same unit, or "measure": { "kind": "index", "base": a year }',
    ],
  },
  'no-lane': {
    edits: [['"lanes": ["plan", "ship"]', '"lanes": ["plan"], "events": ["talk", "launch"]']],
    says: [
      '101:129 warning no-lane | timelines[0].events[1] | the timeline has no lane for the event "launch" | a lane for its theme',
    ],
  },
  'not-one-of-measures': {
    edits: withSamoa(
      'passengers',
      '{ "year": 2021, "value": 2 }',
      '"series": ["fiji-passengers", "samoa-ships"], "measure": { "kind": "indx", "base": 2021 }',
    ),
    says: [
      '109:133 error not-one-of | timelines[1].measure.kind | "indx" is not allowed here | one of index, share | index',
    ],
  },
  'not-scheduled': {
    edits: [
      ['"2024-01-01"', '"2022-01-01"'],
      ['"2024-02-01"', '"2022-06-30"'],
      ['"2024-01-02"', '"2022-06-30"'],
    ],
    says: [
      '78:15 warning not-scheduled | events[1].date | 2022-07 is later than 2022-06-30, when the story was last updated | "scheduled": true for a future event, or a later "updated" date in "story"',
    ],
  },
  'not-shown': {
    edits: [
      ['"focus": ["talk"]', '"focus": []'],
      ['"lanes": ["plan", "ship"]', '"lanes": ["ship"]'],
    ],
    says: [
      '65:13 warning not-shown | events[0].id | no timeline shows the event "talk" | a timeline with a lane for it, or one that lists it',
    ],
  },
  'reversed-box': {
    edits: [['"north": -10', '"north": -30']],
    says: [
      "32:56 error reversed-box | chapters[0].steps[0].scene.map.frame.south | the frame's south (-20) is not south of its north (-30) | less than -30",
    ],
  },
  'reversed-event': {
    edits: [['"2021-05-05"', '"2021-04"']],
    says: [
      '67:14 error reversed-dates | events[0].end | 2021-04 is earlier than 2021-05-03, when the event begins | 2021-05-03 or later',
    ],
  },
  'reversed-window': {
    edits: [['"to": "2023", "focus": ["talk"]', '"to": "2019", "focus": []']],
    says: [
      '33:71 error reversed-dates | chapters[0].steps[0].scene.timeline.to | 2019 is earlier than 2020, when the window begins | 2020 or later',
    ],
  },
  'scheduled-past': {
    edits: [['"date": "2022-07",\n', '"date": "2022-07",\n      "scheduled": true,\n']],
    says: [
      '79:20 warning scheduled-past | events[1].scheduled | the event is marked as scheduled, but 2022-07 is earlier than 2024-02-01, when the story was last updated | no "scheduled" if the event is over; its new date if it was postponed',
    ],
  },
  'share-gap': {
    edits: withSamoa(
      'passengers',
      '{ "year": 2020, "value": 1 }, { "year": 2021, "value": 2 }',
      SHARE,
    ),
    says: [
      '109:133 warning share-gap | timelines[1].measure.of | the series "samoa-ships" has no figure for 2020, so "fiji-passengers" has a gap there | a figure for every year that "fiji-passengers" has',
    ],
  },
  'share-of-nothing': {
    edits: [
      ...withSamoa('passengers', '{ "year": 2021, "value": 2 }', SHARE),
      ['"value": 55', '"value": 0'],
    ],
    says: [
      '109:133 error share-of-nothing | timelines[1].measure.of | the series "samoa-ships" is 0 in 2022; nothing can be a share of that | a series that is above 0 in every year',
    ],
  },
  'share-of-other-unit': {
    edits: withSamoa('ships', '{ "year": 2021, "value": 2 }', SHARE),
    says: [
      '109:133 error mixed-units | timelines[1].measure.of | the series are in passengers, but the series they are a share of is in ships | a series in passengers',
    ],
  },
  'unknown-share': {
    edits: withSamoa(
      'passengers',
      '{ "year": 2021, "value": 2 }',
      '"series": ["fiji-passengers", "samoa-ships"], "measure": { "kind": "share", "of": "samoa-ship", "unit": "% of all" }',
    ),
    says: [
      '109:148 error unknown-reference | timelines[1].measure.of | there is no series "samoa-ship" | the id of an entry in "series" | samoa-ships',
    ],
  },
  'wrong-lane': {
    edits: [['"lanes": ["plan", "ship"]', '"lanes": ["plan", "ship", "fiji"]']],
    says: [
      '101:117 error wrong-lane | timelines[0].lanes[2] | "fiji" is an actor, but these lanes are by theme | the id of an entry in "themes"',
    ],
  },
} satisfies Faults;
