import { describe, expect, it } from 'vitest';
import { readReport, type Report } from '../../src/bench/lighthouse.ts';

const REPORT: Report = {
  audits: {
    'first-contentful-paint': { title: 'First Contentful Paint', score: 1, numericValue: 650 },
    'largest-contentful-paint': {
      title: 'Largest Contentful Paint',
      score: 0.9,
      numericValue: 1700,
      displayValue: '1.7 s',
    },
    'total-blocking-time': { title: 'Total Blocking Time', score: 1, numericValue: 0 },
    'cumulative-layout-shift': { title: 'Cumulative Layout Shift', score: 1, numericValue: 0 },
    'color-contrast': { title: 'Contrast is too low', score: 0 },
    'not-weighted': { title: 'Only told', score: 0 },
    'not-applicable': { title: 'Does not apply', score: null },
  },
  categories: {
    performance: { score: 0.98, auditRefs: [{ id: 'largest-contentful-paint', weight: 25 }] },
    accessibility: {
      score: 0.93,
      auditRefs: [
        { id: 'color-contrast', weight: 7 },
        { id: 'not-weighted', weight: 0 },
        { id: 'not-applicable', weight: 3 },
      ],
    },
    'best-practices': { score: 1, auditRefs: [] },
    seo: { score: 1, auditRefs: [] },
  },
};

describe('readReport', () => {
  it('reads scores of a hundred, and times', () => {
    expect(readReport(REPORT)).toMatchObject({
      scores: { performance: 98, accessibility: 93, 'best-practices': 100, seo: 100 },
      firstPaint: 650,
      largestPaint: 1700,
      blocking: 0,
      shift: 0,
    });
  });

  it('names exactly the audits that cost points', () => {
    expect(readReport(REPORT).lost).toEqual([
      'performance: Largest Contentful Paint 1.7 s',
      'accessibility: Contrast is too low',
    ]);
  });

  it('refuses a report without a largest paint', () => {
    const audits = { ...REPORT.audits, 'largest-contentful-paint': { title: '', score: null } };
    expect(() => readReport({ ...REPORT, audits })).toThrow(/largest-contentful-paint/);
  });
});
