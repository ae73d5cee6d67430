/** Every claim has its source. */
import type { Draft } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';

function unsourced(path: Path, what: string, expected: string): Finding {
  const message = `${what} states something and names no source`;
  return { severity: 'error', rule: 'no-source', path: [...path, 'sources'], message, expected };
}

/** Reports steps, events and fact-checks that claim something and cite nothing. */
export function claimsWithoutSource(draft: Draft): Finding[] {
  const steps = draft.steps.filter(
    ({ value }) => value.sources.length === 0 && value.claims !== 'none',
  );
  const events = draft.events.filter(({ value }) => value.sources.length === 0);
  const checks = draft.factChecks.filter(
    ({ value }) => value.sources.length === 0 && value.verdict !== 'opinion',
  );
  return [
    ...steps.map(({ path }) =>
      unsourced(
        path,
        'the step',
        'at least one source, or "claims": "none" where it states no fact',
      ),
    ),
    ...events.map(({ path }) => unsourced(path, 'the event', 'at least one source')),
    ...checks.map(({ path }) => unsourced(path, 'the fact-check', 'at least one source')),
  ];
}
