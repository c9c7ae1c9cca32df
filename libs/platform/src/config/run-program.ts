import type { Logger } from '../observability/index.ts';
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

/** Ends this process by SIGINT or SIGTERM: with status 0 once it has stopped cleanly, else with 1. */
export function stopOnSignal(logger: Logger, name: string, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) {
        return;
      }
      stopping = true;
      logger.info({ signal }, `${name} stops`);
      stop().then(
        () => process.exit(0),
        (cause: unknown) => {
          logger.error({ err: cause }, `${name} did not stop cleanly`);
          process.exit(1);
        },
      );
    });
  }
}
