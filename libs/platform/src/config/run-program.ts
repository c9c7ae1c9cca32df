import { ConfigurationError } from './configuration-error.ts';

/**
 * Runs the main part of a program. What an operator has to correct is one sentence on standard error and exit status 1;
 * anything else is a fault of ours and keeps its stack.
 */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (cause) {
    if (!(cause instanceof ConfigurationError)) {
      throw cause;
    }
    process.stderr.write(`${cause.message}\n`);
    process.exit(1);
  }
}
