import type { Logger } from '../observability/index.ts';
import { answersVersion } from '../release/release.ts';
import { foreseenFailure } from './foreseen-failure.ts';

/**
 * Runs the main part of a program, or answers `--version`. What an operator has to correct is said on standard error in
 * a sentence or two, with exit status 1; anything else is a fault of ours and keeps its stack.
 */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  if (answersVersion()) {
    return;
  }
  try {
    await main();
  } catch (cause) {
    const said = foreseenFailure(cause);
    if (said === undefined) {
      throw cause;
    }
    process.stderr.write(`${said}\n`);
    process.exit(1);
  }
}

/** Milliseconds for which a process that met an uncaught error may still stop in order. */
const stopWithin = 5_000;

/**
 * Ends this process in order: by SIGINT or SIGTERM, with status 0 once it has stopped cleanly, else with 1; and as the
 * last resort when nobody caught an error or a rejection, always with 1. What state the process is in is unknown then:
 * it takes nothing new, what runs has five seconds, and the launcher or service manager starts another one.
 */
export function endInOrder(logger: Logger, name: string, stop: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) {
        return;
      }
      isEnding = true;
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
  process.on('uncaughtException', (cause: unknown, origin) => {
    logger.fatal({ origin, ...withoutWords(cause) }, `${name} met an error that nobody caught, and ends`);
    if (isEnding) {
      process.exit(1);
    }
    isEnding = true;
    setTimeout(() => process.exit(1), stopWithin);
    void Promise.resolve()
      .then(stop)
      .catch(() => undefined)
      .finally(() => process.exit(1));
  });
}

/** The kind of an error and where it came from; its message may repeat what a person wrote. */
function withoutWords(cause: unknown): { readonly error: string; readonly code?: unknown; readonly at: string[] } {
  if (!(cause instanceof Error)) {
    return { error: typeof cause, at: [] };
  }
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const { code } = cause as NodeJS.ErrnoException;
  return { error: cause.name, ...(code === undefined ? {} : { code }), at: frames.map((line) => line.trim()) };
}
