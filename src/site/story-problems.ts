/** A dataset that cannot be built. The message is the whole report, ready to be read by an editor. */
export class StoryProblems extends Error {
  override name = 'StoryProblems';
}
