/** What the check says of each file in tests/fixtures/check: all of it, and nothing else. */

/** file | line:column | severity rule | path | message | expected | nearest */
const TABLE = String.raw`
broken | 6:5 | error not-json |  | this is not JSON: missing comma before "dateline" | a comma
change-ahead | 108:32 | warning change-ahead | corrections[0].date | 2024-12-02 is later than 2024-02-01, when the story was last updated | a date no later than "updated" in "story", which is the date of the latest change
duplicate-chapter-id | 50:13 | error duplicate-id | chapters[1].id | the id "first" is already used by chapters[0] | an id that no other entry in chapters has
duplicate-id | 53:13 | error duplicate-id | places[2].id | the id "suva" is already used by places[0] | an id that no other entry in places has
duplicate-key | 75:7 | error duplicate-key | events[0].title | "title" appears twice in the same entry; only the last one would count | each key once
duplicate-step-id | 37:17 | error duplicate-id | chapters[0].steps[1].id | the id "start" is already used by chapters[0].steps[0] | an id that no other entry in chapters[0].steps has
empty-alternative | 30:18 | error no-alternative | chapters[0].steps[0].alt | the text is empty | What the graphics show here, for readers who cannot see them.
empty-frame | 43:31 | error empty | chapters[0].steps[1].scene.map.frame | the list is empty | at least one place
empty-list | 70:17 | error empty | events[0].actors | the list is empty | at least one actor
empty-text | 69:18 | error empty | events[0].summary | the text is empty | some words
figure-bounds | 95:34 | error figure-bounds | series[0].figures[0].value | 40 is outside its bounds, 41 to 45 | low ≤ value ≤ high
figure-order | 96:19 | error figure-order | series[0].figures[1].year | the year 2020 comes after 2021 | each year once, in order
figure-twice | 96:19 | error figure-order | series[0].figures[1].year | the year 2021 appears twice | each year once, in order
focus-not-held | 44:108 | error focus-not-held | chapters[0].steps[1].scene.timeline.focus[1] | the timeline "passengers" does not show "talk" | an event or series that this timeline shows
focus-outside | 33:97 | warning focus-outside | chapters[0].steps[0].scene.timeline.focus[1] | the event "launch" is outside the window, 2020 to 2021 | a window that includes everything in focus
foreign-interface | 10:17 | warning foreign-interface | story.language | the page's own words ("Sources", "Explore" and the like) are not available in "de-CH" and stay in English | the interface in this language (see "Another language" in README.md)
geography | 1:1 | error not-a-story |  | this is JSON, but not a story: it is an entry with "type", "features" | an entry with "story", "chapters", "places", "events", "timelines" and so on
impossible-date | 78:15 | error impossible-date | events[1].date | "2022-02-30" is not a calendar date | a date that exists
impossible-month | 33:71 | error impossible-date | chapters[0].steps[0].scene.timeline.to | "2023-13" is not a calendar date | a date that exists
index-from-zero | 109:150 | error index-base | timelines[1].measure.base | the series "fiji-passengers" is 0 in 2021, so it cannot be set to 100 there | a year in which every series is above 0
index-without-base | 109:150 | error index-base | timelines[1].measure.base | the series "fiji-passengers" has no figure for 2022, so it cannot be set to 100 there | a year in which every series is above 0
inline-address | 38:19 | error inline-form | chapters[0].steps[1].text | a link cannot point to "javascript:alert(1)" (after “Then came”) | https://…, mailto:…, event:id, place:id or source:id
inline-html | 38:19 | error inline-form | chapters[0].steps[1].text | "<br>" is HTML; readers would see it as it stands (after “Then came the”) | *emphasis*, **strong** or [label](address)
inline-star | 38:19 | error inline-form | chapters[0].steps[1].text | "*" is never closed (after “Then came”) | a second *, or \* for the mark itself
link-to-itself | 58:55 | error link-to-itself | links[0].to | the link starts and ends at the same place, "suva" | two different places
list | 1:1 | error not-a-story |  | this is JSON, but not a story: it is a list | an entry with "story", "chapters", "places", "events", "timelines" and so on
long-kind | 57:42 | warning long-kind | linkKinds[0].name | "A ferry that carries people, cars and fruit" may be cut off in the corner of the map on small screens | at most 32 characters
long-name | 91:15 | warning long-name | series[0].name | "Fiji, by ship or plane" may be cut off at the end of its line on small screens | at most 14 characters, or a "short" name as well
long-short-name | 91:50 | warning long-name | series[0].short | "Fiji, by any way" may be cut off at the end of its line on small screens | at most 14 characters
long-step | 38:19 | warning long-step | chapters[0].steps[1].text | the step has 121 words | at most 120; consider splitting it into two steps
long-title | 3:14 | warning long-title | story.title | the title has 121 characters | at most 120; the text below it has more room
long-title | 24:16 | warning long-title | chapters[0].title | the title has 450 characters | at most 120; the text below it has more room
long-title | 68:16 | warning long-title | events[0].title | the title has 380 characters | at most 120; the text below it has more room
misspelt-short | 91:41 | error unknown-key | series[0].shrt | "shrt" is not a key of this entry | one of id, name, short, actor, unit, decimals, source, note, figures | short
missing-key | 76:5 | error missing-key | events[1].title | "title" is missing | text in quotation marks
missing-lat | 52:5 | error missing-key | places[1].lat | "lat" is missing | Degrees north, from -90 to 90; negative south of the equator; for example "lat": 40.38
missing-lat | 52:5 | error missing-key | places[1].lng | "lng" is missing | Degrees east, from -180 to 180; negative west of Greenwich; for example "lng": 49.85
misspelt-key | 4:5 | error unknown-key | story.standfrist | "standfrist" is not a key of this entry | one of title, standfirst, byline, dateline, published, updated, revision, language, licence, feedback, publisher, address, translations, follow, methodNote, checksNote, mapNote, tiles, opening | standfirst
mixed-units | 109:76 | error mixed-units | timelines[1].series | the series have different units: passengers, ships | series in the same unit, or "measure": { "kind": "index", "base": a year }
no-alternative | 26:9 | error no-alternative | chapters[0].steps[0].alt | "alt" is missing | What the graphics show here, for readers who cannot see them.
no-lane | 101:129 | warning no-lane | timelines[0].events[1] | the timeline has no lane for the event "launch" | a lane for its theme
no-source-event | 84:18 | error no-source | events[1].sources | the event cites no source | at least one source
no-source-fact-check | 105:128 | error no-source | factChecks[0].sources | the fact-check cites no source | at least one source; only an opinion needs none
no-source-step | 29:22 | error no-source | chapters[0].steps[0].sources | the step cites no source | at least one source, or "claims": "none" if the step states no facts
not-one-of | 74:17 | error not-one-of | events[0].status | "confirmd" is not allowed here | one of confirmed, reported, disputed | confirmed
not-one-of-kinds | 102:35 | error not-one-of | timelines[1].kind | "serie" is not allowed here | one of events, series | series
not-one-of-measures | 109:133 | error not-one-of | timelines[1].measure.kind | "indx" is not allowed here | one of index, share | index
not-scheduled | 78:15 | warning not-scheduled | events[1].date | 2022-07 is later than 2022-06-30, when the story was last updated | "scheduled": true for a future event, or a later "updated" date in "story"
not-shown | 65:13 | warning not-shown | events[0].id | no timeline shows the event "talk" | a timeline with a lane for it, or one that lists it
off-the-globe | 51:44 | error off-the-globe | places[0].lat | -118.12 is not a valid coordinate | degrees north, from -90 to 90
off-the-globe-box | 32:83 | error off-the-globe | chapters[0].steps[0].scene.map.frame.west | 185 is not a valid coordinate | degrees east, from -180 to 180
repeated | 29:33 | error repeated | chapters[0].steps[0].sources[1] | "report" appears twice in this list | each id once
reserved-beginning | 23:13 | error reserved-id | chapters[0].id | the page itself uses ids that start with "event-" | another id for the chapter, such as "chapter-event-of-the-year"
reserved-id | 23:13 | error reserved-id | chapters[0].id | the page itself uses the id "explore" | another id for the chapter, such as "chapter-explore"
reversed-box | 32:56 | error reversed-box | chapters[0].steps[0].scene.map.frame.south | the frame's south (-20) is not south of its north (-30) | less than -30
reversed-event | 67:14 | error reversed-dates | events[0].end | 2021-04 is earlier than 2021-05-03, when the event begins | 2021-05-03 or later
reversed-update | 8:16 | error reversed-dates | story.updated | 2023-12-31 is earlier than 2024-01-01, when the story was published | 2024-01-01 or later
reversed-window | 33:71 | error reversed-dates | chapters[0].steps[0].scene.timeline.to | 2019 is earlier than 2020, when the window begins | 2020 or later
repeated-language | 15:21 | error repeated-language | story.translations[1].language | there is already a page in "en" | one page per language
repeated-language | 16:21 | error repeated-language | story.translations[2].language | there is already a page in "fj" | one page per language
unknown-step-update | 107:78 | error unknown-reference | updates[0].step | there is no step "first/strat" | a step, written as chapter/step | first/start
wrong-address | 13:16 | error wrong-form | story.address | wrong format: "https://example.org/story?page=1" | a web address without "?" and "#", such as "https://example.org/story/"
wrong-follow | 13:45 | error wrong-form | story.follow[0].url | wrong format: "letters.example.org" | a web address that starts with https:// or http://
second-main | 42:19 | error second-main | chapters[0].steps[1].main | the chapter already has a main step, chapters[0].steps[0] | "main": true in only one step of a chapter
several | 26:9 | error no-alternative | chapters[0].steps[0].alt | "alt" is missing | What the graphics show here, for readers who cannot see them.
several | 29:23 | error unknown-reference | chapters[0].steps[0].sources[0] | there is no source "reprot" | the id of an entry in "sources" | report
several | 54:86 | error wrong-form | actors[0].countries[0] | wrong format: "fji" | a country code of three capital letters, such as "AZE" (ISO 3166-1)
several | 77:15 | error wrong-form | events[1].date | wrong format: "July 2022" | a date: a day "2024-07-09", a month "2024-07" or a year "2024"
scheduled-past | 79:20 | warning scheduled-past | events[1].scheduled | the event is marked as scheduled, but 2022-07 is earlier than 2024-02-01, when the story was last updated | no "scheduled" if the event is over; its new date if it was postponed
share-gap | 109:133 | warning share-gap | timelines[1].measure.of | the series "samoa-ships" has no figure for 2020, so "fiji-passengers" has a gap there | a figure for every year that "fiji-passengers" has
share-of-nothing | 109:133 | error share-of-nothing | timelines[1].measure.of | the series "samoa-ships" is 0 in 2022; nothing can be a share of that | a series that is above 0 in every year
share-of-other-unit | 109:133 | error mixed-units | timelines[1].measure.of | the series are in passengers, but the series they are a share of is in ships | a series in passengers
unknown-actor | 70:26 | error unknown-reference | events[0].actors[1] | there is no actor "somoa" | the id of an entry in "actors"
unknown-actor-of | 55:100 | error unknown-reference | actors[0].of | there is no actor "fuji" | the id of an entry in "actors" | fiji
unknown-country | 55:93 | error unknown-country | actors[0].countries[1] | the basemap has no country "GER" | a country code (ISO 3166-1 alpha-3), such as "DEU" for Germany | DEU
unknown-focus | 33:97 | error unknown-reference | chapters[0].steps[0].scene.timeline.focus[1] | there is no event or series "tlak" | the id of an entry in "events" or "series" | talk
unknown-frame-place | 16:36 | error unknown-reference | story.opening.scene.map.frame[1] | there is no place "apai" | the id of an entry in "places" | apia
unknown-highlight | 32:104 | error unknown-reference | chapters[0].steps[0].scene.map.highlight[0] | there is no actor "fji" | the id of an entry in "actors" | fiji
unknown-inline-event | 28:19 | error unknown-reference | chapters[0].steps[0].text | there is no event "talks" | the id of an entry in "events" | talk
unknown-key | 10:5 | error unknown-key | story.subtitel | "subtitel" is not a key of this entry | one of title, standfirst, byline, dateline, published, updated, revision, language, licence, feedback, publisher, address, translations, follow, methodNote, checksNote, mapNote, tiles, opening
unknown-lane | 101:117 | error unknown-reference | timelines[0].lanes[2] | there is no theme or actor "plann" | the id of an entry in "themes" or "actors" | plan
unknown-link | 32:135 | error unknown-reference | chapters[0].steps[0].scene.map.links[1] | there is no link "tunnel" | the id of an entry in "links"
unknown-link-end | 58:55 | error unknown-reference | links[0].to | there is no place "appia" | the id of an entry in "places" | apia
unknown-place | 71:16 | error unknown-reference | events[0].place | there is no place "suvva" | the id of an entry in "places" | suva
unknown-share | 109:148 | error unknown-reference | timelines[1].measure.of | there is no series "samoa-ship" | the id of an entry in "series" | samoa-ships
unknown-source | 29:23 | error unknown-reference | chapters[0].steps[0].sources[0] | there is no source "reprot" | the id of an entry in "sources" | report
unknown-step | 108:91 | error unknown-reference | corrections[0].step | there is no step "first/strat" | a step, written as chapter/step | first/start
unknown-theme | 83:16 | error unknown-reference | events[1].theme | there is no theme "shipp" | the id of an entry in "themes" | ship
unknown-timeline | 17:31 | error unknown-reference | story.opening.scene.timeline.show | there is no timeline "chronologie" | the id of an entry in "timelines" | chronology
unused-place | 53:13 | warning unused | places[2].id | the place "nadi" is never used | an entry that refers to it; otherwise remove it
unused-source | 111:13 | warning unused | sources[0].id | the source "spare" is never used | an entry that refers to it; otherwise remove it
wrong-form-address | 111:75 | error wrong-form | sources[0].url | wrong format: "example.org/report" | a web address that starts with https:// or http://
wrong-form-country | 55:86 | error wrong-form | actors[0].countries[0] | wrong format: "Fiji" | a country code of three capital letters, such as "AZE" (ISO 3166-1)
wrong-form-date | 78:15 | error wrong-form | events[1].date | wrong format: "July 2022" | a date: a day "2024-07-09", a month "2024-07" or a year "2024"
wrong-form-id | 105:13 | error wrong-form | factChecks[0].id | wrong format: "First ship" | an id: lower-case letters and digits, joined by hyphens, such as "gas-to-europe"
wrong-lane | 101:117 | error wrong-lane | timelines[0].lanes[2] | "fiji" is an actor, but these lanes are by theme | the id of an entry in "themes"
wrong-tiles | 13:24 | error not-one-of | story.tiles.kind | "pictures" is not allowed here | one of raster, vector
wrong-tiles | 13:43 | error wrong-form | story.tiles.url | wrong format: "https://tiles.example/world.png" | a web address that contains {z}, {x} and {y}
wrong-type-frame | 43:31 | error wrong-type | chapters[0].steps[1].scene.map.frame | wrong type: "apia" | What the map must show: a list of place ids, or a box { north, south, east, west }.
wrong-type-list | 29:22 | error wrong-type | chapters[0].steps[0].sources | wrong type: "report" | a list in [ ]
wrong-type-number | 9:17 | error wrong-type | story.revision | wrong type: "1" | a number without quotation marks
`;

export interface ExpectedProblem {
  place: string;
  severity: string;
  rule: string;
  path: string;
  message: string;
  expected: string;
  nearest: string | undefined;
}

function readRow(row: string): [string, ExpectedProblem] {
  const [file = '', place = '', kind = '', path = '', message = '', expected = '', nearest] =
    row.split(' | ');
  const [severity = '', rule = ''] = kind.split(' ');
  return [file, { place, severity, rule, path, message, expected, nearest }];
}

function byFile(rows: [string, ExpectedProblem][]): Map<string, ExpectedProblem[]> {
  const files = new Map<string, ExpectedProblem[]>();
  for (const [file, problem] of rows) files.set(file, [...(files.get(file) ?? []), problem]);
  return files;
}

export const EXPECTED_PROBLEMS = byFile(TABLE.trim().split('\n').map(readRow));
