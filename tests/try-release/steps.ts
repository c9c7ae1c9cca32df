/** What a step made, in words for the table. */
type Seen = string;

/**
 * Does one step of the trial and prints its row: what, seconds, what was seen.
 * @throws Error that names the step, with the words of what failed
 */
export async function step(name: string, work: () => Promise<Seen>): Promise<void> {
  const begun = Date.now();
  const words = await work().catch((cause: unknown) => {
    throw new Error(`${name}: ${wordsOf(cause)}`, { cause });
  });
  row(name, String(Math.round((Date.now() - begun) / 1_000)), words);
}

/** Prints a row of the table, which is Markdown. */
export function row(name: string, seconds: string, seen: string): void {
  console.log(`| ${name.padEnd(32)} | ${seconds.padStart(7)} | ${seen} |`);
}

/** The words of a failure and of what it came from. */
function wordsOf(failure: unknown): string {
  if (!(failure instanceof Error)) {
    return String(failure);
  }
  return failure.cause === undefined ? failure.message : `${failure.message}: ${wordsOf(failure.cause)}`;
}
