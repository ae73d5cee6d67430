/** The name of the message that carries a report from the development server to the browser. */
export const PROBLEMS_EVENT = 'story:problems';

/** What the message holds. */
export interface ShownProblems {
  /** Ready to be read; '' where there is none. */
  report: string;
  /** Whether the page below is an older one, as this dataset makes none. */
  areErrors: boolean;
}
