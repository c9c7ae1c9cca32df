import { loadWorkerConfig } from './worker-config.ts';
import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { createLogger, runProgram } from '@ns/platform';
import { startWorker } from './start-worker.ts';

await runProgram(async () => {
  const config = loadWorkerConfig();
  const logger = createLogger('worker', config.logLevel);
  const worker = await startWorker(config, logger);
  logger.info('worker runs');
  // A killed process never flushes it (NODE_COMPILE_CACHE).
  flushCompileCache();

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) {
        return;
      }
      stopping = true;
      logger.info({ signal }, 'worker stops');
      worker.stop().then(
        () => process.exit(0),
        (cause: unknown) => {
          logger.error({ err: cause }, 'worker did not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
});
