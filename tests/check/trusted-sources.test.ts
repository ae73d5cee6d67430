/** What the check asks of sources: hosts that may be cited, dates, encryption, and enough of them for "confirmed". */
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { readRefusedHosts } from '../../src/check/refused-hosts.ts';
import { patched, VALID, type Edit } from '../support/small-story.ts';

const HOSTS = [
  { host: 'rumours.test', reason: 'it invents', source: 'https://watch.test/rumours' },
];

/** What is told of the small story, with a piece of it changed. */
function told(from: string, to: string) {
  return checkStory(patched([from, to]), 'story.json', HOSTS).problems.map(
    ({ severity, rule, path, message }) => ({ severity, rule, path, message }),
  );
}

describe('a refused host', () => {
  const message = (host: string) => `${host} is on the list of refused hosts: it invents`;
  const REPORT = 'https://example.org/report';

  it.each([
    ['https://rumours.test/a', 'rumours.test'],
    ['https://RUMOURS.test/a', 'rumours.test'],
    ['https://www.rumours.test/a', 'www.rumours.test'],
    ['https://rumours.test./a', 'rumours.test'],
    ['https://rumours.test:8443/a', 'rumours.test'],
    ['https://someone@rumours.test/a', 'rumours.test'],
  ])('is found in the source %s', (url, host) => {
    expect(told(REPORT, url)).toEqual([
      {
        severity: 'error',
        rule: 'refused-host',
        path: 'sources[0].url',
        message: message(host),
      },
    ]);
  });

  it('is found in an address for letters', () => {
    const letters = patched([
      '"story": {',
      '"story": { "feedback": "mailto:a@RUMOURS.test.?subject=Hi",',
    ]);
    const [problem] = checkStory(letters, 'story.json', HOSTS).problems.filter(
      ({ rule }) => rule === 'refused-host',
    );
    expect(problem).toMatchObject({ path: 'story.feedback', message: message('rumours.test') });
  });

  it('is found in a link inside a text', () => {
    const [problem] = told('Three days of talk.', 'Three [days](https://rumours.test/b) of talk.');
    expect(problem).toMatchObject({ rule: 'refused-host', path: 'events[0].summary' });
  });

  it.each([
    'https://my-rumours.test/a',
    'https://rumours.test.org/a',
    'https://news.org/?from=rumours.test',
  ])('is not seen in %s', (url) => {
    expect(told(REPORT, url)).toEqual([]);
  });

  it('stops no story where no host is refused', () => {
    const source = patched([REPORT, 'https://rumours.test/a']);
    expect(checkStory(source, 'story.json').problems).toEqual([]);
  });
});

describe('the list of refused hosts', () => {
  const read = (value: unknown) => readRefusedHosts(JSON.stringify(value, null, 2), 'hosts.json');

  it('is read with every entry', () => {
    expect(read(HOSTS)).toEqual({ hosts: HOSTS, problems: [] });
  });

  it.each([
    [{ host: 'rumours.test' }, '"reason" is missing'],
    [{ ...HOSTS[0], why: 'so' }, '"why" is not a key of this entry'],
    [{ ...HOSTS[0], host: 'https://rumours.test' }, 'wrong format: "https://rumours.test"'],
    [{ ...HOSTS[0], reason: ' ' }, 'the text is empty'],
    ['rumours.test', 'wrong type: "rumours.test"'],
  ])('tells what is wrong with %j', (entry, message) => {
    const { hosts, problems } = read([entry]);
    expect(hosts).toEqual([]);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'hosts.json', message });
    expect(problems[0]?.path).toMatch(/^\[0\]/);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it('tells where it is not JSON', () => {
    const { problems } = readRefusedHosts('[\n  { "host" }\n]', 'hosts.json');
    expect(problems[0]).toMatchObject({ rule: 'not-json', line: 2 });
  });
});

describe('a source', () => {
  it('without a date is warned of', () => {
    expect(told(', "date": "2023-12-01"', '')).toEqual([
      {
        severity: 'warning',
        rule: 'undated-source',
        path: 'sources[0]',
        message: 'the source "report" has no date',
      },
    ]);
  });

  it('may say why it has none', () => {
    expect(told('"date": "2023-12-01"', '"undated": "no date on the page"')).toEqual([]);
  });

  it('cannot have a date and a reason for having none', () => {
    const both = '"date": "2023-12-01", "undated": "no date on the page"';
    const [problem] = told('"date": "2023-12-01"', both);
    expect(problem).toMatchObject({ severity: 'error', rule: 'dated-and-undated' });
  });

  it('on an address without encryption is warned of', () => {
    const [problem] = told('https://example.org/report', 'http://example.org/report');
    expect(problem).toMatchObject({ severity: 'warning', path: 'sources[0].url' });
    expect(problem?.message).toContain('http:');
  });

  it('named in a text is read for the same', () => {
    const text = 'Three [days](http://news.org/b) of talk.';
    expect(told('Three days of talk.', text)).toMatchObject([{ rule: 'insecure-address' }]);
  });
});

describe('a confirmed event', () => {
  const asNews: Edit = ['"kind": "official"', '"kind": "news"'];
  const rules = (source: string) => checkStory(source, 'story.json').problems.map((p) => p.rule);

  it('rests on a party’s own text', () => {
    expect(rules(VALID)).toEqual([]);
  });

  it('is warned of on one newsroom alone', () => {
    expect(checkStory(patched(asNews), 'story.json').problems).toMatchObject([
      { severity: 'warning', rule: 'thinly-confirmed', path: 'events[0].status' },
    ]);
  });

  it('may rest on two newsrooms', () => {
    const second =
      '"sources": [{ "id": "other", "title": "T", "publisher": "P", "url": "https://p.org/", "date": "2022", "language": "en", "kind": "news" },';
    const both: Edit = [
      '"sources": ["report"],\n      "status": "confirmed"',
      '"sources": ["report", "other"],\n      "status": "confirmed"',
    ];
    expect(rules(patched(asNews, ['"sources": [\n    {', `${second} {`], both))).toEqual([]);
  });

  it('may be reported on one newsroom alone', () => {
    expect(rules(patched(asNews, ['"confirmed"', '"reported"']))).toEqual([]);
  });
});

describe('an address for readers’ letters', () => {
  const withFeedback = (feedback: string) =>
    told('"methodNote"', `"feedback": "${feedback}", "methodNote"`);

  it.each([
    'mailto:desk@four-capitals.example',
    'mailto:desk@example.org',
    'mailto:Desk@Mail.Example.COM?subject=Hello',
    'mailto:desk@newsroom.test',
    'mailto:desk@newsroom.invalid',
    'https://newsroom.localhost/letters',
    'https://example.net/letters',
    'mailto:desk@printer.local',
  ])('is warned of where nothing can be received: %s', (feedback) => {
    expect(withFeedback(feedback)).toMatchObject([
      { severity: 'warning', rule: 'unreachable-contact', path: 'story.feedback' },
    ]);
  });

  it.each(['mailto:desk@my-example.org', 'https://newsroom.org/example.com', 'mailto:a@test.org'])(
    'is taken where somebody may read it: %s',
    (feedback) => {
      expect(withFeedback(feedback)).toEqual([]);
    },
  );
});
