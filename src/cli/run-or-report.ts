/** How a command ends that cannot do what was asked. */

/** Runs a command; a faulty dataset or a named failure is told in its own words, without a stack. */
export async function runOrReport(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isTold =
      error instanceof Error && ['StoryProblems', 'CommandFailure'].includes(error.name);
    if (!isTold) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
