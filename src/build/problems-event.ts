/** The name of the message that carries a report from the development server to the browser. */
export const PROBLEMS_EVENT = 'story:problems';
