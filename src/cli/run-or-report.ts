/** Runs a command. An error in the dataset, or one that a user can mend, is told by its message alone, without a stack. */
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
