/** Counts what a test runner reports, so that nothing is skipped quietly. */

export interface Count {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * @param report vitest's JSON report
 * @param isFine whether vitest itself ended well
 * @returns the count; a skipped test counts as failed, and so does a file that did
 *   not load, and a run that failed although each of its tests passed
 */
export function countVitest(report: VitestReport, isFine: boolean): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numTotalTests - report.numPassedTests + broken;
  const none = report.numTotalTests === 0;
  return {
    passed: report.numPassedTests,
    failed: (failed === 0 && !isFine) || none ? failed + 1 : failed,
  };
}
