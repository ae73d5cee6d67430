/** Lighthouse's audit of a page with its mobile defaults: a phone, and a simulated slow network. */

/** What is kept of one run. Times in ms, scores from 0 to 100. */
export interface Audit {
  scores: Record<Category, number>;
  firstPaint: number;
  largestPaint: number;
  blocking: number;
  shift: number;
  /** The audits that cost points, each as `category: title (what it shows)`. */
  lost: string[];
}

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The parts of Lighthouse's report that are read here. */
export interface Report {
  audits: Record<
    string,
    { title: string; score: number | null; numericValue?: number; displayValue?: string }
  >;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
}

function lostIn(category: Category, { audits, categories }: Report): string[] {
  const counted = (categories[category]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return counted.flatMap(({ id }) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score === 1) return [];
    return [`${category}: ${audit.title} ${audit.displayValue ?? ''}`.trimEnd()];
  });
}

/** @throws Error where the report lacks a metric: the page could not be loaded */
export function readReport(report: Report): Audit {
  const value = (id: string) => {
    const found = report.audits[id]?.numericValue;
    if (found === undefined) throw new Error(`Lighthouse has no ${id} for this page`);
    return found;
  };
  const score = (category: Category) =>
    [category, Math.round((report.categories[category]?.score ?? 0) * 100)] as const;
  return {
    scores: Object.fromEntries(CATEGORIES.map(score)) as Audit['scores'],
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    lost: CATEGORIES.flatMap((category) => lostIn(category, report)),
  };
}

/** @param browser the path of a Chromium; each run has its own, with nothing in its cache */
export async function audit(url: string, browser: string): Promise<Audit> {
  // Slow to load, and needed only here.
  const [{ default: lighthouse }, { launch }] = await Promise.all([
    import('lighthouse'),
    import('chrome-launcher'),
  ]);
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
    });
    if (!result) throw new Error(`Lighthouse did not come to an end with ${url}`);
    return readReport(result.lhr as Report);
  } finally {
    chrome.kill();
  }
}
