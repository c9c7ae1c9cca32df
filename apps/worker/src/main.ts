import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { createLogger, endOnConfigurationError, loadConfig } from '@ns/platform';
import { startWorker } from './start-worker.ts';

const config = loadConfig();
const logger = createLogger('worker', config.logLevel);
const worker = await startWorker(config, logger).catch(endOnConfigurationError);
logger.info('worker runs');
// Who is killed does not write it at the end (NODE_COMPILE_CACHE).
flushCompileCache();

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
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
